import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ARCHIVE_README } from '#archive/archive-layout.ts';
import { isEmptyForArchive, makeArchiveFolder } from '#archive/keeping/empty-folder.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';

const leftover = '2f1c1c9e-6f0a-4d62-9f0e-1d0f3c6a9b77.unfinished';

function folderWith(files: Record<string, string>): string {
  const folder = makeTempFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const killed = {
  'README.txt': ARCHIVE_README.slice(0, 100),
  'originals/ab/cd/abcd.txt': 'text',
  'backups/.keep': '',
  'archive.sqlite.new': 'half',
  'archive.sqlite.new-journal': 'half',
  [leftover]: 'half',
};

describe('isEmptyForArchive', () => {
  it.each<[string, Record<string, string>, boolean]>([
    ['an empty folder', {}, true],
    ['dot files only', { '.DS_Store': '' }, true],
    ['what a killed attempt left', killed, true],
    ['an archive', { ...killed, 'archive.sqlite': 'SQLite' }, false],
    ['an archive that lost its database', { 'index.sqlite': 'SQLite', 'originals/a.txt': '' }, false],
    ['a README of somebody', { 'README.txt': 'my letters' }, false],
    ['a letter', { 'letter.txt': 'x' }, false],
    ['a file of the name of a folder', { originals: 'x' }, false],
  ])('%s: %3$s', (_, files, expected) => {
    expect(isEmptyForArchive(folderWith(files))).toBe(expected);
  });

  it('takes a missing folder for empty and a file for full', () => {
    const folder = folderWith({ file: '' });
    expect([isEmptyForArchive(join(folder, 'gone')), isEmptyForArchive(join(folder, 'file'))]).toEqual([
      true,
      false,
    ]);
  });
});

describe('makeArchiveFolder', () => {
  it('takes back a folder that it made', () => {
    const parent = makeTempFolder();
    const unmake = makeArchiveFolder(join(parent, '档案库'));
    expect(readdirSync(join(parent, '档案库')).sort()).toEqual(['README.txt', 'backups', 'originals']);
    unmake();
    expect(readdirSync(parent)).toEqual([]);
  });

  it('clears unfinished files of a killed attempt and leaves its originals, also when it takes back', () => {
    const folder = folderWith(killed);
    const unmake = makeArchiveFolder(folder);
    expect(readdirSync(folder).sort()).toEqual(['README.txt', 'backups', 'originals']);
    expect(readFileSync(join(folder, 'README.txt'), 'utf8')).toBe(ARCHIVE_README);
    unmake();
    expect(readFileSync(join(folder, 'originals/ab/cd/abcd.txt'), 'utf8')).toBe('text');
  });

  it('touches nothing in a folder with other files', () => {
    const folder = folderWith({ 'letter.txt': 'x' });
    expect(() => makeArchiveFolder(folder)).toThrow(
      expect.objectContaining({ code: 'keeping/target-not-empty' }),
    );
    expect(readdirSync(folder)).toEqual(['letter.txt']);
  });
});
