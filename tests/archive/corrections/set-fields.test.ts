import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openConnection } from '#archive/database/connection.ts';
import { documentFieldsSchema } from '#core/model/correction.ts';
import { DOCUMENT_KINDS } from '#core/model/document.ts';
import type { DocumentId } from '#core/model/ids.ts';
import { at } from '#tests/core/correction/bulletin.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { startHostWithArchive } from '#tests/support/test-host.ts';
import { startCorrecting } from './corrected-archive.ts';

const names = fc.constantFrom('云溪区水务局', '甲', '青川市人民政府');
const date = fc.option(fc.constantFrom('2024-05-01', '2023-12-31'));
const page = fc.option(fc.integer({ min: 1, max: 99 }));
const anyFields = fc
  .record(
    {
      title: names,
      kind: fc.constantFrom(...DOCUMENT_KINDS),
      documentNumber: fc.option(fc.constantFrom('云政发[2024] 1号', '无')),
      issuers: fc.array(names, { maxLength: 3 }),
      speaker: fc.option(names),
      signedOn: date,
      printedOn: date,
      column: fc.option(names),
      pageStart: page,
      pageEnd: page,
    },
    { requiredKeys: [] },
  )
  .filter((fields) => documentFieldsSchema.safeParse(fields).success);

/** All that an archive stores of readings, as it stands in the database. */
function storedIn(folder: string): { stored: unknown; miscounted: unknown[] } {
  const db = openConnection(join(folder, 'archive.sqlite'), { readOnly: true, mustExist: true });
  const read = (sql: string) => db.prepare(sql).all();
  const stored = [
    read('SELECT * FROM document ORDER BY id'),
    read('SELECT * FROM document_text ORDER BY document_id'),
    ...['appointment', 'indicator', 'responsibility', 'citation'].map((table) =>
      read(`SELECT * FROM ${table} ORDER BY document_id, position`).map((row) => ({
        ...(row as object),
        id: 0,
      })),
    ),
    read('SELECT * FROM drawn_document ORDER BY document_id'),
    read(
      'SELECT document_id, role, positions, name FROM body_mention JOIN body_name ON id = name_id ORDER BY 1, 2, 3, 4',
    ),
    read('SELECT id, change, state FROM correction ORDER BY id'),
  ];
  const miscounted = read(
    `SELECT name, issued FROM body_name WHERE issued <>
         (SELECT coalesce(sum(json_array_length(positions)), 0) FROM body_mention WHERE name_id = body_name.id AND role = 0)`,
  );
  db.close();
  return { stored, miscounted };
}

describe('the same facts of many documents', () => {
  it('are what reading the issue again with them would give', async () => {
    const { get, finish, folder, documents, correct } = await startCorrecting();
    const [first, second, third] = (await documents()).map(({ id }) => id);
    await correct({ change: 'set-document', at: 0, fields: { title: '甲', issuers: ['乙'] } });
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([first, second, third] as DocumentId[], { minLength: 1 }),
        anyFields,
        async (documentIds, fields) => {
          await get('corrections.setFields', { documentIds, fields: fields });
          const set = storedIn(folder);
          const job = await finish(await get('issues.reread', { issueIds: null }));
          expect(job.result).toMatchObject({ report: { changed: [], failed: [] } });
          expect(storedIn(folder)).toEqual({ ...set, miscounted: [] });
        },
      ),
      { numRuns: 25 },
    );
  });

  it('are what reading the issue again would give where they are kept one by one, too', async () => {
    const { get, finish, folder, issueId, documents, correct } = await startCorrecting();
    await correct({ change: 'set-block', at: at('一、压实责任'), kind: 'paragraph', level: null });
    const starts = (await documents()).map(({ blocks }) => blocks[0]?.source?.start ?? 0);
    const anyChange = fc.record({
      change: fc.constant('set-document' as const),
      at: fc.constantFrom(...starts),
      fields: anyFields,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyChange, { minLength: 1, maxLength: 5 }), async (changes) => {
        await get('corrections.save', { issueId, changes });
        const set = storedIn(folder);
        const job = await finish(await get('issues.reread', { issueIds: null }));
        expect(job.result).toMatchObject({ report: { changed: [], failed: [] } });
        expect(storedIn(folder)).toEqual({ ...set, miscounted: [] });
      }),
      { numRuns: 25 },
    );
  });

  it('are kept with what each replaced, the earlier ones of the same save included, and without the original', async () => {
    const { get, folder, issueId, documents } = await startCorrecting();
    const title = (await documents())[0]?.title;
    rmSync(join(folder, 'originals'), { recursive: true });
    const changes = ['甲', '乙'].map((each) => ({
      change: 'set-document' as const,
      at: 0,
      fields: { title: each },
    }));
    const { corrections, inverse } = await get('corrections.save', { issueId, changes });
    expect(corrections.map(({ before, state, documentTitle }) => [before, state, documentTitle])).toEqual([
      [{ ...changes[0], fields: { title } }, 'replaced', title],
      [changes[0], 'in-force', '甲'],
    ]);
    expect(inverse.request.ids).toEqual(corrections.map(({ id }) => id));
    expect((await get('search.run', { query: '标题:乙' })).total).toBe(1);
  });

  it('are set in issues of all years at once, and taken back at once', async () => {
    const { get, importTexts } = await startHostWithArchive();
    await importTexts({ 'a.txt': bulletinText(1), 'b.txt': bulletinText(2), 'c.txt': bulletinText(3) });
    const before = (await get('documents.list', { issueId: null })).documents;
    const documentIds = before.map(({ id }) => id);
    const { corrections, inverse } = await get('corrections.setFields', {
      documentIds,
      fields: { column: '政务', issuers: ['云溪区水务局'] },
    });
    expect(corrections.map(({ state }) => state)).toEqual(documentIds.map(() => 'in-force'));
    const after = (await get('documents.list', { issueId: null })).documents;
    expect(after.every(({ column, issuers }) => column === '政务' && issuers[0] === '云溪区水务局')).toBe(
      true,
    );
    expect((await get('search.run', { query: '机关:云溪区水务局' })).total).toBe(6);
    await get('corrections.revoke', inverse.request);
    expect((await get('documents.list', { issueId: null })).documents).toEqual(before);
    expect((await get('search.run', { query: '机关:云溪区水务局' })).total).toBe(0);
  });

  it('are refused whole where one of the documents is not held', async () => {
    const { get, fail, documents } = await startCorrecting();
    const plain = await documents();
    const documentIds = [plain[0]?.id, 999_999] as DocumentId[];
    expect(await fail('corrections.setFields', { documentIds, fields: { column: '甲' } })).toMatchObject({
      code: 'item/not-found',
      context: { what: 'document', id: 999_999 },
    });
    expect(await documents()).toEqual(plain);
    expect((await get('corrections.list', {})).total).toBe(0);
  });
});
