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

  it('shows dates in the order of this country, and errors as nothing', async () => {
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet([['日期', '值'], [45_296, 'x']]);
    sheet['A2'] = { t: 'n', v: 45_296, z: 'm/d/yy' };
    sheet['B2'] = { t: 'e', v: 0 };
    utils.book_append_sheet(book, sheet, 'Sheet1');
    const bytes = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer; // what this type gives
    expect((await readWorkbook(bytes, 'a.xlsx')).text).toBe('日期\t值\n2024/1/5');
  }); // prettier-ignore

  it('leaves out what is hidden', async () => {
    const bytes = makeWorkbook({ 公开: [['甲']], 底稿: [['乙']] }, 'xlsx', '底稿');
    expect((await readWorkbook(bytes, 'a.xlsx')).text).toBe('公开\n甲');
  });

  it.each([
    ['import/empty', makeWorkbook({ Sheet1: [] }, 'xlsx')],
    ['import/damaged', Buffer.from('PK\x03\x04 nothing of the kind')],
    ['import/expands-too-far', makeZip([{ name: 'xl/workbook.xml', content: Buffer.alloc(20 << 20) }])],
  ])('fails as %s', async (code, bytes) => {
    expect(await readWorkbook(bytes, 'a.xlsx').catch((error: unknown) => error)).toMatchObject({ code });
  });
});

it('rows keep their columns up to the last that is filled; empty rows go, and what stands alone is a line', () => {
  const rows = [['', '附件', ''], ['', '', ''], ['a', '', 'c', ' '], ['d'], [null, '#', '1']];
  expect(rowsToLines(rows)).toEqual(['附件', 'a\t\tc', 'd', '\t#\t1']);
}); // prettier-ignore

it('rows of very different widths take no more room than they fill', () => {
  const wide = Array.from({ length: 100_000 }, () => '')
    .with(-1, 'x')
    .with(0, 'y');
  const rows = [wide, ...Array.from({ length: 20_000 }, () => ['a', 'b'])];
  expect(rowsToLines(rows).reduce((sum, line) => sum + line.length, 0)).toBe(100_001 + 60_000);
});
