import { Charset, Index } from 'flexsearch';
import type { OracleDocument } from './oracle.ts';
import type { Rival } from './rival.ts';
import { usedBytes } from './used-bytes.ts';

const MAX_PARAGRAPHS = 20_000;

/** The documents that FlexSearch is given: as many as have twenty thousand paragraphs together, since it lives in memory. */
export function firstParagraphs(documents: readonly OracleDocument[]): {
  documents: OracleDocument[];
  paragraphs: { documentId: number; text: string }[];
} {
  const taken: OracleDocument[] = [];
  const paragraphs: { documentId: number; text: string }[] = [];
  for (const document of documents) {
    if (paragraphs.length >= MAX_PARAGRAPHS) break;
    taken.push(document);
    for (const text of document.form.split('\n')) {
      if (text !== '') paragraphs.push({ documentId: document.id, text });
    }
  }
  return { documents: taken, paragraphs };
}

/** FlexSearch with its CJK encoder, one entry for every paragraph. */
export function createFlexSearch(paragraphs: readonly { documentId: number; text: string }[]): Rival {
  const before = usedBytes();
  const start = performance.now();
  const index = new Index({ encoder: Charset.CJK, tokenize: 'forward' });
  for (const [position, { text }] of paragraphs.entries()) index.add(position, text);
  const buildMs = performance.now() - start;
  const bytes = usedBytes() - before;
  function find(text: string, limit: number): number[] {
    return index.search(text, { limit }).map(Number);
  }
  return {
    name: 'flexsearch',
    note: `first ${paragraphs.length} paragraphs only, in memory`,
    buildMs,
    bytes,
    search: (text) =>
      find(text, paragraphs.length)
        .slice(0, 20)
        .map((position) => paragraphs[position]?.text),
    findAll: (text) =>
      new Set(find(text, paragraphs.length).flatMap((position) => paragraphs[position]?.documentId ?? [])),
    close: () => {
      index.clear();
    },
  };
}
