import type { RecognisedLine } from '#core/model/recognition.ts';
import { isHan } from '#core/text/characters.ts';
import { median, type Glyph } from '../importers/page-layout/glyph.ts';
import { orderItems } from '../importers/page-layout/reading-order.ts';
import { isWide } from '../importers/page-layout/piece-text.ts';

/** What of a box's height is its characters' em where its characters do not tell. */
const EM_OF_HEIGHT = 0.95;
/** Han characters farther apart than this, in heights of their box, are spread over the line. */
const MOST_PITCH = 1.5;
/** Of neighbours of which one is narrow the middles stand nearer than this, in ems, where nothing parts them. */
const TOUCHING = 1.1;
const TELLING_PITCHES = 3;
/** Sizes nearer to each other than this are one: that of most of their lines. */
const SAME_SIZE = 0.14;
/** Lines whose middles differ less, in ems, stand on one baseline. */
const SAME_ROW = 0.4;
/** How far below its middle a line's baseline is, in ems. */
const BASELINE = 0.38;

type Measured = RecognisedLine & { em: number; middle: number };

/** The characters of a page's recognised lines with the room that each takes, in pixels of its picture: sizes and baselines without their noise. */
export function pageGlyphs(lines: readonly RecognisedLine[]): Glyph[] {
  return measureLines(lines).flatMap(lineGlyphs);
}

/** Lines in the order in which they are read: column after column, from top to bottom. */
export function orderLines(lines: readonly RecognisedLine[]): RecognisedLine[] {
  const items = measureLines(lines).map((measured, at) => {
    const { left, top, width, height, em, middle } = measured;
    return { x0: left, x1: left + width, y0: top, y1: top + height, size: em, middle, at };
  });
  return orderItems(items).groups.flatMap((group) =>
    group.sort((a, b) => a.middle - b.middle || a.x0 - b.x0).flatMap(({ at }) => lines[at] ?? []),
  );
}

function measureLines(lines: readonly RecognisedLine[]): Measured[] {
  const measured = lines.map((line) => ({ ...line, em: emOf(line), middle: line.top + line.height / 2 }));
  evenSizes(measured);
  evenMiddles(measured);
  return measured;
}

function lineGlyphs({ left, top, height, characters, em, middle }: Measured): Glyph[] {
  return characters.map(({ text, at }, index) => ({
    text,
    x0: left + at - roomBeside(characters[index], characters[index - 1], em),
    x1: left + at + roomBeside(characters[index], characters[index + 1], em),
    y0: top,
    y1: top + height,
    baseline: middle + em * BASELINE,
    size: em,
    angle: 0,
  }));
}

type Character = RecognisedLine['characters'][number];

/**
 * How far a character reaches from its middle towards the one beside it. Where one of them is narrow they touch: where words are parted the
 * model says so itself.
 */
function roomBeside(own: Character | undefined, other: Character | undefined, em: number): number {
  const isOwnWide = isWideCharacter(own);
  const room = (isOwnWide ? em : em / 2) / 2;
  if (own === undefined || other === undefined) return room;
  const half = Math.abs(other.at - own.at) / 2;
  const touches = !(isOwnWide && isWideCharacter(other)) && half * 2 < TOUCHING * em;
  return touches ? half : Math.min(room, half);
}

function isWideCharacter(character: Character | undefined): boolean {
  return character !== undefined && isWide(character.text.charCodeAt(0));
}

/** The em of a line: how far its Han characters stand apart. */
function emOf({ height, characters }: RecognisedLine): number {
  const pitches = characters.slice(1).flatMap(({ text, at }, index) => {
    const before = characters[index];
    if (before === undefined || !isHan(text.charCodeAt(0)) || !isHan(before.text.charCodeAt(0))) return [];
    return at - before.at < MOST_PITCH * height ? [at - before.at] : [];
  });
  return pitches.length >= TELLING_PITCHES ? median(pitches) : height * EM_OF_HEIGHT;
}

function evenSizes(lines: readonly Measured[]): void {
  const groups = groupNear(
    lines,
    ({ em }) => em,
    (first, { em }) => em <= first.em * (1 + SAME_SIZE),
  );
  for (const group of groups) {
    const em = median(group.flatMap((line) => line.characters.map(() => line.em)));
    for (const line of group) line.em = em;
  }
}

function evenMiddles(lines: readonly Measured[]): void {
  const rows = groupNear(
    lines,
    ({ middle }) => middle,
    (first, line) => line.middle - first.middle <= SAME_ROW * Math.min(first.em, line.em),
  );
  for (const row of rows) {
    const middle = median(row.map((line) => line.middle));
    for (const line of row) line.middle = middle;
  }
}

/** Items in ascending order, parted where one is not near the first of its group. */
function groupNear<Item>(
  items: readonly Item[],
  valueOf: (item: Item) => number,
  isNear: (first: Item, item: Item) => boolean,
): Item[][] {
  const groups: Item[][] = [];
  for (const item of [...items].sort((a, b) => valueOf(a) - valueOf(b))) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && isNear(group[0], item)) group.push(item);
    else groups.push([item]);
  }
  return groups;
}
