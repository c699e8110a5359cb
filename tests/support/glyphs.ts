import type { Glyph, PageContent, Rule } from '#archive/importers/page-layout/glyph.ts';

/** Text as a page prints it: `x` and `baseline` of its first character, an em wide each, ASCII half of that. */
export type Printed = { text: string; x: number; y: number; size?: number; angle?: number };

/** The glyphs of printed texts; spaces are glyphs too. */
export function glyphsOf(texts: readonly Printed[]): Glyph[] {
  return texts.flatMap(({ text, x, y, size = 10, angle = 0 }) => {
    let at = x;
    return Array.from(text, (character): Glyph => {
      const width = character < '\x80' ? size / 2 : size;
      const x0 = at;
      at += width;
      return {
        text: character,
        x0,
        x1: at,
        y0: y - size * 0.88,
        y1: y + size * 0.12,
        baseline: y,
        size,
        angle,
      };
    });
  });
}

/** A page of printed texts and rules. */
export function pageOf(texts: readonly Printed[], rules: readonly Rule[] = []): PageContent {
  return { glyphs: glyphsOf(texts), rules: [...rules] };
}

/** The rules of a grid: all lines across at `ys`, all lines down at `xs`. */
export function gridRules(xs: readonly number[], ys: readonly number[]): Rule[] {
  const [x0 = 0] = xs;
  const [y0 = 0] = ys;
  const x1 = xs.at(-1) ?? 0;
  const y1 = ys.at(-1) ?? 0;
  return [...ys.map((y) => ({ x0, x1, y0: y, y1: y })), ...xs.map((x) => ({ x0: x, x1: x, y0, y1 }))];
}
