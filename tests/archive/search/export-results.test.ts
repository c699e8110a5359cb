import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { exportResults } from '#archive/search/export-results.ts';
import { listLines } from '#archive/search/list-lines.ts';
import { runSearch } from '#archive/search/run-search.ts';
import type { Searched } from '#archive/search/search-memory.ts';
import { operations, type RequestOf } from '#core/contract/contract.ts';
import { AppError } from '#core/errors/app-error.ts';
import {
  concordanceRequestSchema,
  LINE_ORDERS,
  SEARCH_SORTS,
  searchRequestSchema,
} from '#core/model/search.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';
import { holdDocuments, indexHoldings, searchable } from './search-holdings.ts';

/** More documents and lines than are written at a stretch. */
const DOCUMENTS = 450;
const turn = (): Promise<void> => Promise.resolve();

async function open(): Promise<{ archive: Searched; folder: string; file: string }> {
  const db = await holdDocuments(
    Array.from({ length: DOCUMENTS }, (_, at) => ({
      title: `第${at}号，"通知"`,
      text: `做好防汛工作${at}。\n${at % 3 === 0 ? '再做防汛' : '公园'}`,
      year: 2000 + (at % 20),
      signedOn: at % 7 === 0 ? null : `20${String(10 + (at % 15))}-03-06`,
      issuers: ['水务局', '=1+1'],
    })),
  );
  const folder = makeTempFolder();
  return { archive: searchable(db, indexHoldings(db)), folder, file: join(folder, '结果.csv') };
}

function exporting(
  archive: Searched,
  request: RequestOf<'search.export'>,
  control: Partial<Parameters<typeof exportResults>[2]> = {},
) {
  const parsed = operations['search.export'].request.parse(request);
  return exportResults(archive, parsed, { report: () => undefined, breathe: turn, ...control });
}

function readRows(file: string): Record<string, string>[] {
  const text = readFileSync(file, 'utf8').replace(/^\ufeff/u, '');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

describe('exportResults', () => {
  it.each(SEARCH_SORTS)('writes every document in the order %s', async (sort) => {
    const { archive, file } = await open();
    const answer = await runSearch(
      archive,
      searchRequestSchema.parse({ query: '防汛', sort, limit: 1000 }),
      turn,
    );
    expect(
      await exporting(archive, { question: { query: '防汛' }, as: { form: 'documents', sort }, file }),
    ).toEqual({
      file,
      rows: DOCUMENTS,
    });
    expect(readRows(file).map((row) => [row['文件编号'], row['标题'], row['命中']])).toEqual(
      answer.hits.map(({ documentId, title, count }) => [String(documentId), title, String(count)]),
    );
  });

  it.each(LINE_ORDERS)('writes every line in the order %s', async (order) => {
    const { archive, file } = await open();
    const request = concordanceRequestSchema.parse({ query: '防汛', order, limit: 1000, context: 40 });
    const answer = await listLines(archive, request, turn);
    const { rows } = await exporting(archive, {
      question: { query: '防汛' },
      as: { form: 'lines', order },
      file,
    });
    expect(rows).toBe(answer.total);
    expect(readRows(file).map((row) => [row['文件编号'], row['上文'], row['命中'], row['下文']])).toEqual(
      answer.lines.map(({ documentId, left, hit, right }) => [String(documentId), left, hit, right]),
    );
  });

  it('writes what the question is narrowed to, with heads in the language asked for', async () => {
    const { archive, file } = await open();
    const question = { query: '防汛', filters: { year: ['2003'] } };
    const as = { form: 'documents', sort: 'date' } as const;
    const { rows } = await exporting(archive, { question, as, file, language: 'en' });
    const written = readRows(file);
    expect([rows, written.length]).toEqual([23, 23]);
    expect(written.every((row) => row['Issue']?.includes('2003年'))).toBe(true);
  });

  it('keeps a spreadsheet from reading a cell as a formula', async () => {
    const { archive, file } = await open();
    await exporting(archive, { question: { query: '防汛' }, as: { form: 'documents', sort: 'date' }, file });
    expect(readRows(file).every((row) => !/^[=+@-]/u.test(row['发文机关'] ?? ''))).toBe(true);
  });

  it('writes heads alone where nothing is found', async () => {
    const { archive, file } = await open();
    const as = { form: 'lines', order: 'date' } as const;
    expect((await exporting(archive, { question: { query: '龘龘' }, as, file })).rows).toBe(0);
    expect(readFileSync(file, 'utf8').trim().split('\r\n')).toHaveLength(1);
  });

  it.each([
    { form: 'documents', sort: 'date' },
    { form: 'lines', order: 'right' },
  ] as const)('leaves no file behind where it is given up: $form', async (as) => {
    const { archive, folder, file } = await open();
    let turns = 0;
    const breathe = (): Promise<void> => {
      turns += 1;
      return turns > 2 ? Promise.reject(new AppError('job/cancelled')) : Promise.resolve();
    };
    await expect(
      exporting(archive, { question: { query: '防汛' }, as, file }, { breathe }),
    ).rejects.toMatchObject({
      code: 'job/cancelled',
    });
    expect([existsSync(file), readdirSync(folder)]).toEqual([false, []]);
  });

  it('tells how far it is', async () => {
    const { archive, file } = await open();
    const told: number[] = [];
    const report = ({ done, total }: { done: number; total: number }) => told.push(done, total);
    await exporting(
      archive,
      { question: { query: '防汛' }, as: { form: 'documents', sort: 'date' }, file },
      { report },
    );
    expect(told).toEqual([0, DOCUMENTS, 200, DOCUMENTS, 400, DOCUMENTS]);
  });
});
