import type { Glyph, PageContent } from './glyph.ts';

/** What a page prints, as one thread gives it to another: as many objects would take fifty times as long to send. */
export type PackedPage = {
  /** The texts of all characters, each behind a `SEPARATOR` but the first. */
  texts: string;
  /** `PER_GLYPH` numbers for each character. */
  glyphs: Float64Array<ArrayBuffer>;
  /** `PER_RULE` numbers for each rule. */
  rules: Float64Array<ArrayBuffer>;
};

/** No page prints it; a character that is said to be it is left without text. */
const SEPARATOR = '\0';
const PER_GLYPH = 7;
const PER_RULE = 4;

export function packPage({ glyphs, rules }: PageContent): PackedPage {
  return {
    texts: glyphs.map(({ text }) => text.replaceAll(SEPARATOR, '')).join(SEPARATOR),
    glyphs: packGlyphs(glyphs),
    rules: packRules(rules),
  };
}

function packGlyphs(glyphs: PageContent['glyphs']): Float64Array<ArrayBuffer> {
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
  return numbers;
}

function packRules(rules: PageContent['rules']): Float64Array<ArrayBuffer> {
  const numbers = new Float64Array(rules.length * PER_RULE);
  let at = 0;
  for (const { x0, y0, x1, y1 } of rules) {
    numbers[at] = x0;
    numbers[at + 1] = y0;
    numbers[at + 2] = x1;
    numbers[at + 3] = y1;
    at += PER_RULE;
  }
  return numbers;
}

export function unpackPage({ texts, glyphs, rules }: PackedPage): PageContent {
  return { glyphs: unpackGlyphs(texts, glyphs), rules: unpackRules(rules) };
}

function unpackGlyphs(texts: string, numbers: Float64Array): Glyph[] {
  if (numbers.length === 0) return [];
  const at = (index: number): number => numbers[index] ?? 0;
  return texts.split(SEPARATOR).map((text, index) => {
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
}

function unpackRules(numbers: Float64Array): PageContent['rules'] {
  const at = (index: number): number => numbers[index] ?? 0;
  return Array.from({ length: numbers.length / PER_RULE }, (_, index) => {
    const first = index * PER_RULE;
    return { x0: at(first), y0: at(first + 1), x1: at(first + 2), y1: at(first + 3) };
  });
}
