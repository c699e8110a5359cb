import { cleanSpaces } from '../text/clean-spaces.ts';
import { joinLines } from '../text/join-lines.ts';
import type { Statement } from './evidence/statement.ts';
import type { FoundTable } from './find-tables.ts';
import type { Line } from './line.ts';
import { continuesParagraph, type ParagraphSoFar } from './line-joint.ts';
import { type LineRole, readLineRole } from './line-role.ts';
import { readMarker } from './marker.ts';
import { measureLines } from './measure.ts';
import { readOrgans } from './organ.ts';
import { readSigner } from './signer.ts';
import type { Unit } from './unit.ts';

/** Lines without furniture, and what is known of each. */
export type PreparedLines = {
  lines: readonly Line[];
  /** Page of each line. */
  pageOf: readonly (number | null)[];
  /** Whether furniture was taken out just before each line. */
  afterHead: readonly boolean[];
  tables: readonly FoundTable[];
  /** What labels say, by index of the line. */
  statements: ReadonlyMap<number, readonly Statement[]>;
};

/** Joins the lines that the print broke; every line is in exactly one unit, in order. */
export function unwrapLines({ lines, pageOf, afterHead, tables, statements }: PreparedLines): Unit[] {
  const measures = measureLines(lines, statements);
  const roles = lines.map((line, index) => (statements.has(index) ? 'statement' : readLineRole(line.text)));
  let gaps = 0;
  let indented = 0;
  for (const line of lines) {
    if (line.gapBefore) gaps += 1;
    if (line.indent >= 2) indented += 1;
  }
  const gapMarks = gaps * 10 < lines.length * 7;
  const indentMarks = indented * 20 < lines.length * 19;
  const units: Unit[] = [];
  const tableAt = new Map(tables.map((table) => [table.from, table]));
  const known: Known = { lines, roles, measures, tableAt, indentMarks, gapMarks, afterHead };
  let index = 0;
  while (index < lines.length) {
    const table = tableAt.get(index);
    const to = table ? table.to : paragraphEnd(known, index);
    const first = lines[index];
    const last = lines[to - 1];
    if (!first || !last) break;
    const text = table
      ? table.rows.map((row) => row.join('\t')).join('\n')
      : to - index === 1
        ? cleanSpaces(first.text)
        : joinLines(lines.slice(index, to).map((line) => line.text));
    units.push({
      role: table ? 'table' : wholeRole(roles[index] ?? 'plain', text, to - index),
      text,
      start: first.start,
      end: last.end,
      marker: table ? null : readMarker(text),
      pageBreak: first.pageBreak,
      page: pageOf[index] ?? null,
      lastPage: pageOf[to - 1] ?? null,
      rows: table?.rows ?? null,
      afterHead: afterHead[index] ?? false,
      statements: statementsIn(statements, index, to),
    });
    index = to;
  }
  return units;
}

/** A subtitle that the print broke shows what it is when it is whole again. */
function wholeRole(role: LineRole, text: string, lines: number): LineRole {
  return lines > 1 && role === 'plain' && readLineRole(text) === 'subtitle' ? 'subtitle' : role;
}

const NO_STATEMENTS: readonly Statement[] = [];

function statementsIn(
  statements: ReadonlyMap<number, readonly Statement[]>,
  from: number,
  to: number,
): readonly Statement[] {
  if (statements.size === 0) return NO_STATEMENTS;
  if (to - from === 1) return statements.get(from) ?? NO_STATEMENTS;
  return Array.from({ length: to - from }, (_, at) => statements.get(from + at) ?? NO_STATEMENTS).flat();
}

type Known = {
  lines: readonly Line[];
  roles: readonly LineRole[];
  measures: readonly (number | null)[];
  tableAt: ReadonlyMap<number, FoundTable>;
  indentMarks: boolean;
  gapMarks: boolean;
  afterHead: readonly boolean[];
};

function paragraphEnd(known: Known, from: number): number {
  const { lines, roles, measures, tableAt, indentMarks, gapMarks } = known;
  const first = lines[from];
  if (!first) return from + 1;
  const paragraph: ParagraphSoFar = {
    lines: 0,
    marked: readMarker(first.text) !== null,
    hasStop: false,
    depth: 0,
    tailClosed: false,
  };
  let to = from;
  let above = first;
  for (;;) {
    takeLine(paragraph, above.text);
    to += 1;
    const below = lines[to];
    if (!below || tableAt.has(to)) return to;
    const joint = {
      above,
      aboveRole: roles[to - 1] === 'plain' ? (roles[from] ?? 'plain') : (roles[to - 1] ?? 'plain'),
      aboveMeasure: measures[to - 1] ?? null,
      below,
      belowRole: roles[to] ?? 'plain',
      belowMeasure: measures[to] ?? null,
      paragraph,
      indentMarks,
      gapMarks,
      signs:
        roles[to + 1] === 'date' && (readOrgans(below.text).length > 0 || readSigner(below.text) !== null),
      furnitureBetween: known.afterHead[to] ?? false,
    };
    if (!continuesParagraph(joint)) return to;
    above = below;
  }
}

const STOP = 0x3002;
const OPENING = { bracket: 0xff08, quote: 0x201c, title: 0x300a };
const CLOSING = { bracket: 0xff09, quote: 0x201d, title: 0x300b };

function takeLine(paragraph: ParagraphSoFar, text: string): void {
  paragraph.lines += 1;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // Han characters, most of the text, stand between the two groups of punctuation.
    if (code > CLOSING.title && code < OPENING.bracket) continue;
    if (code === STOP) paragraph.hasStop = true;
    else if (code === OPENING.bracket || code === OPENING.quote || code === OPENING.title) {
      paragraph.depth += 1;
      paragraph.tailClosed = index > 0 ? text.charCodeAt(index - 1) === STOP : paragraph.hasStop;
    } else if (code === CLOSING.bracket || code === CLOSING.quote || code === CLOSING.title)
      paragraph.depth = Math.max(0, paragraph.depth - 1);
  }
  // Only a bracket that the line ends with, and that began behind a full stop, closes a paragraph.
  if (paragraph.depth === 0 && !text.endsWith('）')) paragraph.tailClosed = false;
}
