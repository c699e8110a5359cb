import { ruleBetween } from '../page-layout/rules.ts';
import type { Rule } from '../page-layout/glyph.ts';
import { readNumbers } from './deltas.ts';
import { placeInPage, toMatrix } from './matrix.ts';
import { childOf, type XmlElement } from '../zip/read-xml.ts';

/** Count of numbers behind each operator of AbbreviatedData (GB/T 33190-2016, 9.1). */
const OPERANDS: ReadonlyMap<string, number> = new Map(
  Object.entries({ S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 }),
);
const MAX_TOKENS = 20_000;

/** The straight rules that a PathObject draws; curves and slanted lines are left out. */
export function readPathObject(object: XmlElement): Rule[] {
  const [left = 0, top = 0] = readNumbers(object.attributes['Boundary']);
  const place = placeInPage(toMatrix(readNumbers(object.attributes['CTM'])), [left, top]);
  const tokens =
    childOf(object, 'AbbreviatedData')
      ?.text.trim()
      .split(/[\s,]+/, MAX_TOKENS) ?? [];
  const rules: Rule[] = [];
  let start: [number, number] | null = null;
  let from: [number, number] | null = null;
  for (let index = 0; index < tokens.length; index += 1) {
    const operator = tokens[index] ?? '';
    const count = OPERANDS.get(operator);
    if (count === undefined) continue;
    const to: [number, number] | null =
      count === 0 ? start : place(Number(tokens[index + count - 1]) || 0, Number(tokens[index + count]) || 0);
    if (from !== null && to !== null && (operator === 'L' || operator === 'C'))
      rules.push(...ruleBetween(from, to));
    if (operator === 'S' || operator === 'M') start = to;
    from = to;
    index += count;
  }
  return rules;
}
