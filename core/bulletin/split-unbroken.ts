import { findLabels } from './evidence/find-labels.ts';
import { simplify } from '../text/simplify.ts';
import type { Line } from './line.ts';
import { headSeams, WRITTEN_DATE } from './head-seams.ts';
import { isWordless } from './site-line.ts';
import { partOf } from './split-glued.ts';
import { kindOfEnding } from './title-kind.ts';

/** A line is taken for a whole document without line breaks when it is this long and makes up most of the text… */
const UNBROKEN = 400;
/** …or this long and nearly all of it. */
const SHORT_UNBROKEN = 100;
const SENTENCE_END = /[。！？；：:）)!?]\s+(?=\S)/gu;
/** Where a new paragraph begins behind a full stop although nothing parts it. */
const MARKED =
  /(?<=[。：:则])(?=第[一二三四五六七八九十百]{1,4}[章条編编條](?!第|款|规|規|所|的|中|之|和|、)|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\([一二三四五六七八九十]{1,3}\))/gu;
const DIVISION =
  /第[一二三四五六七八九十]{1,3}章\s*\p{Script=Han}{1,4}?则?(?=第[一二三四五六七八九十]{1,3}[条條])/gu;
const OFFICE = '中华人民共和国主席|国务院总理|总理|省长|市长|州长|县长|区长|部长|局长|主任';
const SIGNED = new RegExp(
  `(?<=[。）)]|\\s)\\s{0,4}((?![奉由据據接]|经(?!济))\\p{Script=Han}{4,30}?(?:政府|办公[厅室]|委员会|总工会|[局厅部会院])|(?:${OFFICE})[：:\\s]{0,4}\\p{Script=Han}(?:\\s?\\p{Script=Han}){1,3})\\s{0,8}(${WRITTEN_DATE})`,
  'gu',
);
/** A date with room around it. */
const ALONE = new RegExp(`(?<=\\s{2})${WRITTEN_DATE}(?=\\s{2}|$)`, 'gu');
/** (2025年第2号) behind the headline. */
const BRACKETED = /^\s{0,4}[（(][^（()）]{2,30}[号號][）)]/u;

/**
 * The lines, with a document that stands on one line without any break parted where its own words show that something new begins:
 * number, recipients, an adoption, signature, date, chapters, articles. Only where one line is most of the text, a translation of it aside.
 */
export function splitUnbroken(lines: readonly Line[]): Line[] {
  if (!lines.some(({ text }) => text.length >= SHORT_UNBROKEN)) return [...lines];
  const all = lines.reduce((sum, { text }) => sum + (isWordless(text) ? 0 : text.length), 0);
  return lines.flatMap((line, index) => {
    const headline = headlineOf(lines, index);
    return headline > 0 || isUnbroken(line.text.length, all) || isFlattened(line.text)
      ? splitLine(line, headline)
      : [line];
  });
}

/** Length of the headline, printed a few lines above, that a long line begins with; 0 where it begins with none. */
function headlineOf(lines: readonly Line[], index: number): number {
  const text = lines[index]?.text ?? '';
  if (text.length < SHORT_UNBROKEN || index > HEAD_LINES) return 0;
  const above = lines.slice(Math.max(0, index - LINES_ABOVE), index);
  const headline = above.find(
    (line) =>
      line.text.length >= SHORTEST_HEADLINE && text.startsWith(line.text) && kindOfEnding(line.text) !== null,
  );
  return headline?.text.length ?? 0;
}

const HEAD_LINES = 12;
const LINES_ABOVE = 4;
const SHORTEST_HEADLINE = 8;

function isUnbroken(length: number, all: number): boolean {
  if (length >= UNBROKEN) return length * 2 > all;
  return length >= SHORT_UNBROKEN && length * 10 > all * 9;
}

/** …执行。   附件：…   二〇一一年五月四日   …: paragraphs that a converter put on one line keep their indents. */
function isFlattened(text: string): boolean {
  return text.length >= SHORT_UNBROKEN && (text.match(INDENTED)?.length ?? 0) >= MANY_INDENTED;
}

const INDENTED = /[。：:；）)]\s{2,8}(?=\p{Script=Han})/gu;
const MANY_INDENTED = 4;

function splitLine(line: Line, headline: number): Line[] {
  const { text } = line;
  const seams = new Set<number>([edgeOf(text), headline, ...headSeams(text)]);
  if (headline > 0) seams.add(headline + (BRACKETED.exec(text.slice(headline))?.[0].length ?? 0));
  for (const { index, 0: found } of text.matchAll(SENTENCE_END))
    if (!endsLabel(text, index)) seams.add(index + found.length);
  for (const { index } of text.matchAll(MARKED)) seams.add(index);
  for (const { index, 0: found } of text.matchAll(DIVISION)) {
    seams.add(index);
    seams.add(index + found.length);
  }
  for (const { index, 0: found } of text.matchAll(ALONE)) {
    seams.add(index);
    seams.add(index + found.length);
  }
  for (const match of simplify(text).matchAll(SIGNED)) {
    seams.add(match.index);
    seams.add(match.index + match[0].length - (match[2] ?? '').length);
    seams.add(match.index + match[0].length);
  }
  const cuts = [0, ...[...seams].filter((seam) => seam > 0 && seam < text.length).sort((a, b) => a - b)];
  const parts = cuts.map((from, index) => partOf(line, from, cuts[index + 1] ?? text.length));
  return parts.filter((part) => part.text !== '');
}

/** Behind the edge of the cell in which all of it stands. */
function edgeOf(text: string): number {
  return /^[|｜\s]*/u.exec(text)?.[0].length ?? 0;
}

/** Whether the colon at an index belongs to a label, whose value goes on behind it. */
function endsLabel(text: string, index: number): boolean {
  if (!/[：:]/.test(text.charAt(index))) return false;
  return findLabels(text.slice(Math.max(0, index - LONGEST_LABEL), index + 1)).length > 0;
}

const LONGEST_LABEL = 12;
