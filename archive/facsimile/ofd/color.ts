import { readNumbers } from '../../importers/ofd/deltas.ts';
import { childrenOf, childOf, type XmlElement } from '../../importers/zip/read-xml.ts';
import type { OfdResources } from './resources.ts';

/** Components between 0 and 1, as many as PDF's grey, RGB or CMYK take; `alpha` 1 covers. */
export type PlainColor = { components: readonly number[]; alpha: number };

const COLORED = 3;
const COUNTS: Readonly<Record<string, number>> = { GRAY: 1, RGB: 3, CMYK: 4 };

/** The colour that a Color element tells (GB/T 33190-2016, 8.3); black where it tells none. */
export function plainColor(element: XmlElement, resources: OfdResources): PlainColor {
  const { attributes } = element;
  const space = resources.colorSpace(attributes['ColorSpace'] ?? '');
  const most = 2 ** (readNumbers(space?.attributes['BitsPerComponent'])[0] ?? 8) - 1;
  const listed = childrenOf(childOf(space, 'Palette'), 'CV')[Number(attributes['Index'] ?? -1)]?.text;
  const values = readComponents(attributes['Value'] ?? listed ?? '').map((value) =>
    Math.min(1, Math.max(0, value / most)),
  );
  const wanted = COUNTS[space?.attributes['Type']?.toUpperCase() ?? ''];
  const count = wanted !== undefined && values.length >= wanted ? wanted : countOf(values.length);
  const alpha = Math.min(255, Math.max(0, readNumbers(attributes['Alpha'])[0] ?? 255)) / 255;
  return { components: count === 0 ? [0] : values.slice(0, count), alpha };
}

/** A colour is told by one, three or four numbers. */
function countOf(told: number): number {
  return [4, 3, 1, 0].find((count) => count <= told) ?? 0;
}

/** Numbers are decimal, or hexadecimal behind `#`. */
function readComponents(value: string): number[] {
  return value
    .trim()
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map(
      (part) => (part.startsWith('#') ? Number.parseInt(part.slice(1), 16) : Number.parseFloat(part)) || 0,
    );
}

/** Components of red, green and blue, between 0 and 1. */
export function toRgb({ components }: PlainColor): [red: number, green: number, blue: number] {
  const [one = 0, two = 0, three = 0, black = 0] = components;
  if (components.length < COLORED) return [one, one, one];
  const covered = components.length > COLORED ? [one, two, three].map((ink) => (1 - ink) * (1 - black)) : [];
  const [red = one, green = two, blue = three] = covered;
  return [red, green, blue];
}
