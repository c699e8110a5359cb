import { expect, test } from 'vitest';
import { findMissing, parseInstalled } from '#scripts/debian-packages.ts';

const all = ['xvfb', 'xauth', 'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libdrm2', 'libxkbcommon0'];
const complete = [...all, 'libatk-bridge2.0-0', 'libcups2'];

test('only packages that are wholly installed count', () => {
  const output = 'ii xvfb\nun xauth\nrc libnss3\niU libgbm1\nii libdrm2\n';
  expect([...parseInstalled(output)]).toEqual(['xvfb', 'libdrm2']);
});

test.each([
  ['a complete machine', complete, []],
  [
    'a newer one, on which packages have other names',
    complete.map((name) => (/^lib(gtk|asound|atk|cups)/.test(name) ? `${name}t64` : name)),
    [],
  ],
  ['one without a display server', complete.slice(1), [['xvfb']]],
  ['one without sound', complete.filter((name) => name !== 'libasound2'), [['libasound2t64', 'libasound2']]],
])('%s', (_name, installed, missing) => {
  expect(findMissing(new Set(installed))).toEqual(missing);
});
