import { ByteReader, ByteWriter } from './byte-writer.ts';
import type { List } from './entry-writer.ts';

/**
 * One of the segments to be merged: its lists in the order of keys, and the new number of each of its documents, -1 for those that
 * go. Where none goes, `base` is what is added to their numbers and `numbers` is null.
 */
export type MergeSource = { lists: Iterator<List>; base: number; numbers: Int32Array | null };

/** True for lists of counts and not of places: their keys have no second unit. */
function isCountList(key: number): boolean {
  return key >= 0x1_0000 && key % 0x1_0000 === 0;
}

/**
 * The lists of several segments as those of one, in the order of keys. The new numbers of each source are ascending, and all
 * above those of the source before. The bytes of a list hold only until the next one is asked for.
 */
export function* mergeLists(sources: readonly MergeSource[]): Generator<List> {
  const heads = sources.map((source) => ({ source, list: source.lists.next() }));
  const out = new ByteWriter(1 << 16);
  for (;;) {
    let key = Infinity;
    for (const { list } of heads) if (list.done !== true && list.value.key < key) key = list.value.key;
    if (key === Infinity) return;
    out.clear();
    let documents = 0;
    let last = 0;
    for (const head of heads) {
      if (head.list.done === true || head.list.value.key !== key) continue;
      const { source, list } = head;
      const added =
        source.numbers === null
          ? appendAll(out, list.value, source.base, last)
          : appendKept(out, list.value, source.numbers, last);
      documents += added.documents;
      last = added.last;
      head.list = source.lists.next();
    }
    if (documents > 0) yield { key, documents, bytes: out.view() };
  }
}

type Added = { documents: number; last: number };

/** Writes all entries of a list behind others of which the last is of document `last`: only the first step differs. */
function appendAll(out: ByteWriter, { key, documents, bytes }: List, base: number, last: number): Added {
  const isCount = isCountList(key);
  const reader = new ByteReader(bytes);
  let rest = 0;
  let old = 0;
  for (let entry = 0; entry < documents; entry++) {
    const head = reader.number();
    old += isCount ? head : head >>> 1;
    if (entry === 0) {
      const step = old + base - last;
      out.number(isCount ? step : step * 2 + (head & 1));
      rest = reader.at;
    }
    const value = reader.number();
    if (!isCount && (head & 1) === 0) reader.at += value;
  }
  out.append(bytes, rest, reader.at);
  return { documents, last: old + base };
}

/** The same of those entries only whose documents stay. */
function appendKept(
  out: ByteWriter,
  { key, documents: all, bytes }: List,
  numbers: Int32Array,
  last: number,
): Added {
  const isCount = isCountList(key);
  const reader = new ByteReader(bytes);
  let present = last;
  let old = 0;
  let documents = 0;
  for (let entry = 0; entry < all; entry++) {
    const head = reader.number();
    old += isCount ? head : head >>> 1;
    const from = reader.at;
    const value = reader.number();
    if (!isCount && (head & 1) === 0) reader.at += value;
    const number = numbers[old] ?? -1;
    if (number < 0) continue;
    const step = number - present;
    out.number(isCount ? step : step * 2 + (head & 1));
    out.append(bytes, from, reader.at);
    present = number;
    documents++;
  }
  return { documents, last: present };
}
