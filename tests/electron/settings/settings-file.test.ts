import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { settingsSchema } from '#core/contract/shell-operations.ts';
import { FIRST_SETTINGS } from '#electron/settings/first-settings.ts';
import { openSettingsFile } from '#electron/settings/settings-file.ts';
import { withRecentArchive } from '#electron/settings/recent-archives.ts';
import { withWatchedFolder } from '#electron/settings/watched-folders.ts';

const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'settings-')), 'settings.json');
const open = (file: string) => openSettingsFile(file, settingsSchema, FIRST_SETTINGS);

test('what was written is read by the next start', async () => {
  const file = newFile();
  await open(file).write({ ...FIRST_SETTINGS, language: 'en', author: '沈波' });
  expect(open(file).read()).toEqual({ ...FIRST_SETTINGS, language: 'en', author: '沈波' });
});

test('writes made at once end with the last one, and leave nothing else behind', async () => {
  const file = newFile();
  const settings = open(file);
  const names = Array.from({ length: 20 }, (_, index) => `author ${String(index)}`);
  const writes = names.map((author) => settings.write({ ...FIRST_SETTINGS, author }));
  await settings.settled();
  await Promise.all(writes);
  expect(open(file).read().author).toBe('author 19');
  expect(readdirSync(join(file, '..'))).toEqual(['settings.json']);
});

test.each([
  ['half a file', '{"language": "zh-'],
  ['another shape', '{"language": "klingon"}'],
  ['nothing', ''],
  ['not text', '\u0000\u0001'],
])('a damaged settings file (%s) is kept aside and the first settings are used', (_name, content) => {
  const file = newFile();
  writeFileSync(file, content);
  expect(open(file).read()).toEqual(FIRST_SETTINGS);
  expect([existsSync(file), readFileSync(`${file}.damaged`, 'utf8')]).toEqual([false, content]);
});

test('a damaged settings file that cannot be put aside still gives the first settings', () => {
  const file = newFile();
  writeFileSync(file, 'not JSON');
  // A folder that is not empty is in the way on every system and for every user.
  mkdirSync(join(`${file}.damaged`, 'full'), { recursive: true });
  expect(open(file).read()).toEqual(FIRST_SETTINGS);
});

test('a folder that cannot be written is told by its code', async () => {
  const file = join(newFile(), 'below-a-missing-folder', 'settings.json');
  await expect(open(file).write(FIRST_SETTINGS)).rejects.toMatchObject({
    code: 'file/cannot-write',
    context: { file, reason: 'ENOENT' },
  });
});

test('recent archives: newest first, each once, twenty at most', () => {
  const folders = [...Array.from({ length: 25 }, (_, index) => `/a/${String(index)}`), '/a/20'];
  const settings = folders.reduce(
    (before, folder) => withRecentArchive(before, { folder, name: folder }),
    FIRST_SETTINGS,
  );
  const kept = settings.recentArchives.map((recent) => recent.folder);
  expect([kept.slice(0, 3), kept.length, new Set(kept).size]).toEqual([['/a/20', '/a/24', '/a/23'], 20, 20]);
});

test('watched folders: one for each archive, and no more than can be read again', async () => {
  const file = newFile();
  const archiveIds = Array.from({ length: 201 }, () => randomUUID());
  for (const archiveId of [...archiveIds, archiveIds[200] ?? ''])
    await open(file).change((now) =>
      withWatchedFolder(now, archiveId, { archiveId, folder: '/a', isAutomatic: false }),
    );
  expect(
    open(file)
      .read()
      .watchedFolders.map(({ archiveId }) => archiveId),
  ).toEqual(archiveIds.slice(1));
});

test('a change that cannot be stored changes nothing', async () => {
  const settings = open(join(newFile(), 'below-a-missing-folder', 'settings.json'));
  await expect(settings.change((now) => ({ ...now, language: 'en' }))).rejects.toThrow('file/cannot-write');
  expect(settings.read()).toEqual(FIRST_SETTINGS);
});

test('changes made at once build on each other', async () => {
  const file = newFile();
  const settings = open(file);
  await Promise.all([
    settings.change((now) => ({ ...now, author: '沈波' })),
    settings.change((now) => ({ ...now, language: 'en' })),
  ]);
  expect([settings.read(), open(file).read()]).toEqual(
    Array(2).fill({ ...FIRST_SETTINGS, author: '沈波', language: 'en' }),
  );
});
