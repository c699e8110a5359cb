import { isSpace, textWidth } from '../text/characters.ts';
import { remember } from '../text/remember.ts';

/** One printed line that holds something. */
export type Line = {
  /** The line without white space at its ends. */
  text: string;
  /** Where `text` stands in the source. */
  start: number;
  end: number;
  /** Printed width in quarters of a Han character. */
  width: number;
  /** Count of white space before `text`; a full-width space counts two. */
  indent: number;
  /** Whether the source has an empty line before this one. */
  gapBefore: boolean;
  /** Whether a page begins with this line. */
  pageBreak: boolean;
};

/** The lines of eight thousand full pages: more than any issue has. */
const MOST_LINES = 360_000;
/** Print lines are longer on the average, even with all that is short among them; characters, white space included. */
const SHORT_LINE = 18;
/** Characters of a stretch of a text with too many lines: too many for a title, a label or a row. */
const STRETCH = 1000;

/**
 * Whether a text has so many lines, and so short ones, that where they break says nothing: hostile ones are millions of lines of a
 * character or two, each of which would cost as much as a paragraph.
 */
export function hasTooManyLines(text: string, most = MOST_LINES): boolean {
  const many = Math.max(most, text.length / SHORT_LINE);
  if (text.length <= many) return false;
  let count = 0;
  for (let position = 0; position < text.length && count <= many;) {
    const stop = lineEnd(text, position);
    if (!isBlank(text, position, stop)) count += 1;
    position = stop + 1;
  }
  return count > many;
}

/**
 * The lines of a source that hold anything but white space, with the page breaks that the text itself shows: a form
 * feed, or (in texts where that is the exception) one single space before the first line of a page. Of a text
 * with more lines than `most` each is a stretch of neighbouring lines, line ends between them.
 */
export function splitLines(text: string, most = MOST_LINES): Line[] {
  const inStretches = hasTooManyLines(text, most);
  const lines: Line[] = [];
  const marked: number[] = [];
  let gapBefore = false;
  let position = 0;
  while (position <= text.length) {
    const stop = inStretches ? stretchEnd(text, position) : lineEnd(text, position);
    const line = readLine(text, position, stop, gapBefore);
    if (line === null) gapBefore = true;
    else {
      if (line.indent === 1) marked.push(lines.length);
      lines.push(line);
      gapBefore = false;
    }
    position = stop + 1;
  }
  carryFormFeeds(text, lines);
  if (marked.length * 4 <= lines.length) {
    for (const index of marked) {
      const line = lines[index];
      if (line) line.pageBreak = true;
    }
  }
  return lines;
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline === -1 ? text.length : newline;
}

/** Where the last line ends that fits into a stretch; one line at least. */
function stretchEnd(text: string, from: number): number {
  const newline = text.lastIndexOf('\n', from + STRETCH);
  return newline > from ? newline : lineEnd(text, from);
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (!isSpace(text.charCodeAt(index))) return false;
  return true;
}

function readLine(text: string, from: number, to: number, gapBefore: boolean): Line | null {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  if (start === end) return null;
  const { content, width } = measured(text.slice(start, end));
  let indent = 0;
  for (let index = from; index < start; index += 1) indent += text.charCodeAt(index) === 0x3000 ? 2 : 1;
  return { text: content, start, end, width, indent, gapBefore, pageBreak: false };
}

/** A line that is printed again and again is kept once. */
const measured = remember((content) => ({ content, width: textWidth(content) }));

function carryFormFeeds(text: string, lines: readonly Line[]): void {
  let feed = text.indexOf('\f');
  for (const line of lines) {
    if (feed === -1) return;
    if (feed >= line.start) continue;
    line.pageBreak = true;
    feed = text.indexOf('\f', line.start);
  }
}
