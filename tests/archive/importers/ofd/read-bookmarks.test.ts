import { expect, it } from 'vitest';
import { decodeSource } from '#archive/importers/decode-source.ts';
import { makeOfd, type OfdOptions } from '#tests/support/make-ofd.ts';

const goTo = (place: string): string =>
  `<ofd:Actions><ofd:Action Event="CLICK"><ofd:Goto>${place}</ofd:Goto></ofd:Action></ofd:Actions>`;

const PAGES = ['云溪区人民政府公报', '云溪区大事记'].map((text) => ({
  texts: [{ x: 20, y: 30, size: 5, text }],
}));
const entry = (title: string, page: number): string =>
  `<ofd:OutlineElem Title="${title}">${goTo(`<ofd:Dest Type="Fit" PageID="${page}"/>`)}</ofd:OutlineElem>`;
const read = async (options: OfdOptions) =>
  (await decodeSource({ bytes: makeOfd(PAGES, options), name: '公报.ofd' })).bookmarks;

it('the bookmarks of an OFD file come with the page they lead to, by a place or by its name', async () => {
  const bookmarks = await read({
    outlines: `<ofd:OutlineElem Title="政府文件" Count="2">${entry('关于公园的通告', 1)}${entry('附件', 77)}</ofd:OutlineElem><ofd:OutlineElem Title="大事记">${goTo('<ofd:Bookmark Name="chronicle"/>')}</ofd:OutlineElem>`,
    bookmarks: '<ofd:Bookmark Name="chronicle"><ofd:Dest Type="Fit" PageID="2"/></ofd:Bookmark>',
  });
  expect(bookmarks).toEqual([
    { title: '政府文件', level: 1, page: null },
    { title: '关于公园的通告', level: 2, page: 1 },
    { title: '附件', level: 2, page: null },
    { title: '大事记', level: 1, page: 2 },
  ]);
});

it('the bookmarks of several documents in one OFD file lead on to the pages of each', async () => {
  expect(await read({ timesNamed: 2, outlines: entry('大事记', 2) })).toEqual([
    { title: '大事记', level: 1, page: 2 },
    { title: '大事记', level: 1, page: 4 },
  ]);
});

it('the bookmarks of an OFD file are no more than a file may have, however many documents it names', async () => {
  expect(await read({ timesNamed: 3, outlines: entry('大事记', 2).repeat(3_000) })).toHaveLength(5_000);
});
