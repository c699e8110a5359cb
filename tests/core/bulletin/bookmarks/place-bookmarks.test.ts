import { describe, expect, it } from 'vitest';
import { placeBookmarks } from '#core/bulletin/bookmarks/place-bookmarks.ts';
import type { Unit } from '#core/bulletin/unit.ts';

/** The lines of pages as units, and where the pages begin. */
function layOut(...pages: string[][]): { units: Unit[]; leaves: number[] } {
  const units: Unit[] = [];
  const leaves: number[] = [];
  let start = 0;
  for (const lines of pages) {
    leaves.push(start);
    for (const text of lines) {
      units.push({ ...UNIT, text, start, end: start + text.length });
      start += text.length + 1;
    }
  }
  return { units, leaves };
}

const UNIT: Omit<Unit, 'text' | 'start' | 'end'> = {
  role: 'plain',
  marker: null,
  pageBreak: false,
  page: null,
  lastPage: null,
  rows: null,
  afterHead: false,
  statements: [],
};

const { units, leaves } = layOut(
  ['云溪区公报', '河湖天地', '2024年第1期'],
  ['云溪区人民政府', '关于开放公园的', '通告', '云政字1号 云溪区河道治理进展', '河湖天地', '河湖天地'],
);

const placesOf = (...entries: [title: string, page: number | null][]) =>
  placeBookmarks(units, {
    leaves,
    bookmarks: entries.map(([title, page]) => ({ title, level: 1, page })),
  });

describe('a bookmark is placed', () => {
  it.each([
    ['at whole lines that say it together', '关于开放公园的通告', 2, { from: 4, to: 6 }],
    ['at the end of a line, where it is long', '2、云溪區河道治理進展', 2, { from: 6, to: 7 }],
    ['at a line of its own page', '河湖天地', 1, { from: 1, to: 2 }],
    ['nowhere where it is short and a line only ends with it', '治理进展', 2, null],
    ['nowhere where lines only begin with it', '关于开放公园', 2, null],
    ['nowhere where another page prints it', '关于开放公园的通告', 1, null],
    ['nowhere where the file has no such page', '河湖天地', 3, null],
    ['nowhere where it leads nowhere', '河湖天地', null, null],
    ['nowhere where it is a word', '通告', 2, null],
  ])('%s', (_, title, page, place) => {
    expect(placesOf([title, page])).toEqual(place === null ? [] : [{ entry: 0, ...place }]);
  });

  it('once for each line that prints it, and in the order of the outline', () => {
    expect(
      placesOf(['河湖天地', 2], ['河湖天地', 1], ['河湖天地', 2], ['河湖天地', 2], ['云溪区公报', 1]),
    ).toEqual([
      { entry: 0, from: 7, to: 8 },
      { entry: 1, from: 1, to: 2 },
      { entry: 2, from: 8, to: 9 },
      { entry: 4, from: 0, to: 1 },
    ]);
  });

  it('by one reading of each unit of a dense page, however many bookmarks lead there', () => {
    const dense = layOut(Array.from({ length: 1_000 }, (_, at) => `第${at + 1}处河道的治理`));
    let asked = 0;
    const counting = dense.units.map((unit) => ({
      ...unit,
      get text() {
        asked += 1;
        return unit.text;
      },
    }));
    const bookmarks = Array.from({ length: 1_000 }, (_, at) => ({
      title: `第${1_000 - at}处河道的${at % 2 === 0 ? '治理' : '整修'}`,
      level: 1,
      page: 1,
    }));
    const placed = placeBookmarks(counting, { leaves: dense.leaves, bookmarks });
    expect(placed).toHaveLength(500);
    expect(placed[1]).toEqual({ entry: 2, from: 997, to: 998 });
    expect(asked).toBe(1_000);
  });
});
