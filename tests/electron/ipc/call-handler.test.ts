import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '#core/contract/contract.ts';
import { AppError } from '#core/errors/app-error.ts';
import { createCallHandler, type CallHandlerParts } from '#electron/ipc/call-handler.ts';
import { valueOf } from '#electron/ipc/answered-failure.ts';
import { createGrantedPaths } from '#electron/ipc/granted-paths.ts';
import { openSettingsFile } from '#electron/settings/settings-file.ts';
import { FIRST_SETTINGS } from '#electron/settings/first-settings.ts';
import { createShellAnswers } from '#electron/shell/shell-answers.ts';
import { settingsSchema } from '#core/contract/shell-operations.ts';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Call = ReturnType<typeof createCallHandler>;
type Handled = { call: Call; forwarded: { operation: string; request: unknown }[]; bugs: unknown[] };

/** A call handler over real grants, settings and files; the archive answers what the test says. */
function handle(archive: (operation: string) => Answer<unknown> = () => ({ ok: true, value: {} })): Handled {
  const folder = mkdtempSync(join(tmpdir(), 'calls-'));
  const grants = createGrantedPaths();
  grants.grant(['/granted']);
  const forwarded: Handled['forwarded'] = [];
  const bugs: unknown[] = [];
  const callArchive: CallHandlerParts['callArchive'] = (operation, request) => {
    forwarded.push({ operation, request });
    return Promise.resolve().then(() => archive(operation));
  };
  const shell = createShellAnswers({
    desktop: {
      chooseOpen: () => Promise.resolve(['/chosen']),
      chooseSave: () => Promise.resolve([join(folder, 'a.html')]),
      printHtml: () => Promise.resolve(false),
      renderPdf: () => Promise.reject(new Error('printer on fire')),
      copyText: () => Promise.resolve(),
      showInFolder: () => undefined,
    },
    grants,
    archiveFolder: () => '/granted/archive',
    settings: openSettingsFile(join(folder, 'settings.json'), settingsSchema, FIRST_SETTINGS),
    renderExcerpt: async () => {
      const answer = (await callArchive('excerpt.render', {})) as Answer<{ content: string }>;
      return valueOf(answer).content;
    },
    renderContinuity: async () => {
      const answer = (await callArchive('continuity.render', {})) as Answer<{
        title: string;
        content: string;
      }>;
      return valueOf(answer);
    },
    watch: () => Promise.resolve(),
    settingsChanged: () => undefined,
  });
  const reportBug: CallHandlerParts['reportBug'] = (error) => {
    bugs.push(error);
    return 'ref-1';
  };
  return {
    call: createCallHandler({ grants, shell, callArchive, checksAnswers: true, reportBug }),
    forwarded,
    bugs,
  };
}

const refused = (code: string, context: object, ref: string | null = null): object => ({
  ok: false,
  error: { code, context, ref },
});
const dossier = { title: '摘编', items: [] };
const line = {
  documentId: 1,
  issueId: 1,
  title: '意见',
  documentNumber: null,
  issuers: [],
  issue: '2024年第1期',
  date: null,
  page: null,
  range: [1, 3],
  left: '=甲',
  hit: '公园',
  right: '乙',
  reasons: [],
};

test.each([
  ['an unknown name', 'archive.explode', {}, { path: 'operation' }],
  ['a name every object has', 'constructor', {}, { path: 'operation' }],
  ['the prototype', '__proto__', {}, { path: 'operation' }],
  ['a name that is no text', ['archive.status'], {}, { path: 'operation' }],
  ['no request', 'archive.status', undefined, { operation: 'archive.status', path: 'request' }],
  ['a wrong type', 'archive.open', { folder: 7 }, { operation: 'archive.open', path: 'folder' }],
  ['a missing field', 'documents.get', {}, { operation: 'documents.get', path: 'documentId' }],
  [
    'a wrong element',
    'import.start',
    { paths: ['/a', null] },
    { operation: 'import.start', path: 'paths.1' },
  ],
])('%s is refused by name, before anything is done', async (_name, operation, request, context) => {
  const { call, forwarded } = handle();
  expect(await call(operation, request)).toEqual(refused('ipc/invalid-request', context));
  expect(forwarded).toEqual([]);
});

test.each([
  ['a folder nobody chose', 'archive.open', { folder: '/etc' }, 'folder'],
  ['a way out of a chosen folder', 'archive.open', { folder: '/granted/../etc' }, 'folder'],
  ['one path of several', 'import.start', { paths: ['/granted/a.txt', '/etc/passwd'] }, 'paths'],
  ['the second of two fields', 'restore.start', { backup: '/granted/b', folder: '/c' }, 'folder'],
  ['a file of the shell', 'shell.savePdf', { dossier, file: '/etc/a.pdf' }, 'file'],
  ['overwriting what may be read', 'annotations.export', { file: '/granted/archive.sqlite' }, 'file'],
  ['a dossier over what may be read', 'shell.savePdf', { dossier, file: '/granted/a.pdf' }, 'file'],
  [
    'an excerpt over what may be read',
    'shell.saveExcerpt',
    { dossier, format: 'md', file: '/granted' },
    'file',
  ],
  ['lines of a search where nobody chose', 'shell.saveLines', { lines: [line], file: '/etc/a.csv' }, 'file'],
])('%s is not granted', async (_name, operation, request, path) => {
  const { call, forwarded } = handle();
  expect(await call(operation, request)).toEqual(refused('ipc/not-granted', { operation, path }));
  expect(forwarded).toEqual([]);
});

