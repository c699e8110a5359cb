import { readFileSync, writeFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { TABLES } from '#core/contract/continuity-operations.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';
import { startHostWithArchive } from '#tests/support/test-host.ts';

const FORMULAS = `云溪区2024年1-3月主要经济指标完成情况

指标\t单位\t累计\t同比
=HYPERLINK("x")\t亿元\t1,170.3\t-2.9
@地区生产总值\t亿元\t-0.8%\t+3
工业"增加值"\t亿元\t—\t1
`;

async function startWithTexts() {
  const started = await startHostWithArchive();
  await started.importTexts({ 'a.txt': bulletinText(1), 'b.txt': bulletinText(2), 'c.txt': FORMULAS });
  const folder = makeTempFolder();
  return { ...started, folder, file: join(folder, '名录.csv') };
}

/** The cells of a file, and how it is written. */
function readCsv(file: string): { mark: boolean; isCrLf: boolean; cells: string[][] } {
  const text = readFileSync(file, 'utf8');
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true });
  return {
    mark: text.startsWith('\ufeff'),
    isCrLf: !/[^\r]\n/.test(text) && text.endsWith('\r\n'),
    cells: data,
  };
}

describe('a table written as CSV', () => {
  it.each(TABLES)('%s has heads in both languages and a row for each entry', async (table) => {
    const { get, file } = await startWithTexts();
    const { rows } = await get('tables.export', { table, file });
    const chinese = readCsv(file);
    expect(chinese).toMatchObject({ mark: true, isCrLf: true });
    expect(chinese.cells).toHaveLength(rows + 1);
    await get('tables.export', { table, file, language: 'en' });
    const english = readCsv(file).cells[0] ?? [];
    expect(english.every((head) => /^[A-Z][a-z]/.test(head))).toBe(true);
    expect(chinese.cells[0]?.every((head) => /\p{Script=Han}/u.test(head))).toBe(true);
    expect(english).toHaveLength(chinese.cells[0]?.length ?? 0);
  });

  it('lists people by name, and what each was appointed to in order of time', async () => {
    const { get, importTexts, file } = await startWithTexts();
    const appointing = (year: number, words: string) =>
      `云溪区人民政府关于人事任免的通知\n云政任〔${year}〕1号\n各街道办事处：\n${words}\n云溪区人民政府\n${year}年5月6日\n`;
    await importTexts({
      'later.txt': appointing(2023, '任命：\n安然为云溪区教育局局长；\n免去：\n安然的云溪区档案局局长职务。'),
      'earlier.txt': appointing(2019, '任命：\n安然为云溪区档案局局长。'),
    });
    const { rows } = await get('tables.export', { table: 'people', file });
    const { total } = await get('registers.list', { register: 'appointments' });
    expect(rows).toBe(total);
    const [heads, ...lines] = readCsv(file).cells;
    expect(heads).toEqual([
      '姓名',
      '日期',
      '任免',
      '职务',
      '机构',
      '所在文件',
      '所在文件文号',
      '期',
      '文件编号',
    ]);
    expect(lines.slice(0, 3).map((line) => line.slice(0, 5))).toEqual([
      ['安然', '2019-05-06', '任', '云溪区档案局局长', '云溪区档案局'],
      ['安然', '2023-05-06', '任', '云溪区教育局局长', '云溪区教育局'],
      ['安然', '2023-05-06', '免', '云溪区档案局局长', '云溪区档案局'],
    ]);
  });

  it('says in each row of a register which document and issue it stands in', async () => {
    const { get, file } = await startWithTexts();
    await get('tables.export', { table: 'appointments', file, filter: { person: '周明' } });
    const [heads, ...rows] = readCsv(file).cells;
    expect(heads?.slice(0, 4)).toEqual(['姓名', '任免', '职务', '机构']);
    expect(rows.map((row) => [row[0], row[1], row[2], row[7], row[10], row[11]])).toEqual([
      [
        '周明',
        '任',
        '云溪区水务局局长',
        '2024-02-22',
        '云政任〔2024〕2号',
        '青川市云溪区人民政府公报 2024年第2期',
      ],
      [
        '周明',
        '任',
        '云溪区水务局局长',
        '2024-01-22',
        '云政任〔2024〕1号',
        '青川市云溪区人民政府公报 2024年第1期',
      ],
    ]);
  });

  it('lets no cell be taken for a formula, and leaves numbers as they are', async () => {
    const { get, file } = await startWithTexts();
    await get('tables.export', { table: 'indicators', file });
    const rows = readCsv(file).cells.slice(1);
    expect(rows.map((row) => [row[0], row[3], row[4]])).toEqual([
      [`'=HYPERLINK("x")`, '1,170.3', '-2.9'],
      [`'@地区生产总值`, '-0.8%', '+3'],
      ['工业"增加值"', '—', '1'],
    ]);
  });

  it('lets no formula hide behind blanks, also those that take no room', async () => {
    const { get, file } = await startWithTexts();
    const [document] = (await get('documents.list', { issueId: null })).documents;
    if (!document) throw new Error('no document');
    const formula = '=HYPERLINK("http://x")';
    const notes = [
      `  ${formula}`,
      `\u00a0${formula}`,
      `\ufeff${formula}`,
      `\u3000\n${formula}`,
      ' -2.9',
      ' -x',
    ];
    const written: (string | undefined)[] = [];
    for (const note of notes) {
      await get('validity.save', {
        decisions: [{ documentId: document.id, status: 'repealed', since: null, note }],
      });
      await get('tables.export', { table: 'validity', file });
      const [heads, row] = readCsv(file).cells;
      written.push(row?.[heads?.indexOf('备注') ?? -1]);
    }
    expect(written).toEqual(notes.map((note) => (note === ' -2.9' ? note : `'${note}`)));
  });

  it('tells a correction in the words of the language', async () => {
    const { get, file } = await startWithTexts();
    const [document] = (await get('documents.list', { issueId: null })).documents;
    if (!document) throw new Error('no document');
    await get('corrections.setFields', { documentIds: [document.id], fields: { kind: 'letter' } });
    const after = async (language: 'zh-CN' | 'en') => {
      await get('tables.export', { table: 'corrections', file, language });
      return readCsv(file).cells[1]?.[7];
    };
    expect([await after('zh-CN'), await after('en')]).toEqual(['文种：函', 'Kind: Letter']);
  });

  it('is written whole or not at all', async () => {
    const { fail, folder } = await startWithTexts();
    writeFileSync(join(folder, 'a'), '');
    const failure = await fail('tables.export', { table: 'citations', file: join(folder, 'a', 'b.csv') });
    expect(failure.code).toBe('file/cannot-write');
    expect(readdirSync(folder)).toEqual(['a']);
  });
});
