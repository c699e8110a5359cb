/** Short texts one below the other, short ones first, to be scanned as one: a scan costs less than an index of it would. */
export type Lines = {
  /** Each text between two line ends. */
  text: string;
  /** Where each text starts in `text`. */
  starts: Uint32Array;
  /** The numbers of the lines in the order of their texts. */
  sorted: Uint32Array;
};

/** Joins texts that hold no line ends. */
export function joinLines(texts: readonly string[]): Lines {
  const starts = new Uint32Array(texts.length);
  let offset = 1;
  texts.forEach((text, at) => {
    starts[at] = offset;
    offset += text.length + 1;
  });
  const sorted = Uint32Array.from(texts.keys()).sort((one, other) => compare(texts[one], texts[other]));
  return { text: `\n${texts.join('\n')}\n`, starts, sorted };
}

/** By code units, as `<` does. */
function compare(one = '', other = ''): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Numbers of the first `most` lines that begin with `wanted`, in their order. */
export function linesThatBegin(lines: Lines, wanted: string, most: number): number[] {
  const { sorted } = lines;
  const beginning = (at: number) => beginningOf(lines, sorted[at] ?? 0, wanted.length);
  const from = findFirst(sorted.length, (at) => beginning(at) >= wanted);
  const to = findFirst(sorted.length, (at) => at >= from && beginning(at) !== wanted);
  return smallest(sorted.subarray(from, to), most);
}

/** A line without its end. */
export function lineOf(lines: Lines, line: number): string {
  return beginningOf(lines, line, Infinity);
}

function beginningOf({ text, starts }: Lines, line: number, length: number): string {
  const start = starts[line] ?? 0;
  const end = Math.min(start + length, (starts[line + 1] ?? text.length) - 1);
  return text.slice(start, end);
}

/** The first of `count` places at which `isReached` holds, which it does from there on; `count` where it never does. */
function findFirst(count: number, isReached: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The `most` smallest numbers, in order. */
function smallest(numbers: Uint32Array, most: number): number[] {
  const found: number[] = [];
  for (const number of numbers) {
    if (found.length === most && number > (found[most - 1] ?? 0)) continue;
    let at = found.length;
    while (at > 0 && (found[at - 1] ?? 0) > number) at -= 1;
    found.splice(at, 0, number);
    if (found.length > most) found.pop();
  }
  return found;
}

/** Numbers of the first `most` lines that hold `wanted` anywhere, in their order; `passed` ones are not counted. */
export function linesThatHold(
  { text, starts }: Lines,
  wanted: string,
  most: number,
  passed: ReadonlySet<number>,
): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0 && found.length < most;) {
    const line = lineAt(starts, at);
    if (!passed.has(line)) found.push(line);
    const next = starts[line + 1];
    if (next === undefined) break;
    at = text.indexOf(wanted, next);
  }
  return found;
}

/** The last line that starts at or before an offset. */
function lineAt(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
