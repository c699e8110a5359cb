import { useEffect, type RefObject } from 'react';
import type { ReadingPreview } from '#core/model/correction.ts';
import { DocumentsPane } from './documents/DocumentsPane.tsx';
import { FactsPane } from './facts/FactsPane.tsx';
import type { Aim, Desk } from './state/bench.ts';
import { documentKey } from './state/desk-rows.ts';
import { TextPane } from './text/TextPane.tsx';
import { nameOf, useDesk } from './use-desk.ts';

/** Documents, text and facts of a reading, side by side. */
export function DeskPanes(props: {
  desk: Desk;
  /** Where one works, for coming back to. */
  whereRef: RefObject<Aim>;
  isReadOnly: boolean;
  baseline: ReadingPreview;
  preview: ReadingPreview;
  isBehind: boolean;
}) {
  const { desk, whereRef, isReadOnly, ...reading } = props;
  const work = useDesk(desk.subject, desk.aim, isReadOnly, reading);
  const { index, spot, document } = work;
  useEffect(() => {
    whereRef.current = { order: index + 1, at: spot.at ?? nameOf(document) };
  }, [whereRef, index, spot, document]);
  return (
    <div className="desk-panes">
      <DocumentsPane work={work} />
      <TextPane key={work.document === undefined ? '' : documentKey(work.document)} work={work} />
      <FactsPane work={work} />
    </div>
  );
}
