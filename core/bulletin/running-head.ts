import { asciiDigits, CHINESE_DIGITS, parseChineseNumber } from '../text/chinese-number.ts';
import { squeeze } from '../text/characters.ts';

/** What a running head or a masthead says. */
export type RunningHead = {
  /** 云溪区人民政府公报 */
  bulletin: string;
  year: number | null;
  number: number | null;
  /** The column printed beside the name; null where there is none. */
  column: string | null;
  page: number | null;
};

const NAME = '[《〈]?(\\p{Script=Han}{2,30}?公[报報])[》〉]?';
const YEAR = `((?:1[89]|2\\d)\\d{2}|[〇○零一二三四五六七八九]{4})年`;
const NUMBER = `(?:[·,，]?第?(\\d{1,3}|[${CHINESE_DIGITS}]{1,4})[期号號])`;
const TOTAL = '(?:[（(]?[·,，]?[总總]第?\\d{1,5}期[）)]?)?';
const ISSUE = `[（(]?${YEAR}${NUMBER}${TOTAL}[）)]?${TOTAL}`;
const PAGE = '(?:[-—–·•第]{0,2}(\\d{1,4})[-—–·•页頁]{0,2})?';
const COLUMN = '([\\p{Script=Han}、·]{2,14})?';
/** On a line of its own the name must be of a kind that no document title has. */
const NAME_ONLY =
  /^[《〈]?((?:\p{Script=Han}{2,20}(?:政府|办公厅|辦公廳|办公室|委员会|人大|行政)|国务院|國務院)公[报報])[》〉]?$/u;
const PARTS: readonly { pattern: RegExp; groups: readonly (keyof RunningHead)[] }[] = [
  {
    pattern: new RegExp(`^${PAGE}${NAME}${ISSUE}${COLUMN}${PAGE}$`, 'u'),
    groups: ['page', 'bulletin', 'year', 'number', 'column', 'page'],
  },
  {
    pattern: new RegExp(`^${ISSUE}${NAME}${COLUMN}${PAGE}$`, 'u'),
    groups: ['year', 'number', 'bulletin', 'column', 'page'],
  },
];

const ISSUE_ONLY = new RegExp(`^${ISSUE}$`, 'u');

/** Year and number that a masthead prints on a line of their own, 2024年第1期（总第21期）; null for any other line. */
export function readIssueLine(line: string): { year: number | null; number: number | null } | null {
  if (line.length > 40) return null;
  const match = ISSUE_ONLY.exec(asciiDigits(squeeze(line)));
  return match && { year: parseChineseNumber(match[1] ?? ''), number: parseChineseNumber(match[2] ?? '') };
}

/** What a line says as a running head or masthead; null where it is none. */
export function readRunningHead(line: string): RunningHead | null {
  if (line.length > 90 || line.length < 4 || !/公\s*[报報]/.test(line)) return null;
  const head: RunningHead = { bulletin: '', year: null, number: null, column: null, page: null };
  let text = asciiDigits(line).trim();
  const pageFirst = /^[-—–·•]?\s*(\d{1,4})\s*[-—–·•]?\s+(?=\D)/.exec(text);
  if (pageFirst) {
    head.page = Number(pageFirst[1]) || null;
    text = text.slice(pageFirst[0].length);
  }
  // White space tells the column from the name: both are Han characters.
  const columnFirst = /^([\p{Script=Han}、·]{2,14})\s+(?=\S*公\s*[报報])/u.exec(text);
  if (columnFirst && !/^\d|年$|期$/.test(columnFirst[1] ?? '')) {
    head.column = columnFirst[1] ?? null;
    text = text.slice(columnFirst[0].length);
  }
  const plain = squeeze(text);
  const only = NAME_ONLY.exec(plain);
  if (only && head.column === null) return { ...head, bulletin: only[1] ?? '' };
  for (const { pattern, groups } of PARTS) {
    const match = pattern.exec(plain);
    if (match) return fill(head, groups, match);
  }
  return null;
}

function fill(
  head: RunningHead,
  groups: readonly (keyof RunningHead)[],
  match: RegExpExecArray,
): RunningHead {
  for (const [index, group] of groups.entries()) {
    const value = match[index + 1];
    if (value === undefined) continue;
    if (group === 'bulletin' || group === 'column') head[group] = value;
    // A printed 0 is no page and no number.
    else head[group] = parseChineseNumber(value) || null;
  }
  return head;
}
