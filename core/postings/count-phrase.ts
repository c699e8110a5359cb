import { AscendingReader } from './ascending-reader.ts';
import { BLOCK_NUMBERS } from './ascending-writer.ts';
import { documentAt } from './joined-forms.ts';
import type { PhrasePart } from './phrase-cursor.ts';
import { END } from './places.ts';
import type { Counts } from './read-list.ts';

/**
 * Every document of a segment that holds a form of `length` units, with how often, no place counted twice: what a `PhraseCursor`
 * tells who goes through all of it, in a fraction of the time, since whole blocks of places are compared. `starts` as of `startsOf`.
 */
export function countPhrase(
  parts: readonly PhrasePart[],
  { starts, length }: { starts: Uint32Array; length: number },
): Counts {
  // The rarest part leads: the others are read only where it stands.
  const [lead, ...others] = [...parts].sort((one, other) => one.list.count - other.list.count);
  if (lead === undefined) throw new RangeError('a phrase has at least one pair');
  const most = Math.min(lead.list.count, starts.length - 1);
  const found: Counts = { documents: new Uint32Array(most), counts: new Uint32Array(most), count: 0 };
  const followers = others.map(({ list, ahead }) => ({ reader: new AscendingReader(list), ahead }));
  const reader = new AscendingReader(lead.list);
  const places = new Int32Array(BLOCK_NUMBERS);
  let document = -1;
  let documentEnd = 0;
  let often = 0;
  let apartFrom = 0;
  const tell = (): void => {
    if (often === 0) return;
    found.documents[found.count] = document;
    found.counts[found.count++] = often;
  };
  for (let block = reader.nextBlock(); block !== null; block = reader.nextBlock()) {
    let count = block.length;
    for (let at = 0; at < count; at++) places[at] = (block[at] ?? 0) - lead.ahead;
    for (const follower of followers) count = follower.reader.keepAmong(places, count, follower.ahead);
    for (let at = 0; at < count; at++) {
      const place = places[at] ?? 0;
      if (place < apartFrom) continue;
      apartFrom = place + length;
      if (place >= documentEnd) {
        tell();
        often = 0;
        document = documentAt(starts, place, document + 1);
        documentEnd = starts[document + 1] ?? END;
      }
      often++;
    }
  }
  tell();
  return found;
}
