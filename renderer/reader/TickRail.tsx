import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '#core/model/annotation.ts';
import type { Document } from '#core/model/document.ts';
import { callReader } from '../state/reading.ts';
import { gatherTicks, type Tick } from './ticks.ts';
import type { Hits } from './use-hits.ts';

/** Where hits and annotations stand in the whole document, beside the scrollbar; a press goes there. */
export function TickRail(props: { document: Document; hits: Hits; annotations: readonly Annotation[] }) {
  const { t } = useTranslation();
  const { document, hits, annotations } = props;
  const ticks = useMemo(
    () =>
      gatherTicks(
        document.text.length,
        hits.ranges,
        annotations.flatMap(({ range }) => (range === null ? [] : [range])),
      ),
    [document, hits.ranges, annotations],
  );
  const go = (tick: Tick): void => {
    const hit = hits.ranges.findIndex((range) => range.start === tick.offset);
    if (tick.kind === 'hit' && hit !== -1) hits.choose(hit);
    callReader(document.id, { start: tick.offset, end: tick.offset });
  };
  // The keyboard walks the hits with F3 and the annotations by their cards, so the ticks are for the mouse only.
  return (
    <div className="ticks" aria-hidden="true" title={t('reader.ticks')}>
      {ticks.map((tick) => (
        <i
          key={`${tick.kind} ${tick.offset}`}
          className={`tick is-${tick.kind}`}
          style={{ top: `${tick.at * 100}%` }}
          onClick={() => {
            go(tick);
          }}
        />
      ))}
    </div>
  );
}
