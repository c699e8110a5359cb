import { expect, it } from 'vitest';
import { decodeSource } from '#archive/importers/decode-source.ts';
import { makeOfd } from '#tests/support/make-ofd.ts';

const goTo = (place: string): string =>
  `<ofd:Actions><ofd:Action Event="CLICK"><ofd:Goto>${place}</ofd:Goto></ofd:Action></ofd:Actions>`;

it('the bookmarks of an OFD file come with the page they lead to, by a place or by its name', async () => {
  const bytes = makeOfd(
    ['云溪区人民政府公报', '云溪区大事记'].map((text) => ({ texts: [{ x: 20, y: 30, size: 5, text }] })),
    {
      outlines: `<ofd:OutlineElem Title="政府文件" Count="2"><ofd:OutlineElem Title="关于公园的通告">${goTo('<ofd:Dest Type="XYZ" PageID="1" Top="30"/>')}</ofd:OutlineElem><ofd:OutlineElem Title="附件">${goTo('<ofd:Dest Type="Fit" PageID="77"/>')}</ofd:OutlineElem></ofd:OutlineElem><ofd:OutlineElem Title="大事记">${goTo('<ofd:Bookmark Name="chronicle"/>')}</ofd:OutlineElem>`,
      bookmarks: '<ofd:Bookmark Name="chronicle"><ofd:Dest Type="Fit" PageID="2"/></ofd:Bookmark>',
    },
  );
  expect((await decodeSource({ bytes, name: '公报.ofd' })).bookmarks).toEqual([
    { title: '政府文件', level: 1, page: null },
    { title: '关于公园的通告', level: 2, page: 1 },
    { title: '附件', level: 2, page: null },
    { title: '大事记', level: 1, page: 2 },
  ]);
});
