import { useMemo, useRef, useState } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '#core/model/annotation.ts';
import type { Document } from '#core/model/document.ts';
import type { Facsimile } from '#core/model/facsimile.ts';
import type { Range } from '#core/model/ids.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { ErrorState, LoadingState } from '../parts/States.tsx';
import { useVirtualRows } from '../parts/use-virtual-rows.ts';
import { useWidth } from '../parts/use-width.ts';
import { TurnButton } from '../recognition/TurnButton.tsx';
import { AdditionsButton } from './AdditionsButton.tsx';
import { markPages } from './page-marks.ts';
import { PagePicture } from './PagePicture.tsx';
import { useLeafWalk } from './use-leaf-walk.ts';

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;
const FIT = ZOOMS.indexOf(1);
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
  const { pages, leaves } = facsimile;
  const scroller = useRef<HTMLDivElement>(null);
  const paneWidth = useWidth(scroller);
  const [zoom, setZoom] = useState(FIT);
  const percent = Math.round((ZOOMS[zoom] ?? 1) * 100);
  const width = Math.max(120, (paneWidth - 2 * MARGIN_PX) * (ZOOMS[zoom] ?? 1));
  const heightOf = (at: number): number => {
    const page = pages[at];
    return page === undefined ? width * 1.414 : (width * page.height) / page.width;
  };
  const rows = useVirtualRows({ scroller, count: pages.length, estimate: heightOf(0) + GAP_PX, overscan: 1 });
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
  return (
    <div className="facsimile" role="group" aria-label={t('reader.facsimile.label')}>
      <Toolbar className="facsimile-bar" aria-label={t('reader.facsimile.tools')}>
        <span role="status">{t('reader.facsimile.of', { page: atHead + 1, total: pages.length })}</span>
        <span className="grow" />
        <AdditionsButton
          additions={facsimile}
          showPage={(page) => {
            walk.lead();
            rows.scrollToIndex(page - 1, { align: 'start' });
          }}
        />
        <TurnButton issueId={document.issueId} page={atHead + 1} />
        <Button
          className="bar-button is-icon"
          aria-label={t('reader.facsimile.smaller')}
          isDisabled={zoom === 0}
          onPress={() => {
            setZoom(zoom - 1);
          }}
        >
          －
        </Button>
        <Button
          className="bar-button"
          aria-label={t('reader.facsimile.fit', { percent })}
          onPress={() => {
            setZoom(FIT);
          }}
        >
          {percent}%
        </Button>
        <Button
          className="bar-button is-icon"
          aria-label={t('reader.facsimile.larger')}
          isDisabled={zoom === ZOOMS.length - 1}
          onPress={() => {
            setZoom(zoom + 1);
          }}
        >
          ＋
        </Button>
      </Toolbar>
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
        <div style={{ height: rows.getTotalSize(), width: width + 2 * MARGIN_PX, position: 'relative' }}>
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
                  issueId={document.issueId}
                  page={index + 1}
                  size={{ width: Math.round(width), height: Math.round(heightOf(index)) }}
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
