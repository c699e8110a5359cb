import { Charset, Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import type { Rival, RivalSources } from './rival.ts';
import { cutSnippet, firstParagraphs, type Paragraph, readTexts } from './texts.ts';
import { usedBytes } from './used-bytes.ts';

const MOST_PARAGRAPHS = 20_000;

/** Finds the positions of paragraphs, best first. */
type Find = (piece: string) => number[];

/** A rival that keeps everything in memory: it gets the first paragraphs only, an entry for each. */
function createInMemory(
  name: string,
  { texts }: RivalSources,
  build: (paragraphs: readonly Paragraph[]) => Find,
): Rival {
  const paragraphs = firstParagraphs(readTexts(texts), MOST_PARAGRAPHS);
  const before = usedBytes();
  const start = performance.now();
  const find = build(paragraphs);
  const buildMs = performance.now() - start;
  const idsOf = (positions: readonly number[]): Set<number> =>
    new Set(positions.flatMap((position) => paragraphs[position]?.documentId ?? []));
  return {
    name,
    part: {
      note: `first ${paragraphs.length} paragraphs only, in memory`,
      lastId: paragraphs.at(-1)?.documentId ?? 0,
    },
    buildMs,
    bytes: { where: 'memory', count: usedBytes() - before },
    isScan: false,
    search: (piece) => {
      const positions = find(piece);
      const snippets = positions
        .slice(0, 20)
        .map((position) => cutSnippet(paragraphs[position]?.text ?? '', piece));
      return { snippets, total: idsOf(positions).size };
    },
    findAll: (piece) => idsOf(find(piece)),
    // Nothing but this object holds the index.
    close: () => undefined,
  };
}

/** FlexSearch with its CJK encoder. */
export function createFlexSearch(sources: RivalSources): Rival {
  return createInMemory('flexsearch', sources, (paragraphs) => {
    const index = new Index({ encoder: Charset.CJK, tokenize: 'forward' });
    for (const [position, { text }] of paragraphs.entries()) index.add(position, text);
    return (piece) => index.search(piece, { limit: paragraphs.length }).map(Number);
  });
}

/** The 2-grams of every run of letters and digits, and the last character of each by itself, so that every character begins a token. */
export function toBigrams(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((run) => {
    const characters = Array.from(run);
    return characters.map((character, at) => character + (characters[at + 1] ?? ''));
  });
}

/** The same of a query: without the single last character, unless there is nothing else. */
export function toQueryBigrams(piece: string): string[] {
  const bigrams = toBigrams(piece);
  return bigrams.length > 1 ? bigrams.filter((bigram) => Array.from(bigram).length > 1) : bigrams;
}

/** MiniSearch with 2-grams, as its users help themselves with Chinese: all of a query's must be there, one character is a prefix. */
export function createMiniSearch(sources: RivalSources): Rival {
  return createInMemory('minisearch', sources, (paragraphs) => {
    const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], tokenize: toBigrams });
    for (const [id, { text }] of paragraphs.entries()) index.add({ id, text });
    return (piece) =>
      index
        .search(piece, {
          tokenize: toQueryBigrams,
          combineWith: 'AND',
          prefix: (term) => Array.from(term).length === 1,
        })
        .map(({ id }) => Number(id));
  });
}
