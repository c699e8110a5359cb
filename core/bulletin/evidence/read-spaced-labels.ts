import { squeeze } from '../../text/characters.ts';
import { simplify } from '../../text/simplify.ts';
import type { Line } from '../line.ts';
import { beginsLabel } from './find-labels.ts';
import { EDGES, LONGEST_VALUE } from './prove-value.ts';
import { type BareLabels, pairByForm } from './read-bare-labels.ts';
import { FIELD_OF_LABEL, OFFICIAL_LABELS, type Statement, type StatementField } from './statement.ts';

/** 索 引 号: letters of a label that white space spreads. */
const MOST_LETTERS = 5;
const FEWEST = 4;
const FEWEST_HEADS = 3;
/** Lines on which the values below a row of labels may stand. */
const MOST_ROWS = 4;

type Piece = { text: string; start: number; end: number };
type Said = { name: string; field: StatementField; value: Piece | null };

/**
 * What labels say that only white space parts from their values: 索引号 01-02 文件编号 云政发〔2024〕2号 on lines that follow each
 * other, or a row of labels above lines with the values. Null where no such begin at `from`.
 */
export function readSpacedLabels(lines: readonly Line[], from: number): BareLabels | null {
  const head = readPairs(lines[from]);
  if (head.length < 2) return null;
  return head.every(({ value }) => value === null) ? readHeads(lines, from, head) : readLines(lines, from);
}

function readLines(lines: readonly Line[], from: number): BareLabels | null {
  const statements = new Map<number, Statement[]>();
  const names: string[] = [];
  let to = from;
  for (let pairs = readPairs(lines[to]); pairs.length > 0; pairs = readPairs(lines[to])) {
    statements.set(
      to,
      pairs.flatMap(({ field, value }) => (value ? [statementOf(field, value)] : [])),
    );
    names.push(...pairs.map(({ name }) => name));
    to += 1;
  }
  const believed = to - from > 1 && names.length >= FEWEST && names.some((name) => OFFICIAL_LABELS.has(name));
  return believed ? { from, to, statements } : null;
}

function readHeads(lines: readonly Line[], from: number, heads: readonly Said[]): BareLabels | null {
  if (heads.length < FEWEST_HEADS || !heads.some(({ name }) => OFFICIAL_LABELS.has(name))) return null;
  const rows = lines.slice(from + 1, from + 1 + MOST_ROWS);
  const values = rows.flatMap((line, row) => piecesOf(line).map((piece) => ({ ...piece, row })));
  const statements = new Map<number, Statement[]>();
  let to = from + 1;
  for (const [index, at] of pairByForm(heads, values) ?? []) {
    const value = values[at];
    const head = heads[index];
    if (!value || !head) continue;
    const line = from + 1 + value.row;
    statements.set(line, [...(statements.get(line) ?? []), statementOf(head.field, value)]);
    to = Math.max(to, line + 1);
  }
  return statements.size > 0 ? { from, to, statements } : null;
}

/** The labels of a line that begins with one, each with what stands before the next. */
function readPairs(line: Line | undefined): Said[] {
  if (!line || !beginsLabel(line.text)) return [];
  const pieces = piecesOf(line);
  const said: Said[] = [];
  for (let at = 0; at < pieces.length;) {
    const label = labelAt(pieces, at);
    const piece = pieces[at];
    const last = said.at(-1);
    if (label) said.push({ name: label.name, field: label.field, value: null });
    else if (!last || !piece) return [];
    else
      last.value = {
        text: last.value ? `${last.value.text} ${piece.text}` : piece.text,
        start: last.value?.start ?? piece.start,
        end: piece.end,
      };
    at += label?.pieces ?? 1;
  }
  return said;
}

function labelAt(
  pieces: readonly Piece[],
  from: number,
): { name: string; field: StatementField; pieces: number } | null {
  for (let count = Math.min(MOST_LETTERS, pieces.length - from); count > 0; count -= 1) {
    const letters = pieces.slice(from, from + count);
    if (count > 1 && letters.some(({ text }) => text.length > 1)) continue;
    // 主题（一）, 主题（二）
    const name = simplify(squeeze(letters.map(({ text }) => text).join(''))).replace(/[（(].[）)]$/, '');
    const field = FIELD_OF_LABEL.get(name);
    if (field !== undefined) return { name, field, pieces: count };
  }
  return null;
}

function piecesOf(line: Line): Piece[] {
  if (line.text.length > LONGEST_VALUE || /[:：\t|｜。；]/.test(line.text)) return [];
  return [...line.text.matchAll(/\S+/gu)].map(({ index, 0: text }) => ({
    text,
    start: line.start + index,
    end: line.start + index + text.length,
  }));
}

function statementOf(field: StatementField, { text, start, end }: Piece): Statement {
  return { field, value: text.replace(EDGES, ''), source: { start, end } };
}
