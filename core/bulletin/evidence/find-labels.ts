import { blankPinyin, isHan, isLatin, isSpace, isZeroWidth } from '../../text/characters.ts';
import { simplify } from '../../text/simplify.ts';
import { FIELD_OF_LABEL, type StatementField } from './statement.ts';

/** A label in a line: where it and its value begin, and where the value ends. */
export type FoundLabel = {
  label: string;
  field: StatementField;
  start: number;
  valueStart: number;
  valueEnd: number;
};

const LONGEST_LINE = 600;
const LONGEST_LABEL = 9;
/** The label's own letters with the white space that spreads them. */
const REACH = 24;

/**
 * The labels of a line with the stretches of their values, in order: 索 引 号：… 发文机关：…, [发文字号] …, or cells of a row, label and value
 * by turns. The heads of a table's columns are none: no value follows them.
 */
export function findLabels(line: string): FoundLabel[] {
  if (line.length > LONGEST_LINE || !/[:：∶\t|｜】\]]/.test(line)) return [];
  const plain = simplify(blankPinyin(line));
  const found: FoundLabel[] = [];
  for (const { index, 0: mark } of plain.matchAll(/[:：∶\t|｜】\]]/g)) {
    const floor = found.at(-1)?.valueStart ?? 0;
    const known = labelBefore(plain, index, {
      floor,
      cell: '\t|｜'.includes(mark),
      bracket: '】]'.includes(mark),
    });
    if (!known) continue;
    const last = found.at(-1);
    if (last) last.valueEnd = known.start;
    found.push({ ...known, valueStart: index + 1, valueEnd: plain.length });
  }
  // A cell by itself is a label whose value stands in the cell below.
  if (found.length === 1 && /^\s*\p{Script=Han}[\p{Script=Han}\s\u200b]*[|｜]\s*$/u.test(plain)) return found;
  return found.filter(({ valueStart, valueEnd }) => {
    const value = plain.slice(valueStart, valueEnd).replace(/[\s|｜]+/g, '');
    return !'\t|｜'.includes(plain.charAt(valueStart - 1)) || (value !== '' && !FIELD_OF_LABEL.has(value));
  });
}

/** The label that ends where a colon or a tab stands; of a cell it is all. */
function labelBefore(
  plain: string,
  end: number,
  { floor, cell, bracket }: { floor: number; cell: boolean; bracket: boolean },
): Pick<FoundLabel, 'label' | 'field' | 'start'> | null {
  let label = '';
  let best: Pick<FoundLabel, 'label' | 'field' | 'start'> | null = null;
  for (let at = end - 1; at >= floor && end - at <= REACH && label.length < LONGEST_LABEL; at -= 1) {
    const code = plain.charCodeAt(at);
    if (isZeroWidth(code)) continue;
    if (isSpace(code) && plain.charAt(at) !== '\t') continue;
    if (label === '' && !cell && !bracket && (code === 0x3011 || code === 0x5d)) continue;
    if (!isHan(code)) break;
    label = plain.charAt(at) + label;
    const field = FIELD_OF_LABEL.get(label);
    const bounded = bracket
      ? /[【[]\s?$/.test(plain.slice(Math.max(0, at - 2), at))
      : isBoundary(plain, at, floor, cell);
    if (field !== undefined && bounded) best = { label, field, start: at };
  }
  return best;
}

/** A label does not begin in the middle of a word. */
function isBoundary(plain: string, start: number, floor: number, cell: boolean): boolean {
  if (start === floor || start === 0) return true;
  let at = start - 1;
  while (at > floor && isZeroWidth(plain.charCodeAt(at))) at -= 1;
  const before = plain.charAt(at);
  if (cell) return '\t|｜'.includes(before) || /\s/.test(before);
  const code = before.charCodeAt(0);
  return !isHan(code) && !isLatin(code);
}

/** Whether a line begins as a label does; most lines are told by this alone. */
export function beginsLabel(line: string): boolean {
  return FIRST.has(line.charAt(0));
}

/** What labels begin with, in simplified script and as far as it differs in traditional. */
const FIRST: ReadonlySet<string> = new Set([
  ...Array.from(FIELD_OF_LABEL.keys(), (label) => label.charAt(0)),
  ...Array.from('發時標會簽頒體來'),
]);

/** The label that a line begins with, glued to its value: 发文机关国务院办公厅; null where it begins with none. */
export function gluedLabel(line: string): FoundLabel | null {
  if (line.length > 80 || !beginsLabel(line)) return null;
  const plain = simplify(blankPinyin(line));
  const reach = plain.includes('\u200b') ? REACH * 2 : LONGEST_LABEL;
  for (let length = Math.min(reach, plain.length - 1); length >= 3; length -= 1) {
    if (isZeroWidth(plain.charCodeAt(length - 1))) continue;
    const label = plain.slice(0, length).replace(/\u200b/g, '');
    const field = label.length > LONGEST_LABEL ? undefined : FIELD_OF_LABEL.get(label);
    const rest = plain.slice(length).replace(/^\u200b+/, '');
    if (field !== undefined && !/^(?:[:：∶\t]|$)/.test(rest))
      return { label, field, start: 0, valueStart: plain.length - rest.length, valueEnd: line.length };
  }
  return null;
}
