import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Facsimile } from '#core/model/facsimile.ts';
import type { IssueId } from '#core/model/ids.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { useVirtualRows } from '../parts/use-virtual-rows.ts';
import { useDrawnPicture } from './use-drawn-picture.ts';
import { sizeInRoom, turnedSize, turnedStyle, type ViewTurn } from './view-turn.ts';

const WIDE_PX = 96;
/** The number of a page below its picture, and what is between two pages. */
const AROUND_PX = 34;
const LEAP = 5;

/** All pages of an original as small pictures, drawn as they come into sight; the keys move to another page, and the page in sight is marked. */
export function PageThumbnails(props: {
  issueId: IssueId;
  pages: Facsimile['pages'];
  turn: ViewTurn;
  /** The page in sight, from 0. */
  current: number;
  onChoose: (page: number) => void;
}) {
  'use no memo';
  const { t } = useTranslation();
  const { issueId, pages, turn, current, onChoose } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const sizeOf = (at: number) => {
    const { width, height } = pages[at] ?? { width: 210, height: 297 };
    return sizeInRoom(WIDE_PX, height / width, turn);
  };
  const estimate = turnedSize(sizeOf(0), turn).height + AROUND_PX;
  const rows = useVirtualRows({ scroller, count: pages.length, estimate, overscan: 2 });
  useEffect(() => {
    rows.scrollToIndex(current, { align: 'auto' });
    // Only where another page comes into sight: what is scrolled here by hand stays.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- as said
  }, [current]);
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + LEAP,
    PageUp: current - LEAP,
    Home: 0,
    End: pages.length - 1,
  };
  const items = rows.getVirtualItems();
  return (
    <div
      ref={scroller}
      className="thumbnails"
      role="listbox"
      tabIndex={0}
      aria-label={t('reader.facsimile.thumbnails')}
      aria-activedescendant={
        items.some(({ index }) => index === current) ? `thumbnail-${current}` : undefined
      }
      onKeyDown={(event) => {
        const move = moves[event.key];
        if (move === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        onChoose(Math.min(Math.max(move, 0), pages.length - 1));
      }}
    >
      <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {items.map(({ key, index, start }) => (
          <div
            key={key}
            id={`thumbnail-${index}`}
            ref={rows.measureElement}
            data-index={index}
            role="option"
            aria-selected={index === current}
            aria-label={t('reader.facsimile.page', { page: index + 1 })}
            className={`thumbnail${index === current ? ' is-current' : ''}`}
            style={{ transform: `translateY(${start}px)` }}
            onClick={() => {
              onChoose(index);
            }}
          >
            <Thumbnail issueId={issueId} page={index + 1} size={sizeOf(index)} turn={turn} />
            <small>{index + 1}</small>
          </div>
        ))}
      </div>
    </div>
  );
}

function Thumbnail(props: {
  issueId: IssueId;
  page: number;
  size: { width: number; height: number };
  turn: ViewTurn;
}) {
  const { issueId, page, size, turn } = props;
  const canvas = useDrawnPicture(useOperation('facsimile.thumbnail', { issueId, page }).data);
  return (
    <span className="thumbnail-leaf" style={turnedSize(size, turn)}>
      <canvas ref={canvas} className="thumbnail-picture" style={turnedStyle(size, turn)} />
    </span>
  );
}
