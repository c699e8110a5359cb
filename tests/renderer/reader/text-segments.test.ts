import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '#core/model/document.ts';
import type { Range } from '#core/model/ids.ts';
import { cutRange, findSegment, placeCells, trimRange } from '#renderer/reader/text-segments.ts';

const table = (rows: string[][], start: number, end: number): Block => ({
  kind: 'table',
  level: null,
  range: { start, end },
  page: null,
  source: null,
  rows,
});

const rowsOfCells = fc.array(
  fc.array(fc.string({ unit: fc.constantFrom('区', '1', '.', '—', ' '), maxLength: 6 }), {
    minLength: 1,
    maxLength: 5,
  }),
  { minLength: 1, maxLength: 6 },
);

test('each cell of a table is the slice of the text at its offset', () => {
  fc.assert(
    fc.property(rowsOfCells, fc.string({ maxLength: 5 }), (rows, before) => {
      const spelled = rows.map((row) => row.join('\t')).join('\n');
      const text = `${before}${spelled}\n后文`;
      const placed = placeCells(table(rows, before.length, before.length + spelled.length), text);
      expect(
        placed?.map((row) => row.map(({ start, text: cell }) => text.slice(start, start + cell.length))),
      ).toEqual(rows);
    }),
  );
});

test('rows that do not spell the text are refused', () => {
  expect(placeCells(table([['甲', '乙']], 0, 3), '甲 乙')).toBeNull();
});

test.each([
  [[], 5, 0],
  [[0, 10, 20], -1, 0],
  [[0, 10, 20], 0, 0],
  [[0, 10, 20], 9, 0],
  [[0, 10, 20], 10, 1],
  [[0, 10, 20], 99, 2],
])('among starts %j the offset %i lies in segment %i', (starts, offset, segment) => {
  expect(findSegment(starts, offset)).toBe(segment);
});

/** Segments parted by one separator, as blocks and cells are. */
const textOfSegments = fc.array(fc.nat(12), { minLength: 1, maxLength: 12 }).map((lengths) => {
  let offset = 0;
  return lengths.map((length): Range => {
    const segment = { start: offset, end: offset + length };
    offset += length + 1;
    return segment;
  });
});

test('the parts of a cut range are together its characters without the separators', () => {
  fc.assert(
    fc.property(textOfSegments, fc.nat(150), fc.nat(150), (segments, one, other) => {
      const range = { start: Math.min(one, other), end: Math.max(one, other) };
      const starts = segments.map((segment) => segment.start);
      const cut = cutRange(segments, starts, range).flatMap(({ segment, from, to }) => {
        const start = starts[segment] ?? NaN;
        return Array.from({ length: to - from }, (_, number) => start + from + number);
      });
      const wanted = segments.flatMap((segment) =>
        Array.from({ length: segment.end - segment.start }, (_, number) => segment.start + number).filter(
          (offset) => offset >= range.start && offset < range.end,
        ),
      );
      expect(cut).toEqual(wanted);
    }),
  );
});

test.each([
  ['\n\n甲 乙。\n', { start: 0, end: 7 }, { start: 2, end: 6 }],
  [' \t\n', { start: 0, end: 3 }, null],
  ['甲乙', { start: 1, end: 1 }, null],
])('the white space at the ends of %j falls away', (text, range, trimmed) => {
  expect(trimRange(text, range)).toEqual(trimmed);
});
