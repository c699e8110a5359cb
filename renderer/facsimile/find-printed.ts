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

/**
 * Where what a page prints stands in the text of a document, whatever spaces and line ends either has: of several places the first that
 * stands on this page (from 1). Null where it is no part of the text: a page number, the words of another document.
 */
export function findPrinted(
  document: Document,
  leaves: readonly number[],
  printed: { leaf: number; text: string },
): Range | null {
  const { text, at } = plainOf(document);
  const wanted = printed.text.replace(/\s+/gu, '');
  if (wanted === '') return null;
  let any: Range | null = null;
  for (let place = text.indexOf(wanted); place !== -1; place = text.indexOf(wanted, place + 1)) {
    const range = { start: at[place] ?? 0, end: (at[place + wanted.length - 1] ?? 0) + 1 };
    const { first, last } = leavesOfRange(document, leaves, range);
    if (first <= printed.leaf && printed.leaf <= last) return range;
    any ??= range;
  }
  return any;
}
