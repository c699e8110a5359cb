import fc from 'fast-check';
import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createGrantedPaths } from '#electron/ipc/granted-paths.ts';

test.each([
  ['the chosen folder', '/home/a/档案库', true],
  ['what lies in it', '/home/a/档案库/backups/1.sqlite', true],
  ['a trailing separator', '/home/a/档案库/', true],
  ['a detour that ends inside', '/home/a/档案库/x/../y', true],
  ['a name that starts with two dots', '/home/a/档案库/..y', true],
  ['a detour that ends outside', '/home/a/档案库/../b', false],
  ['a neighbour whose name begins alike', '/home/a/档案库2', false],
  ['the folder above', '/home/a', false],
  ['the root', '/', false],
  ['a relative path', 'home/a/档案库', false],
  ['a path with NUL', '/home/a/档案库/\0', false],
  ['nothing', '', false],
])('%s', (_name, path, granted) => {
  const grants = createGrantedPaths();
  grants.grant(['/home/a/档案库']);
  expect(grants.isGranted(path)).toBe(granted);
});

test('nothing is granted by itself, and a relative path cannot be granted', () => {
  const grants = createGrantedPaths();
  grants.grant(['a', '']);
  expect([grants.isGranted('/'), grants.isGranted(resolve('a'))]).toEqual([false, false]);
});

test('whatever is granted resolves to the granted folder or below it', () => {
  const piece = fc.constantFrom('..', '.', 'a', 'b', 'granted', '');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const grants = createGrantedPaths();
      grants.grant(['/a/granted']);
      const path = `/${pieces.join('/')}`;
      const inside = resolve(path) === '/a/granted' || resolve(path).startsWith('/a/granted/');
      expect(grants.isGranted(path)).toBe(inside);
      expect(grants.isGranted(join('/a/granted', 'x'))).toBe(true);
    }),
  );
});

test('a link below a granted folder that leads outside is not granted, one that stays inside is', () => {
  const home = mkdtempSync(join(tmpdir(), 'grants-'));
  const root = join(home, 'granted');
  for (const folder of ['granted/own', 'secret']) mkdirSync(join(home, folder), { recursive: true });
  symlinkSync(join(home, 'secret'), join(root, 'out'), 'junction');
  symlinkSync(join(home, 'nowhere'), join(root, 'dangling'), 'junction');
  symlinkSync(join(root, 'own'), join(root, 'in'), 'junction');
  symlinkSync(root, join(home, 'chosen'), 'junction');
  const grants = createGrantedPaths();
  grants.grant([root, join(home, 'chosen')]);
  const isGranted = (path: string): boolean => grants.isGranted(join(home, path));
  expect(['granted/out', 'granted/out/new.txt', 'granted/dangling', 'secret'].filter(isGranted)).toEqual([]);
  const fine = ['granted', 'granted/in/a.txt', 'granted/own/new/a.txt', 'chosen', 'chosen/own/a.txt'];
  expect(fine.filter(isGranted)).toEqual(fine);
});

test('only the very file that was chosen for saving may be written', () => {
  const grants = createGrantedPaths();
  grants.grant(['/home/a']);
  grants.grantSaving(['/home/a/out.pdf', 'b.pdf']);
  const asked = [
    '/home/a/out.pdf',
    '/home/a/x/../out.pdf',
    '/home/a/other.pdf',
    '/home/a',
    '/home/a/out.pdf/x',
  ];
  expect(asked.map(grants.isGrantedForSaving)).toEqual([true, true, false, false, false]);
  expect([grants.isGrantedForSaving(resolve('b.pdf')), grants.isGranted('/home/a/out.pdf')]).toEqual([
    false,
    true,
  ]);
});
