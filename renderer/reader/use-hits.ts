import { useMemo, useState } from 'react';
import type { Document } from '#core/model/document.ts';
import type { Range } from '#core/model/ids.ts';
import { useOperation } from '../bridge/use-operation.ts';
import type { Place, Target } from '../state/navigation.ts';
import { openResult } from '../state/search-state.ts';
import { locateQuote } from './locate-quote.ts';

/** The hits of the opened query in one document, the one looked at, and where the reader has to go. */
export type Hits = {
  query: string | null;
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

function pointedRange(text: string, target: Target | null): Range | null {
  if (target?.at === 'range') return target.range;
  return target?.at === 'quote' ? locateQuote(text, target.quote) : null;
}

/** Follows the hits of the query a document was opened with; beyond its last hit the next result is opened. */
export function useHits(document: Document, place: Place): Hits {
  const { query, target, resultIndex } = place;
  const located = useOperation(
    'search.locate',
    { query: query ?? ' ', documentId: document.id },
    { enabled: query !== null },
  );
  const tuples = query === null ? undefined : located.data?.ranges;
  const ranges = useMemo(() => tuples?.map(([start, end]) => ({ start, end })) ?? NONE, [tuples]);
  const pointed = useMemo(() => pointedRange(document.text, target), [document, target]);
  // The chosen hit belongs to one opening: opening the same document anew starts at its target.
  const [chosen, setChosen] = useState<{ place: Place; hit: number } | null>(null);

  const first =
    pointed !== null || ranges.length === 0 ? null : target?.at === 'last-hit' ? ranges.length - 1 : 0;
  const current = chosen?.place === place ? chosen.hit : first;
  const choose = (hit: number): void => {
    setChosen({ place, hit });
  };
  return {
    query,
    ranges,
    looked: current,
    pointed: chosen?.place === place ? null : pointed,
    destination: (current === null ? undefined : ranges[current]) ?? pointed,
    choose,
    next: () => {
      const hit = (current ?? -1) + 1;
      if (hit < ranges.length) choose(hit);
      else if (resultIndex !== null) openResult(resultIndex + 1, { at: 'first-hit' });
    },
    previous: () => {
      const hit = (current ?? 0) - 1;
      if (hit >= 0 && ranges.length > 0) choose(hit);
      else if (resultIndex !== null) openResult(resultIndex - 1, { at: 'last-hit' });
    },
  };
}
