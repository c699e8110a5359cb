import MarkdownIt, { type Token } from 'markdown-it';
import { annotationIdSchema, type AnnotationId } from '../model/ids.ts';

/** A stretch of a note that looks the same. `link` leads to the passage of another annotation. */
export type NoteSpan = { text: string; isBold: boolean; isItalic: boolean; link: AnnotationId | null };
/** A paragraph, or a point of a list: its number, null for a bullet, and how deep its list stands, from 1. */
export type NoteBlock = { spans: NoteSpan[] } & (
  { kind: 'paragraph' } | { kind: 'point'; number: number | null; depth: number }
);

const SCHEME = 'annotation:';

/** How a link to an annotation is written in a note. */
export function writeNoteLink(words: string, id: AnnotationId): string {
  return `[${words.replaceAll(/[[\]\\*_\n]/gu, ' ').trim()}](${SCHEME}${id})`;
}

// Bold, italic, lists and links of CommonMark; no HTML, nothing that is fetched. A line end stays one.
const markdown = new MarkdownIt('zero', { html: false, breaks: true }).enable([
  'newline',
  'escape',
  'emphasis',
  'list',
  'link',
]);
/** CommonMark looks for blanks around marks, which Chinese does not write: here `*` only must not stand beside one on its inner side. */
class HanState extends markdown.inline.State {
  override scanDelims(
    start: number,
    canSplitWord: boolean,
  ): ReturnType<typeof markdown.inline.State.prototype.scanDelims> {
    const scanned = super.scanDelims(start, canSplitWord);
    if (!canSplitWord) return scanned;
    const [before, after] = [this.src.charAt(start - 1), this.src.charAt(start + scanned.length)];
    return { ...scanned, can_open: after.trim() !== '', can_close: before.trim() !== '' };
  }
}
markdown.inline.State = HanState;
markdown.validateLink = (url) => readLink(url) !== null;

function readLink(url: unknown): AnnotationId | null {
  if (typeof url !== 'string' || !url.startsWith(SCHEME)) return null;
  return annotationIdSchema.safeParse(url.slice(SCHEME.length)).data ?? null;
}

/** A note in its blocks. Whatever is no mark of the few that are known stands as it was written. */
export function parseNote(note: string): NoteBlock[] {
  const blocks: NoteBlock[] = [];
  const lists: { next: number | null }[] = [];
  let isFirstOfPoint = false;
  for (const token of markdown.parse(note, {})) {
    const list = lists.at(-1);
    if (token.type === 'ordered_list_open') lists.push({ next: Number(token.attrGet('start') ?? 1) });
    else if (token.type === 'bullet_list_open') lists.push({ next: null });
    else if (token.type === 'ordered_list_close' || token.type === 'bullet_list_close') lists.pop();
    else if (token.type === 'list_item_open') isFirstOfPoint = true;
    else if (token.type === 'inline') {
      const spans = readSpans(token.children ?? []);
      if (list !== undefined && isFirstOfPoint)
        blocks.push({ kind: 'point', number: list.next, depth: lists.length, spans });
      else blocks.push({ kind: 'paragraph', spans });
      if (list !== undefined && isFirstOfPoint && list.next !== null) list.next += 1;
      isFirstOfPoint = false;
    }
  }
  return blocks;
}

function readSpans(tokens: readonly Token[]): NoteSpan[] {
  const spans: NoteSpan[] = [];
  let [bold, italic] = [0, 0];
  let link: AnnotationId | null = null;
  for (const token of tokens) {
    if (token.type === 'strong_open' || token.type === 'strong_close') bold += token.nesting;
    else if (token.type === 'em_open' || token.type === 'em_close') italic += token.nesting;
    else if (token.type === 'link_open') link = readLink(token.attrGet('href'));
    else if (token.type === 'link_close') link = null;
    else {
      const text = token.type === 'softbreak' || token.type === 'hardbreak' ? '\n' : token.content;
      if (text !== '') spans.push({ text, isBold: bold > 0, isItalic: italic > 0, link });
    }
  }
  return spans;
}

/** A note in words alone, for lists and names; points begin with their mark. */
export function plainNote(note: string): string {
  return parseNote(note)
    .map((block) => `${pointMark(block)}${block.spans.map(({ text }) => text).join('')}`)
    .join('\n');
}

/** What stands before a point of a list. */
export function pointMark(block: NoteBlock): string {
  if (block.kind === 'paragraph') return '';
  return block.number === null ? '• ' : `${block.number}. `;
}
