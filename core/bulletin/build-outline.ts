import type { Block, OutlineEntry } from '../model/document.ts';

const LONGEST_ENTRY = 80;
const LONGEST_ARTICLE = 40;
const ARTICLE = /^第.{1,6}?[条條]/;

/** The outline of a document: headings and numbered paragraphs, each with its text up to the first full stop. */
export function buildOutline(text: string, blocks: readonly Block[]): OutlineEntry[] {
  const outline: OutlineEntry[] = [];
  for (const { kind, level, range } of blocks) {
    if (level === null || (kind !== 'heading' && kind !== 'list-item')) continue;
    const entry = entryText(text.slice(range.start, range.end));
    if (entry !== null) outline.push({ level, text: entry, offset: range.start });
  }
  return outline;
}

/** Null for a numbered paragraph whose first sentence is too long to stand for a heading. */
function entryText(block: string): string | null {
  const stop = block.indexOf('。');
  const sentence = stop === -1 ? block : block.slice(0, stop);
  const article = ARTICLE.exec(block)?.[0];
  if (article !== undefined) return sentence.length <= LONGEST_ARTICLE ? sentence : article;
  return sentence.length <= LONGEST_ENTRY ? sentence : null;
}
