import fc from 'fast-check';
import { sep } from 'node:path';
import { expect, test } from 'vitest';
import { resolveAppPath } from '#electron/protocol/resolve-app-path.ts';

const folders = { renderer: '/built/renderer', fonts: '/built/fonts' };
const page = '0a1b2c3d-0000-4000-8000-00000000abcd';

const cases: [string, string, ReturnType<typeof resolveAppPath>][] = [
  ['the root is the window', 'app://gazette/', { kind: 'file', file: '/built/renderer/index.html' }],
  ['a built file', 'app://gazette/assets/a.js', { kind: 'file', file: '/built/renderer/assets/a.js' }],
  [
    'a query is no part of the path',
    'app://gazette/a.js?b=../c',
    { kind: 'file', file: '/built/renderer/a.js' },
  ],
  ['a font', 'app://gazette/fonts/files/a.woff2', { kind: 'file', file: '/built/fonts/files/a.woff2' }],
  ['a page for print', `app://gazette/page/${page}`, { kind: 'page', id: page }],
  [
    'dots stay inside',
    'app://gazette/a/../../../etc/passwd',
    { kind: 'file', file: '/built/renderer/etc/passwd' },
  ],
  ['encoded dots are refused', 'app://gazette/%2e%2e%2f%2e%2e%2fetc/passwd', null],
  ['dots behind an encoded slash are refused', 'app://gazette/fonts/..%2f..%2fmain.js', null],
  ['backslashes are refused', 'app://gazette/a%5c..%5cb', null],
  ['a drive is refused', 'app://gazette/C:/windows', null],
  ['a NUL is refused', 'app://gazette/a%00.js', null],
  ['broken encoding is refused', 'app://gazette/%E0%A4%A', null],
  ['the fonts folder itself is nothing', 'app://gazette/fonts/', null],
  ['another host is refused', 'app://elsewhere/index.html', null],
  ['another scheme is refused', 'file:///etc/passwd', null],
  ['no address at all', 'index.html', null],
];

test.each(cases)('%s', (_name, address, expected) => {
  expect(resolveAppPath(address, folders)).toEqual(expected);
});

test('no path at all leads out of the two folders', () => {
  const piece = fc.oneof(
    fc.constantFrom('..', '.', '%2e', '%2e%2e', '%2f', '%5c', '\\', '/', 'fonts', '%00'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const target = resolveAppPath(`app://gazette/${pieces.join('/')}`, folders);
      if (target?.kind !== 'file') return;
      expect([folders.renderer, folders.fonts].some((folder) => target.file.startsWith(folder + sep))).toBe(
        true,
      );
      expect(target.file.split(sep)).not.toContain('..');
    }),
  );
});
