import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { operations, isArchiveOperationName, isOperationName } from '#core/contract/contract.ts';
import { archiveOperations } from '#core/contract/archive-operations.ts';
import type { ArchiveHost } from '#archive/archive-host.ts';
import type { ArchiveOperationName } from '#core/contract/contract.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { lockPdf } from '#tests/support/lock-pdf.ts';
import { makePdf } from '#tests/support/make-pdf.ts';
import { startHost, startHostWithArchive } from '#tests/support/test-host.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';

const names = Object.keys(archiveOperations).filter(isArchiveOperationName);
const missingId = 'b3b0a2a6-0000-4000-8000-000000000000';

/** Calls with whatever, as a compromised or outdated caller would. */
function callAnyhow(host: ArchiveHost, name: ArchiveOperationName, request: unknown) {
  return host.call(name, request as never); // the point of the test is a request that the types forbid
}

/** One good request for every operation, on an archive with one imported issue. */
async function goodRequests() {
  const started = await startHostWithArchive();
  const { imported } = await started.importTexts({ 'a.txt': bulletinText(1) });
  const file = imported[0]?.file ?? '';
  const [document, second] = (await started.get('documents.list', { issueId: null })).documents;
  if (document === undefined || second === undefined) throw new Error('no document');
  const line = { x: 60, y: 100, size: 16 };
  // What the second page says is no text: it is to be recognised.
  const printed = makePdf([
    { texts: [{ ...line, text: '原版页面上的通知' }] },
    { texts: [{ ...line, text: 'È«ÊÀ½çÎÞ²úÕß' }] },
  ]);
  const paged = (await started.importTexts({ 'b.pdf': printed })).imported[0]?.id;
  const [block] = (await started.get('documents.get', { documentId: second.id })).blocks;
  const merge = { change: 'join-document', at: block?.source?.start };
  const draft = {
    id: null,
    documentId: document.id,
    range: { start: 0, end: 4 },
    style: 'underline',
    color: 'blue',
    note: '',
    tags: [],
  };
  const { annotation } = await started.get('annotations.save', draft as never);
  const { authority } = await started.get('authorities.save', {
    id: null,
    name: '云溪区应急管理局',
    names: [{ name: '区应急局', from: null, to: null }],
    note: '',
  });
  const { search } = await started.get('searches.save', {
    id: null,
    name: '防汛',
    question: { query: '防汛' },
    sort: 'relevance',
  });
  const [step] = (await started.get('undo.list', {})).past;
  if (!step) throw new Error('nothing can be undone');
  const body = { ...authority, note: '由原安监局改名' };
  const exported = join(makeTempFolder(), 'a.jsonld');
  await started.get('annotations.export', { file: exported });
  const backupJob = await started.finish(await started.get('backup.start', { folder: makeTempFolder() }));
  const backup = backupJob.result?.kind === 'backup' ? backupJob.result.report.file : '';
  const lockedFile = join(makeTempFolder(), '锁着的.pdf');
  writeFileSync(lockedFile, await lockPdf(printed, '开门'));
  const { batchId } = await started.get('batches.create', { paths: [file, lockedFile] });
  await started.host.whenIdle();
  const failed = await started.get('batches.files', { batchId, filter: { state: 'failed' } });
  const locked = failed.files[0]?.id;
  const requests: Record<ArchiveOperationName, unknown> = {
    'batches.create': { paths: [file], batchId },
    'batches.list': {},
    'batches.get': { batchId },
    'batches.files': { batchId, filter: { state: 'held' } },
    'batches.setTaken': { batchId, isTaken: false },
    'batches.look': { batchId },
    'batches.stop': { batchId, as: 'paused' },
    'batches.takeApart': { batchId },
    'batches.start': { batchId },
    'batches.retry': { batchId },
    'watching.start': { folder: makeTempFolder(), isAutomatic: false },
    'watching.status': {},
    'watching.stop': {},
    'batches.unlock': { batchId, id: locked, password: '开门' },
    'originals.password': { sha256: 'a'.repeat(64) },
    'batches.decide': { batchId, decision: 'issue' },
    'batches.saveReport': { batchId, file: join(makeTempFolder(), '批次.csv') },
    'batches.purge': { batchId: (await started.get('batches.list', {})).batches[1]?.id },
    'issues.manifestations': { issueId: document.issueId },
    'issues.list': {},
    'issues.shelf': {},
    'issues.ofYear': { bulletin: '青川市云溪区人民政府公报', year: 2024 },
    'issues.get': { issueId: document.issueId },
    'facsimile.open': { issueId: paged },
    'facsimile.draw': { issueId: paged, page: 1, width: 200 },
    'facsimile.thumbnail': { issueId: paged, page: 1 },
    'facsimile.lines': { issueId: paged, page: 1 },
    'facsimile.locate': { issueId: paged, page: 1, quotes: ['原版'] },
    'recognition.status': {},
    'recognition.scans': { issueId: paged },
    'recognition.lines': { documentId: document.id },
    'recognition.pause': {},
    'recognition.resume': {},
    'recognition.wantFirst': { issueId: paged },
    'recognition.again': { issueId: paged, pages: [2] },
    'documents.list': { issueId: document.issueId },
    'documents.get': { documentId: document.id },
    'registers.list': { register: 'appointments' },
    'people.list': { text: 'zm' },
    'people.get': { name: '周明' },
    'authorities.list': { text: '水务' },
    'authorities.get': { name: '区应急局' },
    'authorities.suggest': {},
    'authorities.save': body,
    'authorities.remove': { id: authority.id },
    'authorities.restore': { id: authority.id },
    'indicators.list': {},
    'indicators.series': { name: '地区生产总值', unit: '亿元' },
    'validity.list': { state: 'suggested' },
    'validity.get': { documentId: document.id },
    'validity.save': {
      decisions: [{ documentId: document.id, status: 'repealed', since: '2024-05-01', note: '' }],
    },
    'tables.export': { table: 'responsibilities', file: join(makeTempFolder(), '责任.csv') },
    'readings.previewFile': { file },
    'readings.previewIssue': { issueId: document.issueId, changes: [merge] },
    'corrections.save': { issueId: document.issueId, changes: [merge] },
    'corrections.setFields': { documentIds: [document.id], fields: { column: '防汛' } },
    'corrections.revoke': { ids: [1] },
    'corrections.restore': { ids: [1] },
    'corrections.list': { issueId: document.issueId },
    'issues.reread': { issueIds: null },
    'search.run': { query: '防汛' },
    'search.facets': { query: '防汛', filters: { year: ['2024'] } },
    'search.concordance': { query: '防汛', order: 'left' },
    'search.similar': { documentId: document.id, range: [0, 20] },
    'search.export': {
      question: { query: '防汛' },
      as: { form: 'lines', order: 'date' },
      file: join(makeTempFolder(), '防汛.csv'),
    },
    'search.prove': { query: '防汛' },
    'search.locate': { query: '防汛', documentId: document.id },
    'search.complete': { text: '云' },
    'searches.list': {},
    'searches.save': { id: search.id, name: '防汛专题', question: { query: '防汛 抢险' }, sort: 'date' },
    'searches.remove': { id: search.id },
    'searches.restore': { id: search.id },
    'searches.note': { query: '防汛', filters: { year: ['2024'] } },
    'searches.history': {},
    'annotations.list': { documentId: document.id },
    'annotations.save': draft,
    'annotations.remove': { ids: [annotation.id] },
    'annotations.restore': { ids: [annotation.id] },
    'annotations.get': { id: annotation.id },
    'annotations.query': { filter: { text: '防汛', tags: ['旧'] } },
    'annotations.groups': { by: 'tag' },
    'annotations.tags': { text: 'jiu' },
    'annotations.change': { which: { ids: [annotation.id] }, change: { color: 'rose', addTags: ['新'] } },
    'annotations.split': { id: annotation.id, at: 2 },
    'annotations.putBack': { states: [{ id: missingId, stands: null }] },
    'annotations.awaiting': {},
    'annotations.accept': { ids: [annotation.id] },
    'annotations.giveUp': { ids: [annotation.id] },
    'annotations.repoint': {
      places: [{ id: annotation.id, documentId: document.id, range: { start: 1, end: 5 } }],
    },
    'annotations.export': { file: exported },
    'annotations.exportFolder': { folder: join(makeTempFolder(), '批注') },
    'annotations.previewImport': { file: exported },
    'annotations.import': { file: exported },
    'colors.list': {},
    'colors.save': { colors: [{ color: 'rose', name: '存疑' }] },
    'undo.list': {},
    'undo.join': { count: 2 },
    'undo.skip': { id: step.id },
    'undo.step': { direction: 'undo' },
    'dossier.get': {},
    'dossier.save': { title: '防汛摘编', items: [{ kind: 'document', documentId: document.id }] },
    'excerpt.saveDocx': {
      title: '防汛摘编',
      items: [{ kind: 'document', documentId: document.id }],
      file: join(makeTempFolder(), '摘编.docx'),
    },
    'excerpt.render': {
      title: '防汛摘编',
      items: [{ kind: 'document', documentId: document.id }],
      format: 'md',
    },
    'import.start': { paths: [makeTempFolder()] },
    'continuity.report': {},
    'continuity.render': {},
    'verify.start': {},
    'backup.start': { folder: makeTempFolder() },
    'restore.start': { backup, folder: join(makeTempFolder(), 'restored') },
    'index.rebuild': {},
    'jobs.get': { jobId: backupJob.id },
    'jobs.cancel': { jobId: backupJob.id },
    'profile.save': { author: '史志办' },
    'archive.status': {},
    'archive.open': { folder: started.folder },
    'archive.create': { folder: join(makeTempFolder(), 'new'), name: '新档案库' },
    'samples.start': { folder: join(makeTempFolder(), 'samples') },
    'archive.close': {},
  };
  return { ...started, requests };
}

