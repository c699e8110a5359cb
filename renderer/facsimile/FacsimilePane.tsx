import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '#core/model/annotation.ts';
import type { Document } from '#core/model/document.ts';
import type { Facsimile } from '#core/model/facsimile.ts';
import type { Range } from '#core/model/ids.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { ErrorState, LoadingState } from '../parts/States.tsx';
import { useVirtualRows } from '../parts/use-virtual-rows.ts';
import { useWidth } from '../parts/use-width.ts';
import { useStore } from '../state/store.ts';
import { thumbnailsStore } from './face.ts';
import { FacsimileBar } from './FacsimileBar.tsx';
import { markPages } from './page-marks.ts';
import { PagePicture } from './PagePicture.tsx';
import { PageThumbnails } from './PageThumbnails.tsx';
import { useLeafWalk } from './use-leaf-walk.ts';
import { sizeInRoom, turnedSize, viewTurnStore } from './view-turn.ts';
import { FIT, ZOOMS } from './zooms.ts';

const GAP_PX = 14;
const MARGIN_PX = 16;

type Shown = { document: Document; hits: readonly Range[]; annotations: readonly Annotation[] };

/** The pages of the original beside the text, or instead of it. */
export function FacsimilePane(props: Shown) {
  const { issueId } = props.document;
  const facsimile = useOperation('facsimile.open', { issueId });
  if (facsimile.isPending)
    return (
      <div className="facsimile">
        <LoadingState />
      </div>
    );
  if (facsimile.isError)
    return (
      <div className="facsimile">
        <ErrorState error={facsimile.error} onRetry={() => void facsimile.refetch()} />
      </div>
    );
  return <Leaves {...props} facsimile={facsimile.data} />;
}

function Leaves({ document, hits, annotations, facsimile }: Shown & { facsimile: Facsimile }) {
  'use no memo';
  const { t } = useTranslation();
  const { issueId } = document;
  const { pages, leaves } = facsimile;
  const turn = useStore(viewTurnStore).get(issueId) ?? 0;
  const hasThumbnails = useStore(thumbnailsStore);
  const scroller = useRef<HTMLDivElement>(null);
  const paneWidth = useWidth(scroller);
  const [zoom, setZoom] = useState(FIT);
  const width = Math.max(120, (paneWidth - 2 * MARGIN_PX) * (ZOOMS[zoom] ?? 1));
  const sizeOf = (at: number) => {
    const { width: wide, height: high } = pages[at] ?? { width: 210, height: 297 };
    return sizeInRoom(width, high / wide, turn);
  };
  const estimate = turnedSize(sizeOf(0), turn).height + GAP_PX;
  const rows = useVirtualRows({ scroller, count: pages.length, estimate, overscan: 1 });
  const marksOn = useMemo(
    () => markPages({ document, leaves }, { hits, annotations }),
    [document, leaves, hits, annotations],
  );
  const walk = useLeafWalk({ document, leaves }, (leaf) => {
    rows.scrollToIndex(leaf - 1, { align: 'start' });
  });
  const items = rows.getVirtualItems();
  const top = rows.scrollOffset ?? 0;
  const atHead = items.find(({ end }) => end > top + GAP_PX)?.index ?? 0;
  // The last page can be brought to the head too: so it is known which page is meant.
  const lastHeight = turnedSize(sizeOf(pages.length - 1), turn).height + GAP_PX;
  const spare = pages.length < 2 ? 0 : Math.max(0, (rows.scrollRect?.height ?? 0) - lastHeight);
  const showPage = (page: number): void => {
    walk.lead();
    rows.scrollToIndex(page - 1, { align: 'start' });
  };
  const shownTurn = useRef(turn);
  const keepHead = useEffectEvent(() => {
    rows.measure();
    rows.scrollToIndex(atHead, { align: 'start' });
  });
  useEffect(() => {
    if (shownTurn.current === turn) return;
    shownTurn.current = turn;
    keepHead();
  }, [turn]);
  return (
    <div
      className={`facsimile${hasThumbnails ? ' has-thumbnails' : ''}`}
      role="group"
      aria-label={t('reader.facsimile.label')}
    >
      <FacsimileBar
        issueId={issueId}
        facsimile={facsimile}
        page={atHead + 1}
        zoom={zoom}
        onZoom={setZoom}
        showPage={showPage}
      />
      {hasThumbnails ? (
        <PageThumbnails
          issueId={issueId}
          pages={pages}
          turn={turn}
          current={atHead}
          onChoose={(at) => {
            showPage(at + 1);
          }}
        />
      ) : null}
      <div
        ref={scroller}
        className="leaves"
        tabIndex={0}
        role="region"
        aria-label={t('reader.facsimile.label')}
        onWheel={walk.lead}
        onPointerDown={walk.lead}
        onKeyDown={(event) => {
          walk.leadByKey(event.key);
        }}
        onScroll={(event) => {
          const { scrollTop } = event.currentTarget;
          const first = rows.getVirtualItems().find(({ end }) => end > scrollTop + GAP_PX);
          if (first !== undefined) walk.scrolledTo(first.index + 1);
        }}
      >
        <div
          style={{ height: rows.getTotalSize() + spare, width: width + 2 * MARGIN_PX, position: 'relative' }}
        >
          {items.map(({ key, index, start }) => (
            <div
              key={key}
              ref={rows.measureElement}
              data-index={index}
              className="leaf-place"
              style={{ transform: `translateY(${start}px)` }}
            >
              {paneWidth === 0 ? null : (
                <PagePicture
                  issueId={issueId}
                  page={index + 1}
                  size={roundedSize(sizeOf(index))}
                  turn={turn}
                  marks={marksOn(index + 1)}
                />
              )}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

/** Whole pixels: a picture is drawn as wide as it is shown. */
function roundedSize({ width, height }: { width: number; height: number }) {
  return { width: Math.round(width), height: Math.round(height) };
}
