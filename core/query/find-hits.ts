import type { HitRange } from './build-snippets.ts';
import { findOccurrences } from './find-occurrences.ts';
import { findStretches } from './find-stretches.ts';
import type { QueryNode } from './query-tree.ts';
import {
  mergeOccurrences,
  type Occurrence,
  type SearchedText,
  toSearchedText,
  withoutOverlaps,
} from './searched-text.ts';
import { takePart } from './take-part.ts';

/**
 * The hits of a query in a text, as ranges of its search form in text order: where its terms stand that are not negated, those
 * of a `together` node only where they take part. None overlaps another: from left to right, the longest of those that
 * begin at one place.
 */
export function findHits(tree: QueryNode, text: SearchedText): Occurrence[] {
  return withoutOverlaps(mergeOccurrences(collect(tree, text)));
}

/** The hits of a query in a canonical text, as ranges of that text; see {@link findHits}. */
export function locateHits(tree: QueryNode, canonical: string): HitRange[] {
  const text = toSearchedText(canonical);
  return findHits(tree, text).map(([start, end]) => [text.form.sourceStart(start), text.form.sourceEnd(end)]);
}

/** The occurrences in a text that stand together as the node asks; none where it does not hold. */
export function findTogether(
  { within, parts }: Extract<QueryNode, { kind: 'together' }>,
  text: SearchedText,
): Occurrence[] {
  const found = parts.map((terms) => mergeOccurrences(terms.map((term) => findOccurrences(term, text))));
  return takePart(
    found,
    within.unit === 'character'
      ? { distance: within.distance }
      : { stretches: findStretches(text.form.text, within.unit) },
  );
}

function collect(node: QueryNode, text: SearchedText): Occurrence[][] {
  switch (node.kind) {
    case 'term':
      return [findOccurrences(node, text)];
    case 'together':
      return [findTogether(node, text)];
    case 'and':
    case 'or':
      return node.children.flatMap((child) => collect(child, text));
    case 'not':
    case 'field':
    case 'numbers':
    case 'dates':
    case 'document-number':
      return [];
  }
}
