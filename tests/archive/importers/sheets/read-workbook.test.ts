import { type BookType, utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#archive/importers/sheets/read-workbook.ts';
import { rowsToLines } from '#archive/importers/sheets/rows-to-lines.ts';
import { makeZip } from '#tests/support/make-zip.ts';

type Cell = string | number | null;

function makeWorkbook(
  sheets: Readonly<Record<string, Cell[][]>>,
  bookType: BookType,
  hidden = '',
): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  book.Workbook = { Sheets: book.SheetNames.map((name) => ({ name, Hidden: name === hidden ? 1 : 0 })) };
  return write(book, { type: 'buffer', bookType }) as Buffer; // what this type gives
}

describe('readWorkbook', () => {
  it.each(['xlsx', 'biff8', 'ods'] as const)(
    'reads the sheets of a workbook written as %s',
    async (bookType) => {
      const bytes = makeWorkbook(
      {
        主要指标: [['2024年主要经济指标', null, null], ['指标', '单位', '数值'], ['地区生产总值', '亿元', 845.6], [null, null, null]],
        Sheet2: [['编号', '名称'], [1, '治水\n工程']],
      },
      bookType,
    ); // prettier-ignore
      expect((await readWorkbook(bytes, '指标.xlsx')).text.split('\n')).toEqual([
        '主要指标',
        '2024年主要经济指标',
        '指标\t单位\t数值',
        '地区生产总值\t亿元\t845.6',
        '\f编号\t名称',
        '1\t治水 工程',
      ]);
    },
  );

  it('leaves out what is hidden', async () => {
    const bytes = makeWorkbook({ 公开: [['甲']], 底稿: [['乙']] }, 'xlsx', '底稿');
    expect((await readWorkbook(bytes, 'a.xlsx')).text).toBe('公开\n甲');
  });

  it.each([
    ['import/empty', makeWorkbook({ Sheet1: [] }, 'xlsx')],
    ['import/damaged', Buffer.from('PK\x03\x04 nothing of the kind')],
    ['import/too-large', makeZip([{ name: 'xl/workbook.xml', content: Buffer.alloc(20 << 20) }])],
  ])('fails as %s', async (code, bytes) => {
    expect(await readWorkbook(bytes, 'a.xlsx').catch((error: unknown) => error)).toMatchObject({ code });
  });
});

it('rows keep their columns; empty rows and columns at the right go, and what stands alone is a line', () => {
  expect(rowsToLines([['', '附件', ''], ['', '', ''], ['a', '', 'c', ' '], ['d']])).toEqual(['附件', 'a\t\tc', 'd']);
}); // prettier-ignore
