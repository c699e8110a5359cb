import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '#core/model/annotation.ts';
import type { Document } from '#core/model/document.ts';
import type { Range } from '#core/model/ids.ts';
import { callReader } from '../state/reading.ts';
import type { Find } from './find/use-find.ts';
import { gatherTicks, type Tick } from './ticks.ts';
import type { Hits } from './use-hits.ts';

/** Where hits, annotations and what is found stand in the whole document, beside the scrollbar; a press goes there. */
export function TickRail(props: {
  document: Document;
  hits: Hits;
  find: Find;
  annotations: readonly Annotation[];
}) {
  const { t } = useTranslation();
  const { document, hits, find, annotations } = props;
  const ticks = useMemo(
    () =>
      gatherTicks(document.text.length, [
        ['annotation', annotations.flatMap(({ range }) => (range === null ? [] : [range]))],
        ['hit', hits.ranges],
        ['find', find.places],
      ]),
    [document, hits.ranges, find.places, annotations],
  );
  const go = (tick: Tick): void => {
    const isHere = ({ start }: Range): boolean => start === tick.offset;
    if (tick.kind === 'find') find.choose(find.places.findIndex(isHere));
    else if (tick.kind === 'hit') hits.choose(hits.ranges.findIndex(isHere));
    callReader(document.id, { start: tick.offset, end: tick.offset });
  };
  // The keyboard walks the hits with F3 and the annotations with J and K, so the ticks are for the mouse only.
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
