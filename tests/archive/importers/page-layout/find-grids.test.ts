import { describe, expect, it } from 'vitest';
import { findGrids } from '#archive/importers/page-layout/find-grids.ts';
import { gridRules } from '#tests/support/glyphs.ts';

describe('findGrids', () => {
  it('numbers the cells row by row and knows what lies outside', () => {
    const [grid] = findGrids(gridRules([0, 50, 100], [0, 20, 40]));
    expect(grid?.rows).toBe(2);
    expect(grid?.columns).toBe(2);
    expect([grid?.cellAt(10, 10), grid?.cellAt(60, 10), grid?.cellAt(10, 30), grid?.cellAt(60, 30)]).toEqual([
      0, 1, 2, 3,
    ]);
    expect(grid?.cellAt(120, 10)).toBeNull();
  });

  it('takes the sides of each cell, drawn one by one and not quite in line, for one grid', () => {
    const pieces = [0, 50].flatMap((x) =>
      [0, 20].flatMap((y) => gridRules([x + 0.4, x + 49.8], [y + 0.3, y + 19.9])),
    );
    expect(findGrids(pieces).map(({ rows, columns }) => [rows, columns])).toEqual([[2, 2]]);
  });

  it('gives a merged cell the number of its first', () => {
    const rules = gridRules([0, 50, 100], [0, 20, 40]).filter(({ x0, x1 }) => x0 !== x1 || x0 !== 50);
    const [grid] = findGrids([...rules, { x0: 50, x1: 50, y0: 20, y1: 40 }]);
    expect([grid?.cellAt(10, 10), grid?.cellAt(60, 10), grid?.cellAt(60, 30)]).toEqual([0, 0, 3]);
  });

  it('finds two tables on one page from top to bottom', () => {
    const rules = [...gridRules([0, 50, 100], [200, 220, 240]), ...gridRules([0, 50, 100], [0, 20, 40])];
    expect(findGrids(rules).map(({ box }) => box.y0)).toEqual([0, 200]);
  });

  it.each([
    [
      'lines that do not meet',
      [
        { x0: 0, x1: 100, y0: 0, y1: 0 },
        { x0: 50, x1: 50, y0: 30, y1: 60 },
      ],
    ],
    ['a frame', gridRules([0, 100], [0, 40])],
    ['nothing', []],
    [
      'more lines than any table has',
      gridRules(
        Array.from({ length: 900 }, (_, at) => at * 5),
        [0, 20, 40],
      ),
    ],
  ])('finds none in %s', (_, rules) => {
    expect(findGrids(rules)).toEqual([]);
  });
});
