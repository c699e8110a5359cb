import type { Line } from './line.ts';

const EM = 4;
const INDENT = 2;
const WINDOW = 24;
/** The columns are looked for once in as many lines. */
const STEP = 4;
const WIDEST = 64;
const NARROWEST = 12;
/** No print line is wider than this: such lines are whole paragraphs. */
const PARAGRAPH = 60;
const SHORT_TEXT = 80;

const NONE: ReadonlySet<number> = new Set();

/**
 * For each line the width (in quarters of a Han character) that print lines of its column have thereabouts; null where
 * the lines around are not broken by print. A column shows as many neighbouring lines of one width that end
 * in the middle of a sentence. Work grows with the count of lines only. Lines that are `aside` are no witnesses of a column.
 */
export function measureLines(
  lines: readonly Line[],
  aside: { has: (index: number) => boolean } = NONE,
): (number | null)[] {
  const open = new Int32Array(WIDEST + 2);
  const all = new Int32Array(WIDEST + 2);
  const widths = lines.map((line) => Math.min(WIDEST, Math.round(line.width / EM)));
  // A line that is printed again, a title for one, is no further witness of a column.
  const seen = new Set<string>();
  const isOpen = lines.map(({ text }, index) => {
    // Too narrow for any column: many such lines are cells of a table that lost its rows.
    if ((widths[index] ?? 0) < NARROWEST - 1) return false;
    const again = seen.has(text);
    seen.add(text);
    return !again && !aside.has(index) && !endsSentence(text) && isOfParagraph(lines, widths, index);
  });
  const measures: (number | null)[] = [];
  let from = 0;
  let to = 0;
  let paragraphs = 0;
  let columns: number[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    for (; to < lines.length && to <= index + WINDOW; to += 1) {
      if (isOpen[to]) bump(open, widths[to], 1);
      bump(all, widths[to], 1);
      if ((widths[to] ?? 0) >= PARAGRAPH) paragraphs += 1;
    }
    for (; from < index - WINDOW; from += 1) {
      if (isOpen[from]) bump(open, widths[from], -1);
      bump(all, widths[from], -1);
      if ((widths[from] ?? 0) >= PARAGRAPH) paragraphs -= 1;
    }
    const unbroken = paragraphs * 10 > to - from;
    if (index % STEP === 0)
      columns = unbroken ? [] : believable(findColumns(open, to - from), all, to - from);
    measures.push(fitColumn(columns, widths[index] ?? 0));
  }
  return measures;
}

/** Where many lines are wider than the widest column, it is no column: short lines happen to be alike. */
function believable(columns: number[], all: Int32Array, total: number): number[] {
  const [widest] = columns;
  if (widest === undefined) return columns;
  let wider = 0;
  for (let width = widest + 2; width <= WIDEST; width += 1) wider += all[width] ?? 0;
  return widest < 15 && wider * 2 > total ? [] : columns;
}

/**
 * A line that the print broke has another such line beside it, or the end of its sentence below. Asked only in a short text, where
 * few lines must bear witness.
 */
function isOfParagraph(lines: readonly Line[], widths: readonly number[], index: number): boolean {
  if (lines.length > SHORT_TEXT) return true;
  const full = (widths[index] ?? 0) - 2;
  if ((widths[index + 1] ?? 0) >= full || (widths[index - 1] ?? 0) >= full) return true;
  return /[。！？；”）)]$/.test(lines[index + 1]?.text ?? '');
}

function bump(counts: Int32Array, width: number | undefined, by: number): void {
  if (width !== undefined) counts[width] = (counts[width] ?? 0) + by;
}

/** The narrowest column that a line of `width` fits into; a line wider than every column fills itself. */
function fitColumn(columns: readonly number[], width: number): number | null {
  const [widest] = columns;
  if (widest === undefined) return null;
  if (widest < width - 1) return width < WIDEST ? width * EM : null;
  let fitting = widest;
  for (const column of columns) if (column >= width - 1) fitting = column;
  return fitting * EM;
}

/**
 * The well-supported widths, widest first. The widest lines of all need less support: nothing but the edge of a column
 * makes several of them end there. First lines, two characters short by their indent, are no column of their own.
 */
function findColumns(open: Int32Array, total: number): number[] {
  const needed = Math.max(4, total * 0.2);
  const columns: number[] = [];
  let wider = 0;
  for (let column = PARAGRAPH; column >= NARROWEST; column -= 1) {
    const here = open[column] ?? 0;
    const below = open[column - 1] ?? 0;
    const above = open[column + 1] ?? 0;
    const support = below + here + above;
    const enough = support >= (wider * 3 <= support ? 3 : needed);
    wider += above;
    if (here < 2 || here < below || here < above || !enough) continue;
    const isIndent = columns.at(-1) === column + INDENT && here < 2 * (open[column + INDENT] ?? 0);
    if (!isIndent) columns.push(column);
  }
  return columns;
}

/** True where a text ends with the punctuation that closes a sentence, quotes and brackets behind it aside. */
export function endsSentence(text: string): boolean {
  let index = text.length - 1;
  while (index > 0 && '”’」』》'.includes(text.charAt(index))) index -= 1;
  return '。！？；：!?;:∶…'.includes(text.charAt(index));
}