test('a folder of the open archive is not watched, and not stored as watched', async () => {
  const { call } = handle();
  const [archiveId, folder] = ['0c9f0f3a-3a5e-4c0c-9a57-0d6a3c1f2b11', '/granted/archive/originals'];
  const answer = await call('shell.watchFolder', { archiveId, folder, isAutomatic: false });
  expect(answer).toEqual(refused('ipc/not-granted', { file: folder }));
  expect(await call('shell.settings', {})).toMatchObject({ value: { watchedFolders: [] } });
});

test('a good call reaches the archive with its defaults filled in', async () => {
  const { call, forwarded } = handle(() => ({ ok: true, value: { jobId: 'j1' } }));
  const answer = await call('import.start', { paths: ['/granted/a.txt'] });
  expect({ answer, forwarded }).toEqual({
    answer: { ok: true, value: { jobId: 'j1' } },
    forwarded: [
      {
        operation: 'import.start',
        request: {
          paths: ['/granted/a.txt'],
          dryRun: false,
          pictures: 'together',
          corrections: [],
          password: null,
        },
      },
    ],
  });
});

test('a path chosen in a dialog is granted from then on', async () => {
  const { call } = handle(() => ({ ok: true, value: { jobId: 'j1' } }));
  const before = await call('import.start', { paths: ['/chosen/a.txt'] });
  const chosen = await call('shell.choose', { what: 'folder' });
  const after = await call('import.start', { paths: ['/chosen/a.txt'] });
  expect([before, chosen, after]).toEqual([
    refused('ipc/not-granted', { operation: 'import.start', path: 'paths' }),
    { ok: true, value: { paths: ['/chosen'] } },
    { ok: true, value: { jobId: 'j1' } },
  ]);
});

test('an excerpt is written to the file chosen for it, and its size is told', async () => {
  const { call } = handle(() => ({ ok: true, value: { content: '公报' } }));
  const chosen = (await call('shell.chooseSave', { suggestedName: 'a', extension: 'html' })) as {
    value: { paths: string[] };
  };
  const file = chosen.value.paths[0];
  expect(await call('shell.saveExcerpt', { dossier, format: 'html', file })).toEqual({
    ok: true,
    value: { file, bytes: 6 },
  });
});

test('chosen lines are written as a table for spreadsheets, which no cell can make reckon', async () => {
  const { call } = handle();
  const chosen = (await call('shell.chooseSave', { suggestedName: 'a', extension: 'csv' })) as {
    value: { paths: string[] };
  };
  const file = chosen.value.paths[0] ?? '';
  expect(await call('shell.saveLines', { lines: [line], file })).toMatchObject({ ok: true });
  const rows = readFileSync(file, 'utf8').split('\r\n');
  expect([rows[0]?.startsWith('\ufeff上文,命中,下文'), rows[1]?.includes("'=甲")]).toEqual([true, true]);
});

test('an answer of the wrong shape is not passed on', async () => {
  const { call } = handle(() => ({ ok: true, value: { issues: [{ id: 'one' }] } }));
  expect(await call('issues.list', {})).toEqual(
    refused('ipc/invalid-answer', { operation: 'issues.list', path: 'issues.0.id' }),
  );
});

test('a failure of the archive keeps its code, its facts and its reference', async () => {
  const error = { code: 'internal/bug', context: { at: 1 }, ref: 'r-9' } as const;
  const { call } = handle(() => ({ ok: false, error }));
  expect([await call('archive.status', {}), await call('shell.print', dossier)]).toEqual([
    { ok: false, error },
    { ok: false, error },
  ]);
});

test('an expected failure keeps its code, a bug becomes a reference without its words', async () => {
  const expected = handle(() => {
    throw new AppError('archive/not-open', { folder: 'a' });
  });
  expect(await expected.call('archive.status', {})).toEqual(refused('archive/not-open', { folder: 'a' }));
  const bug = new Error('secret detail');
  const unexpected = handle(() => {
    throw bug;
  });
  expect(await unexpected.call('archive.status', {})).toEqual(
    refused('internal/bug', { operation: 'archive.status' }, 'ref-1'),
  );
  expect(unexpected.bugs).toEqual([bug]);
});

test('no call, however strange, is rejected or leaves without an answer', async () => {
  const { call } = handle();
  const operation = fc.oneof(
    fc.constantFrom('archive.open', 'shell.settings', 'search.run', 'toString'),
    fc.anything(),
  );
  await fc.assert(
    fc.asyncProperty(operation, fc.anything(), async (name, request) => {
      expect(await call(name, request)).toMatchObject({ ok: expect.any(Boolean) as boolean });
    }),
  );
});
