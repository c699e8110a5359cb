import { useState } from 'react';
import type { Key } from 'react-aria-components';
import { documentAt } from '#core/correction/find-document.ts';
import type { Change, ReadingPreview } from '#core/model/correction.ts';
import type { DocumentReading } from '#core/model/document.ts';
import type { Range } from '#core/model/ids.ts';
import { useStore } from '../state/store.ts';
import { finishTyping } from './finish-typing.ts';
import { changeSitting, sittingOf, sittingStore, type Aim, type Subject } from './state/bench.ts';
import { documentKey, findByKey, findHolder } from './state/desk-rows.ts';
import { stage, stepTo, type Sitting } from './state/sitting.ts';

/** A place of the source that the text is asked to show; `nonce` makes asking twice count. */
export type Call = { range: Range; nonce: number };
/** The row one works at: by its place in the source, so that it is found in the next reading; by number where it has none. */
export type Spot = { at: number | null; number: number };

const TOP: Spot = { at: null, number: 0 };

/** What all panes of the desk share. */
export type DeskWork = {
  subject: Subject;
  isReadOnly: boolean;
  /** The reading before anything of this sitting. */
  baseline: ReadingPreview;
  /** The reading with what is staged, as far as it is known. */
  preview: ReadingPreview;
  /** True while the reading lags behind what is staged. */
  isBehind: boolean;
  sitting: Sitting;
  /** Place of the document that is shown; the reading may have none. */
  index: number;
  document: DocumentReading | undefined;
  /** Keys of the documents that are chosen; more than one for setting facts of all. */
  chosen: ReadonlySet<Key>;
  spot: Spot;
  call: Call | null;
  moveTo: (spot: Spot) => void;
  choose: (keys: ReadonlySet<Key>) => void;
  /** Shows a place of the source, in whatever document it is. */
  show: (range: Range) => void;
  /** Stages changes as one step. */
  stage: (changes: readonly Change[]) => void;
  /** Makes another list of what is staged, as one step. */
  restage: (change: (changes: readonly Change[]) => readonly Change[]) => void;
};

type Reading = { baseline: ReadingPreview; preview: ReadingPreview; isBehind: boolean };

/** The state of one sitting at the desk: which documents are chosen, what is shown, what is staged. */
export function useDesk(subject: Subject, aim: Aim, isReadOnly: boolean, reading: Reading): DeskWork {
  const { documents } = reading.preview.reading;
  const sitting = sittingOf(useStore(sittingStore), subject);
  const [chosen, setChosen] = useState<ReadonlySet<Key>>(() => firstChosen(documents, aim));
  const [current, setCurrent] = useState(() => String([...chosen][0] ?? ''));
  const [spot, setSpot] = useState<Spot>({ at: aim.at, number: 0 });
  const [call, setCall] = useState<Call | null>(() =>
    aim.at === null ? null : { range: { start: aim.at, end: aim.at + 1 }, nonce: 0 },
  );
  const index = Math.min(findByKey(documents, current), documents.length - 1);
  const document = documents[index];
  const standing = stillThere(chosen, documents, document);
  return {
    ...reading,
    subject,
    isReadOnly,
    sitting,
    index,
    document,
    chosen: standing,
    spot,
    call,
    moveTo: setSpot,
    choose: (keys) => {
      // Lists choose on pressing, before the focus leaves the field that goes away then.
      finishTyping();
      const added = [...keys].find((key) => !standing.has(key));
      const next = added ?? (keys.has(current) ? current : ([...keys][0] ?? current));
      setChosen(keys);
      if (next !== current) setSpot(TOP);
      setCurrent(String(next));
      setCall(null);
    },
    show: (range) => {
      finishTyping();
      const holder = documents[findHolder(documents, range.start)];
      if (holder !== undefined) {
        setChosen(new Set([documentKey(holder)]));
        setCurrent(documentKey(holder));
      }
      setSpot({ at: range.start, number: 0 });
      setCall({ range, nonce: (call?.nonce ?? 0) + 1 });
    },
    stage: (changes) => {
      if (isReadOnly) return;
      changeSitting(subject, (before) => stage(before, changes));
      // After a split one goes on with the new document.
      const begun = changes.find((change) => change.change === 'begin-document');
      if (begun === undefined) return;
      setChosen(new Set([String(begun.at)]));
      setCurrent(String(begun.at));
      setSpot({ at: begun.at, number: 0 });
    },
    restage: (change) => {
      if (!isReadOnly) changeSitting(subject, (before) => stepTo(before, change(before.changes)));
    },
  };
}

function firstChosen(documents: readonly DocumentReading[], { order, at }: Aim): ReadonlySet<string> {
  const first = at === null ? documents[order - 1] : documents[findHolder(documents, at)];
  const document = first ?? documents[0];
  return new Set(document === undefined ? [] : [documentKey(document)]);
}

/** The chosen documents as they are in another reading; the list itself, which knows where a range began, where all are there. */
function stillThere(
  chosen: ReadonlySet<Key>,
  documents: readonly DocumentReading[],
  shown: DocumentReading | undefined,
): ReadonlySet<Key> {
  const present = new Set<Key>(documents.map(documentKey));
  if (chosen.size > 0 && [...chosen].every((key) => present.has(key))) return chosen;
  const left = [...chosen].filter((key) => present.has(key));
  return new Set(left.length > 0 || shown === undefined ? left : [documentKey(shown)]);
}

/** The name by which changes call a document; null where it has no source, and then it cannot be corrected. */
export function nameOf(document: DocumentReading | undefined): number | null {
  return document === undefined ? null : documentAt(document);
}
