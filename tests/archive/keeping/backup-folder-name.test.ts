import { expect, it } from 'vitest';
import { backupFolderName } from '#archive/keeping/backup-folder-name.ts';

const id = '0123456789abcdef';

it.each([
  ['a short name', '云溪区公报', '云溪区公报 01234567'],
  ['signs that a file system refuses', 'a/b\\c:d*e?"<>|\tf', 'a b c d e      f 01234567'],
  ['a name longer than a file system allows', '报'.repeat(108), `${'报'.repeat(40)} 01234567`],
  ['a character of four bytes at the edge', `${'a'.repeat(118)}𠮷𠮷`, `${'a'.repeat(118)} 01234567`],
  ['a space at the edge', `${'a'.repeat(119)} b`, `${'a'.repeat(119)} 01234567`],
])('names the folder of the backups after %s', (_, name, expected) => {
  expect(backupFolderName(name, id)).toBe(expected);
});
