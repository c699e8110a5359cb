import type { Glyph, PageContent, Rule } from './glyph.ts';

/** What a page prints, as one thread gives it to another: a string and numbers take a fiftieth of the time that as many objects take. */
export type PackedPage = {
  /** The texts of all characters, each behind a `SEPARATOR` but the first. */
  texts: string;
  /** `PER_GLYPH` numbers for each. */
  numbers: Float64Array;
  rules: Rule[];
};

/** No page prints it; a character that is said to be it is left without text. */
const SEPARATOR = '\0';
const PER_GLYPH = 7;

export function packPage({ glyphs, rules }: PageContent): PackedPage {
  const numbers = new Float64Array(glyphs.length * PER_GLYPH);
  let at = 0;
  for (const { x0, y0, x1, y1, baseline, size, angle } of glyphs) {
    numbers[at] = x0;
    numbers[at + 1] = y0;
    numbers[at + 2] = x1;
    numbers[at + 3] = y1;
    numbers[at + 4] = baseline;
    numbers[at + 5] = size;
    numbers[at + 6] = angle;
    at += PER_GLYPH;
  }
  return { texts: glyphs.map(({ text }) => text.replaceAll(SEPARATOR, '')).join(SEPARATOR), numbers, rules };
}

export function unpackPage({ texts, numbers, rules }: PackedPage): PageContent {
  if (numbers.length === 0) return { glyphs: [], rules };
  const at = (index: number): number => numbers[index] ?? 0;
  const glyphs = texts.split(SEPARATOR).map((text, index): Glyph => {
    const first = index * PER_GLYPH;
    return {
      text,
      x0: at(first),
      y0: at(first + 1),
      x1: at(first + 2),
      y1: at(first + 3),
      baseline: at(first + 4),
      size: at(first + 5),
      angle: at(first + 6),
    };
  });
  return { glyphs, rules };
}
