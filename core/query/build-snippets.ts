import type { Snippet } from '../model/search.ts';

/** Ranges in the canonical text, in text order. */
export type HitRange = [start: number, end: number];

const MAX_SNIPPETS = 3;
const SNIPPET_UNITS = 60;
const LEAD_UNITS = 18;

/** Up to three pieces of about sixty characters around the first hits, cut at no surrogate pair and never overlapping. */
export function buildSnippets(
  text: string,
  hits: readonly HitRange[],
  pageAt: (offset: number) => number | null,
): Snippet[] {
  const snippets: Snippet[] = [];
  let next = 0;
  let written = 0;
  while (snippets.length < MAX_SNIPPETS) {
    const first = hits[next];
    if (first === undefined) break;
    const start = pairSafe(text, Math.max(written, first[0] - LEAD_UNITS));
    let end = pairSafe(text, Math.min(text.length, Math.max(start + SNIPPET_UNITS, first[1])));
    const marks: Snippet['marks'] = [];
    for (let hit = first; hit[0] < end;) {
      end = Math.max(end, hit[1]);
      marks.push([hit[0] - start, hit[1] - start]);
      const following = hits[++next];
      if (following === undefined) break;
      hit = following;
    }
    snippets.push({ text: text.slice(start, end), offset: start, marks, page: pageAt(first[0]) });
    written = end;
  }
  return snippets;
}

/** `at`, or one before where it would part a surrogate pair. */
function pairSafe(text: string, at: number): number {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}
