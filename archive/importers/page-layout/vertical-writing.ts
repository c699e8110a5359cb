import { median, type Glyph, type PageContent } from './glyph.ts';
import { isWide } from './piece-text.ts';

/** Where Han characters sit on the line that a column becomes. */
export const VERTICAL_BASELINE = 0.38;
/** A character belongs to a column whose middle is no farther from its own, in ems: punctuation stands at the side. */
const NEAR = 0.6;
/** Middles nearer than this, in ems, are one column. */
const SAME_COLUMN = 0.3;

/** Characters of one direction: those that stand below each other, and those that stand beside each other. */
type Directions = { down: Set<Glyph>; across: Set<Glyph> };

/** Full characters by how they follow each other, an em apart. */
function readDirections(glyphs: readonly Glyph[]): Directions {
  const directions: Directions = { down: new Set(), across: new Set() };
  const full = glyphs.filter(({ text }) => isWide(text.charCodeAt(0)));
  for (let index = 1; index < full.length; index += 1) {
    const before = full[index - 1];
    const here = full[index];
    if (!before || !here) continue;
    const dx = Math.abs(middleOf(here) - middleOf(before)) / here.size;
    const dy = (here.y0 + here.y1 - before.y0 - before.y1) / 2 / here.size;
    const isDown = dx < 0.2 && dy > 0.6 && dy < 1.6;
    const isAcross = Math.abs(dy) < 0.2 && dx > 0.3 && dx < 1.6;
    if (isDown) directions.down.add(before).add(here);
    if (isAcross) directions.across.add(before).add(here);
  }
  return directions;
}

/** True where most characters follow each other straight down, an em apart. */
export function isVertical(glyphs: readonly Glyph[]): boolean {
  const { down, across } = readDirections(glyphs);
  return down.size > across.size * 2 && down.size >= 4;
}

/**
 * Vertical writing as lines that run to the right, the rightmost column first; with it those of the `sideways` characters (Latin and digits, laid on
 * their sides) that stand in its columns. The rest is what is printed across or sideways elsewhere: running heads.
 */
export function layVertical(
  { glyphs, rules }: PageContent,
  sideways: readonly Glyph[],
): { page: PageContent; rest: Glyph[] } {
  const { down, across } = readDirections(glyphs);
  const heads = new Set(
    [...across].filter((glyph) => !down.has(glyph)).map(({ baseline }) => Math.round(baseline)),
  );
  const isHead = (glyph: Glyph): boolean =>
    !down.has(glyph) && [-1, 0, 1].some((off) => heads.has(Math.round(glyph.baseline) + off));
  const columns = findColumns([...down]);
  const size = median([...down].map((glyph) => glyph.size));
  const columnOf = (glyph: Glyph): number | null => {
    const at = nearest(columns, middleOf(glyph));
    return at !== null && Math.abs(at - middleOf(glyph)) <= NEAR * size ? at : null;
  };
  const standing = glyphs.filter((glyph) => !isHead(glyph));
  const lying = sideways.filter((glyph) => columnOf(glyph) !== null);
  const turned = [...standing, ...lying].map((glyph) => turnGlyph(glyph, columnOf(glyph) ?? middleOf(glyph)));
  const turnedRules = rules.map(({ x0, y0, x1, y1 }) => ({ x0: y0, y0: -x1, x1: y1, y1: -x0 }));
  const rest = [...glyphs.filter(isHead), ...sideways.filter((glyph) => columnOf(glyph) === null)];
  return { page: { glyphs: turned, rules: turnedRules }, rest };
}

function middleOf({ x0, x1 }: Glyph): number {
  return (x0 + x1) / 2;
}

/** Middles of the columns, from left to right, as the characters that stand below each other show them. */
function findColumns(glyphs: readonly Glyph[]): number[] {
  const full = glyphs.filter(({ x0, x1, size }) => x1 - x0 >= size * 0.6);
  const columns: number[] = [];
  for (const glyph of [...full].sort((a, b) => middleOf(a) - middleOf(b))) {
    const last = columns.at(-1);
    if (last === undefined || middleOf(glyph) - last > SAME_COLUMN * glyph.size)
      columns.push(middleOf(glyph));
  }
  return columns;
}

function nearest(columns: readonly number[], at: number): number | null {
  let low = 0;
  let high = columns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((columns[middle] ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  const above = columns[low];
  const below = columns[low - 1];
  if (above === undefined || below === undefined) return above ?? below ?? null;
  return above - at < at - below ? above : below;
}

function turnGlyph(glyph: Glyph, column: number): Glyph {
  // Of some fonts only the ink of a character is known: a comma takes an em all the same.
  const end = isWide(glyph.text.charCodeAt(0)) ? Math.max(glyph.y1, glyph.y0 + glyph.size) : glyph.y1;
  return {
    ...glyph,
    x0: glyph.y0,
    x1: end,
    y0: -column - glyph.size / 2,
    y1: -column + glyph.size / 2,
    baseline: -column + glyph.size * VERTICAL_BASELINE,
    angle: 0,
  };
}
