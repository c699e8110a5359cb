import type { Box, Glyph, PageContent, Rule } from './glyph.ts';

/** Turns nearer to each other than this are one direction of writing. */
const STEP_DEGREES = 5;
/** Where Han characters sit on the line that a column of vertical writing becomes. */
const VERTICAL_BASELINE = 0.38;

/**
 * The content of a page by direction of writing, each part turned so that its lines run to the right and follow each other downwards;
 * the direction that most of the page has comes first. Vertical writing (columns from right to left) is turned as well.
 */
export function orientPage(page: PageContent): PageContent[] {
  const byAngle = new Map<number, Glyph[]>();
  for (const glyph of page.glyphs) {
    const angle = (Math.round(glyph.angle / STEP_DEGREES) * STEP_DEGREES) % 360;
    const group = byAngle.get(angle);
    if (group) group.push(glyph);
    else byAngle.set(angle, [glyph]);
  }
  const groups = [...byAngle.entries()].sort(([, a], [, b]) => b.length - a.length);
  return groups.map(([angle, glyphs], index) => {
    const rules = index === 0 ? page.rules : [];
    const upright = angle === 0 ? { glyphs, rules } : turn({ glyphs, rules }, angle);
    return isVertical(upright.glyphs) ? layVertical(upright) : upright;
  });
}

function turn({ glyphs, rules }: PageContent, angle: number): PageContent {
  const radians = (-angle * Math.PI) / 180;
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  const at = (x: number, y: number): [number, number] => [x * cos - y * sin, x * sin + y * cos];
  const turned = glyphs.map((glyph): Glyph => {
    const [x, y] = at((glyph.x0 + glyph.x1) / 2, (glyph.y0 + glyph.y1) / 2);
    // Only quarter turns carry a box over; of any other the size must do.
    const isQuarter = angle % 90 === 0;
    const across = angle % 180 === 0 ? glyph.x1 - glyph.x0 : glyph.y1 - glyph.y0;
    const half = (isQuarter ? across : glyph.size) / 2;
    const box = { x0: x - half, x1: x + half, y0: y - glyph.size / 2, y1: y + glyph.size / 2 };
    return { ...glyph, ...box, baseline: y + glyph.size * VERTICAL_BASELINE, angle: 0 };
  });
  return { glyphs: turned, rules: angle % 90 === 0 ? rules.map((rule) => turnRule(rule, at)) : [] };
}

function turnRule(rule: Rule, at: (x: number, y: number) => [number, number]): Rule {
  const [ax, ay] = at(rule.x0, rule.y0);
  const [bx, by] = at(rule.x1, rule.y1);
  const isAcross = Math.abs(ax - bx) > Math.abs(ay - by);
  const box: Box = { x0: Math.min(ax, bx), x1: Math.max(ax, bx), y0: Math.min(ay, by), y1: Math.max(ay, by) };
  return isAcross ? { ...box, y1: box.y0 } : { ...box, x1: box.x0 };
}

/** Vertical writing shows in characters that follow each other straight down, an em apart. */
function isVertical(glyphs: readonly Glyph[]): boolean {
  let down = 0;
  let across = 0;
  for (let index = 1; index < glyphs.length; index += 1) {
    const before = glyphs[index - 1];
    const here = glyphs[index];
    if (!before || !here || before.text.charCodeAt(0) < 0x2e80 || here.text.charCodeAt(0) < 0x2e80) continue;
    const dx = Math.abs((here.x0 + here.x1 - before.x0 - before.x1) / 2) / here.size;
    const dy = (here.y0 + here.y1 - before.y0 - before.y1) / 2 / here.size;
    if (dx < 0.2 && dy > 0.6 && dy < 1.6) down += 1;
    else if (Math.abs(dy) < 0.2 && dx > 0.3 && dx < 1.6) across += 1;
  }
  return down > across * 2 && down >= 3;
}

function layVertical({ glyphs, rules }: PageContent): PageContent {
  const turned = glyphs.map((glyph): Glyph => {
    const y = -(glyph.x0 + glyph.x1) / 2;
    const box = { x0: glyph.y0, x1: glyph.y1, y0: y - glyph.size / 2, y1: y + glyph.size / 2 };
    return { ...glyph, ...box, baseline: y + glyph.size * VERTICAL_BASELINE };
  });
  return { glyphs: turned, rules: rules.map(({ x0, y0, x1, y1 }) => ({ x0: y0, y0: -x1, x1: y1, y1: -x0 })) };
}
