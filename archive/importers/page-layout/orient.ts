import type { Box, Glyph, PageContent, Rule } from './glyph.ts';
import { isVertical, layVertical, VERTICAL_BASELINE } from './vertical-writing.ts';

/** Turns nearer to each other than this are one direction of writing. */
const STEP_DEGREES = 5;
/** How Latin and digits lie in vertical writing. */
const SIDEWAYS: readonly number[] = [90, 270];

/**
 * The content of a page by direction of writing, each part turned so that its lines run to the right and follow each other downwards;
 * the direction that most of the page has comes first. Vertical writing (columns from right to left) is turned as well.
 */
export function orientPage(page: PageContent): PageContent[] {
  const groups = groupByAngle(page.glyphs);
  const upright = groups.get(0) ?? [];
  if (!isVertical(upright)) return turnGroups(groups, page.rules);
  const sideways = SIDEWAYS.flatMap((angle) => groups.get(angle) ?? []);
  const vertical = layVertical({ glyphs: upright, rules: page.rules }, sideways);
  const slanted = [...groups].filter(([angle]) => angle !== 0 && !SIDEWAYS.includes(angle));
  const others = groupByAngle([...vertical.rest, ...slanted.flatMap(([, glyphs]) => glyphs)]);
  return [vertical.page, ...turnGroups(others, [])];
}

function groupByAngle(glyphs: readonly Glyph[]): Map<number, Glyph[]> {
  const groups = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const angle = (Math.round(glyph.angle / STEP_DEGREES) * STEP_DEGREES) % 360;
    const group = groups.get(angle);
    if (group) group.push(glyph);
    else groups.set(angle, [glyph]);
  }
  return groups;
}

/** Each group turned upright, the largest first; the rules go with that. */
function turnGroups(byAngle: ReadonlyMap<number, Glyph[]>, rules: readonly Rule[]): PageContent[] {
  const groups = [...byAngle.entries()].sort(([, a], [, b]) => b.length - a.length);
  return groups.map(([angle, glyphs], index) => {
    const own = { glyphs, rules: index === 0 ? [...rules] : [] };
    return angle === 0 ? own : turn(own, angle);
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
