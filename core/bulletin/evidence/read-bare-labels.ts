import { squeeze } from '../../text/characters.ts';
import { simplify } from '../../text/simplify.ts';
import type { Line } from '../line.ts';
import { beginsLabel } from './find-labels.ts';
import { EDGES, hasForm, isProven, LONGEST_VALUE } from './prove-value.ts';
import { FIELD_OF_LABEL, OFFICIAL_LABELS, type Statement, type StatementField } from './statement.ts';

/** Labels without a mark and their values: the lines that they take up (half-open), and what they say by the index of the line. */
export type BareLabels = { from: number; to: number; statements: ReadonlyMap<number, Statement[]> };

/** Letters and the white space that spreads them. */
const LONGEST = 16;
const FEWEST = 3;
const MOST = 40;
/** So many labels none of whose values shows by its form that it is one are no labels. */
const MOST_UNPROVEN = 8;
/** A list of documents has heads too; only the table beside one document counts it in an index. */
const INDEXED = /索引/;

type Label = { name: string; field: StatementField };

/**
 * What labels say that stand in cells or on lines of their own without a colon: label and value by turns, all the labels before
 * all the values, or in a row above the row of the values. Null where none such begin at `from`.
 */
export function readBareLabels(lines: readonly Line[], from: number): BareLabels | null {
  const head = lines[from];
  if (!head) return null;
  if (/[\t|｜]/.test(head.text)) return readHeads(lines, from);
  if (labelOf(head.text) === null || labelOf(lines[from - 1]?.text ?? '') !== null) return null;
  // With a colon each label holds the value below it.
  return readColumn(lines, from) ?? (/[:：]$/.test(head.text) ? null : readTurns(lines, from));
}

function labelOf(text: string): Label | null {
  if (text.length < 2 || text.length > LONGEST || !beginsLabel(text)) return null;
  const name = simplify(squeeze(text)).replace(/[:：]$/, '');
  const field = FIELD_OF_LABEL.get(name);
  return field === undefined ? null : { name, field };
}

/** 索引号 / 发文机关 / 成文日期 / 01-02 / 云溪区人民政府 / 2020年1月2日 */
function readColumn(lines: readonly Line[], from: number): BareLabels | null {
  const labels: Label[] = [];
  for (let at = from; at < lines.length && labels.length < MOST; at += 1) {
    const label = labelOf(lines[at]?.text ?? '');
    if (!label) break;
    labels.push(label);
  }
  if (labels.length < FEWEST || !isOfficial(labels)) return null;
  const first = from + labels.length;
  const values = lines.slice(first, first + labels.length);
  const paired = pairByForm(labels, values);
  if (!paired) return null;
  const statements = new Map<number, Statement[]>();
  let to = first;
  for (const [index, at] of paired) {
    const line = values[at];
    const label = labels[index];
    if (!line || !label) continue;
    statements.set(first + at, [statementOf(label, line)]);
    to = Math.max(to, first + at + 1);
  }
  return { from, to, statements };
}

/**
 * Which value each label has, as pairs of indexes: all in order where the forms of the values fit, else those that their form
 * proves. Null where fewer than two are proven.
 */
export function pairByForm(
  labels: readonly Pick<Label, 'field'>[],
  values: readonly Pick<Line, 'text'>[],
): [number, number][] | null {
  const fits = (index: number, at: number): boolean =>
    isProven(labels[index]?.field ?? 'aside', values[at]?.text ?? '');
  const formed = [...labels.keys()].filter((index) => hasForm(labels[index]?.field ?? 'aside'));
  if (values.length === labels.length && formed.length > 0 && formed.every((index) => fits(index, index)))
    return [...labels.keys()].map((index): [number, number] => [index, index]);
  const pairs: [number, number][] = [];
  let at = 0;
  for (const index of formed) {
    let found = at;
    while (found < values.length && !fits(index, found)) found += 1;
    if (found === values.length) continue;
    pairs.push([index, found]);
    at = found + 1;
  }
  return pairs.length >= 2 ? pairs : null;
}

/** 索引号 / 01-02 / 发文机关 / 云溪区人民政府 / 发文字号 / 成文日期 / 2020年1月2日 */
function readTurns(lines: readonly Line[], from: number): BareLabels | null {
  const labels: Label[] = [];
  const statements = new Map<number, Statement[]>();
  let proven = 0;
  let at = from;
  while (at < lines.length && labels.length < (proven > 0 ? MOST : MOST_UNPROVEN)) {
    const label = labelOf(lines[at]?.text ?? '');
    if (!label) break;
    labels.push(label);
    const value = lines[at + 1];
    const hasValue =
      value !== undefined &&
      value.text.length <= LONGEST_VALUE &&
      labelOf(value.text) === null &&
      (isProven(label.field, value.text) || labelOf(lines[at + 2]?.text ?? '') !== null);
    if (hasValue) {
      if (hasForm(label.field) && isProven(label.field, value.text)) proven += 1;
      statements.set(at + 1, [statementOf(label, value)]);
    }
    at += hasValue ? 2 : 1;
  }
  return labels.length >= FEWEST && proven > 0 && isOfficial(labels) ? { from, to: at, statements } : null;
}

/** 索引号 | 发文机关 | 成文日期 above 01-02 | 云溪区人民政府 | 2020年1月2日 */
function readHeads(lines: readonly Line[], from: number): BareLabels | null {
  const [head, row] = [cellsOf(lines[from]), cellsOf(lines[from + 1])];
  if (head.length < FEWEST || head.length !== row.length) return null;
  const labels = head.map(({ text }) => labelOf(text));
  const known = labels.filter((label) => label !== null);
  if (known.length < labels.length || !known.some(({ name }) => INDEXED.test(name))) return null;
  const fits = known.every(({ field }, index) => {
    const value = row[index]?.text ?? '';
    return !hasForm(field) || value === '' || isProven(field, value);
  });
  if (!fits) return null;
  const said = known.flatMap((label, index) => {
    const cell = row[index];
    return cell ? [statementOf(label, cell)] : [];
  });
  return { from, to: from + 2, statements: new Map([[from + 1, said]]) };
}

type Cell = Pick<Line, 'text' | 'start' | 'end'>;

function cellsOf(line: Line | undefined): Cell[] {
  if (!line || line.text.length > LONGEST_VALUE * 4) return [];
  let at = line.start;
  const cells = line.text.split(/[\t|｜]/).map((piece): Cell => {
    const start = at;
    at += piece.length + 1;
    return { text: piece.trim(), start, end: start + piece.length };
  });
  while (cells.at(-1)?.text === '') cells.pop();
  return cells;
}

function isOfficial(labels: readonly Label[]): boolean {
  return labels.some(({ name }) => OFFICIAL_LABELS.has(name));
}

function statementOf({ field }: Label, { text, start, end }: Cell): Statement {
  return { field, value: text.replace(EDGES, ''), source: { start, end } };
}
