import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { findProgram } from '#cli/find-program.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';

const EARLIER = new Date('2026-01-01');
const BUILT_AT = new Date('2026-02-01');
const LATER = new Date('2026-03-01');

const SOURCE = 'cli/command-line.ts';
const BUILT = 'dist/electron/command-line.js';
const FILES = [
  SOURCE,
  'core/text/a.ts',
  'archive/archive.ts',
  'scripts/building/bundle.ts',
  'package.json',
  'package-lock.json',
];
const FOLDERS = ['cli', 'core/text', 'core', 'archive', 'scripts/building'];

let project: string;
beforeEach(() => {
  project = makeTempFolder();
  for (const folder of [...FOLDERS, 'dist/electron']) mkdirSync(join(project, folder), { recursive: true });
  for (const file of [...FILES, BUILT]) writeFileSync(join(project, file), '');
  for (const path of [...FILES, ...FOLDERS]) touch(path, EARLIER);
  touch(BUILT, BUILT_AT);
});

function touch(path: string, time: Date): void {
  utimesSync(join(project, path), time, time);
}

test.each<[string, () => void, string]>([
  ['built after every change', () => undefined, BUILT],
  [
    'never built',
    () => {
      rmSync(join(project, 'dist'), { recursive: true });
    },
    SOURCE,
  ],
  [
    'a file changed since',
    () => {
      touch('core/text/a.ts', LATER);
    },
    SOURCE,
  ],
  [
    'a file renamed since',
    () => {
      renameSync(join(project, 'core/text/a.ts'), join(project, 'core/text/b.ts'));
    },
    SOURCE,
  ],
  [
    'a file gone since',
    () => {
      rmSync(join(project, 'archive/archive.ts'));
    },
    SOURCE,
  ],
  [
    'bundled otherwise since',
    () => {
      touch('scripts/building/bundle.ts', LATER);
    },
    SOURCE,
  ],
  [
    'other names of modules since',
    () => {
      touch('package.json', LATER);
    },
    SOURCE,
  ],
  [
    'other packages since',
    () => {
      touch('package-lock.json', LATER);
    },
    SOURCE,
  ],
  [
    'copied without its lock file',
    () => {
      rmSync(join(project, 'package-lock.json'));
    },
    SOURCE,
  ],
  [
    'something else changed since',
    () => {
      touch('dist', LATER);
    },
    BUILT,
  ],
])('the command line of a project: %s', (_, change, program) => {
  change();
  expect(findProgram(project).href).toBe(pathToFileURL(join(project, program)).href);
});