describe('every operation', () => {
  it('answers a good call in the shape the contract says', async () => {
    const { host, requests } = await goodRequests();
    for (const name of Object.keys(requests).filter(isArchiveOperationName)) {
      const answer = await callAnyhow(host, name, requests[name]);
      await host.whenIdle();
      expect(answer, name).toMatchObject({ ok: true });
      if (answer.ok) expect(operations[name].response.safeParse(answer.value).error, name).toBeUndefined();
    }
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['a list', []],
    [
      'fields of wrong types',
      Object.fromEntries(
        [
          'folder',
          'file',
          'paths',
          'query',
          'documentId',
          'issueId',
          'issueIds',
          'documentIds',
          'changes',
          'fields',
          'language',
          'ids',
          'jobId',
          'register',
          'name',
          'unit',
          'decisions',
          'state',
          'table',
          'title',
          'text',
          'author',
          'backup',
          'offset',
          'id',
          'which',
          'by',
          'states',
          'places',
          'colors',
          'count',
          'direction',
          'outcomes',
          'filter',
        ].map((field) => [field, { $gt: '' }]),
      ),
    ],
  ])('refuses a malformed call by name: %s', async (_, request) => {
    const { host } = await startHostWithArchive();
    for (const name of names) {
      const answer = await callAnyhow(host, name, request);
      // `{}`-shaped requests with unknown fields are malformed too, except where a field is simply not there to be wrong.
      if (answer.ok) expect(Object.keys(operations[name].request.parse({}) as object), name).toEqual([]);
      else
        expect(answer.error, name).toMatchObject({
          code: 'ipc/invalid-request',
          context: { operation: name },
        });
    }
  });

  it('survives hostile values: they are data, never code', async () => {
    const { host, get, importTexts } = await startHostWithArchive();
    await importTexts({ 'a.txt': bulletinText(1) });
    const hostile = [
      "' OR 1=1 --",
      '"; DROP TABLE document; --',
      '\u0000',
      '../../etc/passwd',
      '𝕏'.repeat(500),
      '<img src=x onerror=alert(1)>',
      'NEAR(',
      '*',
      '^',
      '{a b}:c',
    ];
    for (const text of hostile) {
      for (const call of [
        () => host.call('search.run', { query: text }),
        () => host.call('search.complete', { text: text.slice(0, 200) }),
        () => host.call('search.facets', { query: text, filters: { issuer: [text] } }),
        () => host.call('search.concordance', { query: text }),
        () => host.call('search.prove', { query: text }),
        () =>
          host.call('registers.list', { register: 'responsibilities', filter: { text: text.slice(0, 200) } }),
        () => host.call('registers.list', { register: 'appointments', filter: { body: text.slice(0, 200) } }),
        () => host.call('people.list', { text: text.slice(0, 200) }),
        () => host.call('people.get', { name: text.slice(0, 200) }),
        () => host.call('authorities.list', { text: text.slice(0, 200) }),
        () => host.call('authorities.get', { name: text.slice(0, 200) }),
        () => host.call('indicators.list', { text: text.slice(0, 200) }),
        () => host.call('indicators.series', { name: text.slice(0, 200), unit: text.slice(0, 50) }),
        () => host.call('import.start', { paths: [text] }),
        () => host.call('archive.status', {}),
      ]) {
        const answer = await call();
        if (!answer.ok)
          expect(['search/bad-query', 'ipc/invalid-request', 'item/not-found']).toContain(answer.error.code);
        await host.whenIdle();
      }
    }
    expect((await get('documents.list', { issueId: null })).documents).toHaveLength(2);
  });

  it('tells that no archive is open where one is needed', async () => {
    const { fail } = startHost();
    expect((await fail('issues.list', {})).code).toBe('archive/not-open');
    expect((await fail('annotations.remove', { ids: [missingId as never] })).code).toBe('archive/not-open');
  });
});

describe('names of operations', () => {
  it.each([
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'archive.status ',
    '',
    7,
    null,
    undefined,
  ])('refuses %s', (name) => {
    expect(isOperationName(name)).toBe(false);
  });
});
