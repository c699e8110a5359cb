import type { Range } from '../model/ids.ts';
import { isSpace } from '../text/characters.ts';

/** A line of fewer characters is only where its words are found once. */
const TELLING = 6;

/** A printed line in a text: where it stands, and where each of its characters does, white space left out; null for one that is not there as it is printed. */
export type FoundLine = { range: Range; offsets: number[] } | null;

/**
 * Where the printed lines of a page stand in a text that differs from them by white space only. Lines that read the same are given their
 * places in order.
 */
export function findLines(text: string, lines: readonly string[]): FoundLine[] {
  const { bare, offsets } = strip(text);
  const taken = new Map<string, number>();
  return lines.map((line) => {
    const wanted = strip(line).bare;
    if (wanted === '') return null;
    const at = bare.indexOf(wanted, taken.get(wanted) ?? 0);
    if (at === -1) return null;
    const again = bare.indexOf(wanted, at + 1);
    if (wanted.length < TELLING && (again !== -1 || taken.has(wanted))) return null;
    taken.set(wanted, at + wanted.length);
    const own = offsets.slice(at, at + wanted.length);
    return { range: { start: own[0] ?? 0, end: (own.at(-1) ?? 0) + 1 }, offsets: own };
  });
}

function strip(text: string): { bare: string; offsets: number[] } {
  let bare = '';
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (isSpace(text.charCodeAt(at))) continue;
    bare += text.charAt(at);
    offsets.push(at);
  }
  return { bare, offsets };
}
