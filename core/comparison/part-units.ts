import type { Block } from '../model/document.ts';
import type { Range } from '../model/ids.ts';

/** What of a document is laid beside what of another one: an article with all its clauses, or a block. */
export type Unit = {
  range: Range;
  text: string;
  /** What it is whatever its words are: number of the article, or kind of a block that a document has one of; null for neither. */
  name: string | null;
};

const ARTICLE = /^第[〇零○一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十]+)?/u;
/** A heading of a chapter or section, or what ends the articles, is no part of the article above. */
const OUTSIDE = new Set<Block['kind']>([
  'title',
  'document-number',
  'attachment-title',
  'signature',
  'date-line',
  'printing-date',
]);
/** A document has mostly one of each. */
const SINGULAR = new Set<Block['kind']>([...OUTSIDE, 'subtitle', 'speaker', 'recipient']);
const CHAPTER = /^第[〇零○一二三四五六七八九十百千\d]+[编章节]/u;
/** Fewer are quoted articles of some other text. */
const FEWEST_ARTICLES = 3;

type Text = { text: string; blocks: readonly Block[] };

const wordsOf = ({ text }: Text, { range }: Block): string => text.slice(range.start, range.end);

/** True for a document that is divided into articles. */
export function hasArticles(document: Text): boolean {
  return document.blocks.filter((block) => ARTICLE.test(wordsOf(document, block))).length >= FEWEST_ARTICLES;
}

/** A document in units, in text order: articles where `byArticles`, and otherwise, or outside of them, blocks. */
export function partUnits(document: Text, byArticles: boolean): Unit[] {
  const units: Unit[] = [];
  let isInArticle = false;
  for (const block of document.blocks) {
    const words = wordsOf(document, block);
    if (words.trim() === '') continue;
    const article = byArticles ? (ARTICLE.exec(words)?.[0] ?? null) : null;
    const last = units.at(-1);
    const goesOn: boolean =
      isInArticle && article === null && !OUTSIDE.has(block.kind) && !CHAPTER.test(words);
    if (goesOn && last !== undefined) {
      last.range = { start: last.range.start, end: block.range.end };
      last.text = document.text.slice(last.range.start, last.range.end);
    } else
      units.push({
        range: block.range,
        text: words,
        name: article ?? (SINGULAR.has(block.kind) ? block.kind : null),
      });
    isInArticle = article !== null || goesOn;
  }
  return units;
}
