import { useTranslation } from 'react-i18next';
import type { ConcordanceLine } from '#core/model/search.ts';
import { formatPages, joinFacts } from '../../i18n/format.ts';
import { Reasons } from '../Reasons.tsx';
import { onOneLine, sourceOfLine } from './lines-text.ts';

/** One hit between its surroundings, and where it stands; above it the name of its group where a new one begins. */
export function LineRow(props: {
  index: number;
  start: number;
  measure: (element: HTMLElement | null) => void;
  /** Undefined while it is read. */
  line: ConcordanceLine | undefined;
  heading: string | null;
  isActive: boolean;
  isTicked: boolean;
  onOpen: () => void;
  onTick: (isRange: boolean) => void;
}) {
  const { t } = useTranslation();
  const { index, line, heading, measure, start, isActive, isTicked, onOpen, onTick } = props;
  return (
    <div
      ref={measure}
      data-index={index}
      role="presentation"
      className="row-place"
      style={{ transform: `translateY(${start}px)` }}
    >
      {heading === null ? null : (
        <div role="row" className="line-group">
          <span role="gridcell">{heading}</span>
        </div>
      )}
      <div
        id={`line-${index}`}
        role="row"
        aria-rowindex={index + 1}
        aria-selected={isTicked}
        className={`line${isActive ? ' is-on' : ''}${isTicked ? ' is-ticked' : ''}`}
        onClick={onOpen}
      >
        <span
          role="gridcell"
          className="line-tick"
          aria-label={t(isTicked ? 'search.lines.ticked' : 'search.lines.unticked')}
          onClick={(event) => {
            event.stopPropagation();
            onTick(event.shiftKey);
          }}
        >
          <i className="tick-box" aria-hidden="true">
            {isTicked ? '✓' : ''}
          </i>
        </span>
        <span role="gridcell" className="line-left">
          <span>{line === undefined ? '' : onOneLine(line.left)}</span>
        </span>
        <span role="gridcell" className="line-hit">
          {line === undefined ? '…' : onOneLine(line.hit)}
        </span>
        <span role="gridcell" className="line-right">
          {line === undefined ? '' : onOneLine(line.right)}
        </span>
        <span role="gridcell" className="line-source" title={line === undefined ? '' : sourceOfLine(t, line)}>
          {line === undefined ? null : (
            <>
              <Reasons reasons={line.reasons} />
              <span>{line.title === '' ? t('reader.untitled') : line.title}</span>
              <small>{joinFacts([line.date?.slice(0, 7), formatPages(t, line.page, null)])}</small>
            </>
          )}
        </span>
      </div>
    </div>
  );
}
