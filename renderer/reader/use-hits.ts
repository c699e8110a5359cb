import { useMemo, useState } from 'react';
import type { Document } from '#core/model/document.ts';
import type { Range } from '#core/model/ids.ts';
import { useOperation } from '../bridge/use-operation.ts';
import type { AskedWords, Place, Target } from '../state/navigation.ts';
import { openResult } from '../state/search-actions.ts';
import { locateQuote } from './locate-quote.ts';
import { stepHit } from './step-hit.ts';

/** The hits of the opened query in one document, the one looked at, and where the reader has to go. */
export type Hits = {
  ranges: readonly Range[];
  /** Number of the hit looked at, from 0; null where none is. */
  looked: number | null;
  /** A passage one was led to from elsewhere; null for none. */
  pointed: Range | null;
  /** What has to come into sight; null where nothing asks for it. */
  destination: Range | null;
  next: () => void;
  previous: () => void;
  choose: (hit: number) => void;
};

const NONE: readonly Range[] = [];
const NO_WORDS: AskedWords = { query: ' ', isExact: false, isWholeWord: false };

function pointedRange(text: string, target: Target | null): Range | null {
  if (target?.at === 'range') return target.range;
  return target?.at === 'quote' ? locateQuote(text, target.quote) : null;
}

/** Follows the hits of the words a document was opened with, and beyond its own those of the results it was opened from. */
export function useHits(document: Document, place: Place): Hits {
  const { asked, target, from } = place;
  const located = useOperation(
    'search.locate',
    { ...(asked ?? NO_WORDS), documentId: document.id },
    { enabled: asked !== null },
  );
  const tuples = asked === null ? undefined : located.data?.ranges;
  const ranges = useMemo(() => tuples?.map(([start, end]) => ({ start, end })) ?? NONE, [tuples]);
  const pointed = useMemo(() => pointedRange(document.text, target), [document, target]);
  // The chosen hit belongs to one opening: opening the same document anew starts at its target.
  const [chosen, setChosen] = useState<{ place: Place; hit: number } | null>(null);

  const atTarget = pointed === null ? -1 : ranges.findIndex(({ start }) => start === pointed.start);
  const first =
    pointed !== null
      ? atTarget === -1
        ? null
        : atTarget
      : ranges.length === 0 || target === null
        ? null
        : target.at === 'last-hit'
          ? ranges.length - 1
          : 0;
  const current = chosen?.place === place ? chosen.hit : first;
  const choose = (hit: number): void => {
    setChosen({ place, hit });
  };
  const step = (by: 1 | -1): void => {
    const next = stepHit({ hits: ranges.length, looked: current, from }, by);
    if (next === null) return;
    if (next.to === 'hit') choose(next.hit);
    else openResult(next.from, { at: by === 1 ? 'first-hit' : 'last-hit' });
  };
  return {
    ranges,
    looked: current,
    // A hit that one was led to is marked as the hit looked at.
    pointed: chosen?.place === place || atTarget !== -1 ? null : pointed,
    destination: (current === null ? undefined : ranges[current]) ?? pointed,
    choose,
    next: () => {
      step(1);
    },
    previous: () => {
      step(-1);
    },
  };
}
