import { useMemo, useState } from 'react';
import type { Document } from '#core/model/document.ts';
import type { Range } from '#core/model/ids.ts';
import type { Issue } from '#core/model/issue.ts';
import type { DocumentLine } from '#core/model/recognition.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { callReader } from '../state/reading.ts';

/** Checking the recognised text of a document: the lines that have unsure characters, and the walk through them. */
export type Check = {
  /** False for a document whose text was not recognised. */
  isPossible: boolean;
  lines: readonly DocumentLine[];
  /** All unsure characters, in the document's text. */
  unsure: readonly Range[];
  /** Number of the line looked at, from 0; null while the bar is closed. */
  looked: number | null;
  open: () => void;
  step: (by: 1 | -1) => void;
  close: () => void;
};

const NONE: readonly DocumentLine[] = [];

/** Follows the recognised lines of a document. */
export function useCheck({ id }: Document, issue: Issue): Check {
  const isPossible = issue.warnings.includes('pages-recognised');
  const all = useOperation('recognition.lines', isPossible ? { documentId: id } : null).data?.lines ?? NONE;
  const [chosen, setChosen] = useState<number | null>(null);
  const lines = useMemo(() => all.filter(({ unsure }) => unsure.length > 0), [all]);
  const unsure = useMemo(() => lines.flatMap((line) => line.unsure), [lines]);
  const go = (number: number): void => {
    const line = lines[number];
    setChosen(number);
    if (line !== undefined) callReader(id, line.range);
  };
  return {
    isPossible,
    lines,
    unsure,
    // A line that was corrected is none of them any more: the next one has its number.
    looked: chosen === null ? null : Math.min(chosen, Math.max(0, lines.length - 1)),
    open: () => {
      go(0);
    },
    step: (by) => {
      if (lines.length > 0) go(((chosen ?? 0) + by + lines.length) % lines.length);
    },
    close: () => {
      setChosen(null);
    },
  };
}
