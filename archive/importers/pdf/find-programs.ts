/** The dictionary of every TrueType program has this (ISO 32000, 9.9), and a stream is never hidden in another. */
const MARK = '/Length1';
/** So many places with it are looked at, more than a file has fonts; those behind stay as they are. */
const MOST_MARKS = 2_000;
const MOST_DICTIONARY_BYTES = 512;
const END = 'endstream';
/** No stream goes on behind the beginning of the next object. */
const NEXT_OBJECT = ' obj';
/** Packed, and in no other way too. */
const PACKED = /\/Filter\s*(?:\/FlateDecode\s*(?=[/>])|\[\s*\/FlateDecode\s*\])/;

/** The packed streams of a PDF file that are font programs, in place, one behind the other; no byte of the file is looked for in vain twice. */
export function* findPrograms(file: Buffer): Generator<Buffer> {
  let mark = file.indexOf(MARK);
  for (let marks = 0; mark >= 0 && marks < MOST_MARKS; marks += 1) {
    let end = mark + MARK.length;
    const start = findStart(file, mark);
    if (start !== null) {
      end = file.indexOf(END, start);
      if (end < 0) return;
      const packed = file.subarray(start, end);
      if (!packed.includes(NEXT_OBJECT)) yield packed;
    }
    mark = file.indexOf(MARK, end);
  }
}

/** Where the packed stream begins that `mark` is in the dictionary of; null where it is not packed, or packed in other ways too. */
function findStart(file: Buffer, mark: number): number | null {
  const first = Math.max(0, mark - MOST_DICTIONARY_BYTES);
  const around = file.toString('latin1', first, mark + MOST_DICTIONARY_BYTES);
  const from = around.lastIndexOf('obj', mark - first);
  const to = around.indexOf('stream', mark - first);
  if (from < 0 || to < 0 || !PACKED.test(around.slice(from, to))) return null;
  // The word is followed by a line feed, alone or behind a carriage return.
  return first + to + (around[to + 'stream'.length] === '\r' ? 'stream\r\n' : 'stream\n').length;
}
