import type { Document } from '#core/model/document.ts';
import type { Range } from '#core/model/ids.ts';
import { leavesOfRange } from './leaf-of.ts';

/** A text without its spaces and line ends, and where each of its code units stands in it. */
type Plain = { text: string; at: Uint32Array };

const plains = new WeakMap<Document, Plain>();

function plainOf(document: Document): Plain {
  const known = plains.get(document);
  if (known !== undefined) return known;
  const at = new Uint32Array(document.text.length);
  let text = '';
  for (let index = 0; index < document.text.length; index += 1) {
    const unit = document.text.charAt(index);
    if (/\s/u.test(unit)) continue;
    at[text.length] = index;
    text += unit;
  }
  const plain = { text, at };
  plains.set(document, plain);
  return plain;
}

/** What is selected on a page (from 1), and what the page prints before and behind it. */
export type Printed = { leaf: number; text: string; before: string; behind: string };

/** So much of what stands around the words tells which of several places is meant. */
const AROUND = 24;
/** Fewer characters may stand anywhere: what is around them has to agree too. */
const TELLING = 8;
const LEAST_AROUND = 2;

/**
 * Where what a page prints stands in the text of a document, whatever spaces and line ends either has: of several places on this page that
 * with the same words around it. Null where it is no part of the text: a page number, the words of another document.
 */
export function findPrinted(document: Document, leaves: readonly number[], printed: Printed): Range | null {
  const { text, at } = plainOf(document);
  const [wanted, before, behind] = [printed.text, printed.before, printed.behind].map(withoutSpaces);
  if (wanted === undefined || wanted === '') return null;
  let best: { range: Range; around: number } | null = null;
  for (let place = text.indexOf(wanted); place !== -1; place = text.indexOf(wanted, place + 1)) {
    const end = place + wanted.length;
    const range = { start: at[place] ?? 0, end: (at[end - 1] ?? 0) + 1 };
    const { first, last } = leavesOfRange(document, leaves, range);
    if (printed.leaf < first || printed.leaf > last) continue;
    const around =
      shared(reversed(text.slice(Math.max(0, place - AROUND), place)), reversed(before ?? '')) +
      shared(text.slice(end, end + AROUND), behind ?? '');
    if (best === null || around > best.around) best = { range, around };
  }
  return best === null || (wanted.length < TELLING && best.around < LEAST_AROUND) ? null : best.range;
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/gu, '');
}

function reversed(text: string): string {
  return Array.from(text).reverse().join('');
}

/** How many characters two texts begin with alike. */
function shared(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length, AROUND) && one[length] === other[length]) length += 1;
  return length;
}
