import fc from 'fast-check';
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
