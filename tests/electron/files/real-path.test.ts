import { mkdirSync, mkdtempSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { liesIn, realPath } from '#electron/files/real-path.ts';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'real-')));
for (const folder of ['archive/originals', 'elsewhere']) mkdirSync(join(home, folder), { recursive: true });
symlinkSync(join(home, 'archive'), join(home, 'link'), 'junction');
symlinkSync(join(home, 'gone'), join(home, 'dangling'), 'junction');

test.each([
  ['archive/archive.sqlite', true],
  ['archive/new/folder/a.pdf', true],
  ['link/archive.sqlite', true],
  ['elsewhere/../archive/a.pdf', true],
  ['dangling/a.pdf', true],
  ['elsewhere/a.pdf', false],
  ['archive2/a.pdf', false],
])('%s lies in the archive: %s', (file, expected) => {
  expect(liesIn(join(home, 'archive'), join(home, file))).toBe(expected);
  expect(liesIn(join(home, 'link'), join(home, file))).toBe(expected);
});

test('links are followed as far as there is something', () => {
  expect([realPath(join(home, 'link', 'x', 'y')), realPath(join(home, 'dangling'))]).toEqual([
    join(home, 'archive', 'x', 'y'),
    null,
  ]);
});
