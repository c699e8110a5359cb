import { isSpace, textWidth } from '../text/characters.ts';

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

/**
 * The lines of a source that hold anything but white space, with the page breaks that the text itself shows: a form
 * feed, or (in texts where that is the exception) one single space before the first line of a page.
 */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  const marked: number[] = [];
  let gapBefore = false;
  let position = 0;
  while (position <= text.length) {
    const newline = text.indexOf('\n', position);
    const stop = newline === -1 ? text.length : newline;
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

function readLine(text: string, from: number, to: number, gapBefore: boolean): Line | null {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  if (start === end) return null;
  const content = text.slice(start, end);
  let indent = 0;
  for (let index = from; index < start; index += 1) indent += text.charCodeAt(index) === 0x3000 ? 2 : 1;
  return { text: content, start, end, width: textWidth(content), indent, gapBefore, pageBreak: false };
}

function carryFormFeeds(text: string, lines: readonly Line[]): void {
  let feed = text.indexOf('\f');
  for (const line of lines) {
    if (feed === -1) return;
    if (feed >= line.start) continue;
    line.pageBreak = true;
    feed = text.indexOf('\f', line.start);
  }
}
