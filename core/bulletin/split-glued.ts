import { findDocumentNumbers } from '../text/document-number.ts';
import { textWidth } from '../text/characters.ts';
import { endsSentence } from './measure.ts';
import type { Line } from './line.ts';
import { kindOfEnding } from './title-kind.ts';

const LONGEST = 160;
const SHORT_PREFIX = 12;

/**
 * The lines, with every document number that is glued to the end of a title or a letterhead (…的通知（云建〔2022〕4号),
 * …委员会文件云公积金委字〔2022〕2号★) split off as a line of its own.
 */
export function splitGluedNumbers(lines: readonly Line[]): Line[] {
  const split: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const at = canBeTitle(lines, index) ? findSeam(line.text) : -1;
    if (at <= 0) split.push(line);
    else split.push(part(line, 0, at), part(line, at, line.text.length));
  }
  return split;
}

function canBeTitle(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (!line || line.text.length > LONGEST || !/[号號][）)\]】]?[★☆*]?$/u.test(line.text)) return false;
  const before = lines[index - 1];
  return (
    index < 6 ||
    line.pageBreak ||
    (before !== undefined && (endsSentence(before.text) || /[日发發）)]$/.test(before.text)))
  );
}

/** Where the number begins, its opening bracket included; -1 where nothing is glued. */
function findSeam(text: string): number {
  const number = findDocumentNumbers(text).at(-1);
  if (!number || text.slice(number.end).replace(/[）)\]】★☆*\s]/gu, '') !== '') return -1;
  const bracket = /[（([【]\s*$/u.exec(text.slice(0, number.start));
  if (bracket) {
    const seam = bracket.index;
    return isHead(text.slice(0, seam)) ? seam : -1;
  }
  const bodyStart = prefixEnd(text, number.end);
  for (let seam = Math.max(number.start, bodyStart - SHORT_PREFIX); seam < bodyStart - 1; seam += 1) {
    if (isHead(text.slice(0, seam)) && !isHead(text.slice(0, seam + 1))) return seam;
  }
  return -1;
}

function prefixEnd(text: string, end: number): number {
  const digit = /[\d〔[（(【]/u.exec(text.slice(Math.max(0, end - 24), end));
  return digit ? Math.max(0, end - 24) + digit.index : end;
}

function isHead(text: string): boolean {
  const opened = text.split('《').length;
  if (text.length < 6 || opened !== text.split('》').length || /[。；]/.test(text)) return false;
  return text.endsWith('文件') || (kindOfEnding(text) !== null && !text.endsWith('令'));
}

function part(line: Line, from: number, to: number): Line {
  const text = line.text.slice(from, to).trim();
  const start =
    line.start + from + (line.text.slice(from, to).length - line.text.slice(from, to).trimStart().length);
  return {
    ...line,
    text,
    start,
    end: start + text.length,
    width: textWidth(text),
    pageBreak: from === 0 && line.pageBreak,
    gapBefore: from === 0 && line.gapBefore,
  };
}
