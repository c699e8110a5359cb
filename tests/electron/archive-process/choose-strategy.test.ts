import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chooseStrategy } from '#electron/archive-process/choose-strategy.ts';

const entry = join('/app', 'dist', 'archive-process.js');
const here = { appPath: '/app', resourcesPath: '/nowhere', entry };

test.each(['10', '11'])("Electron's own utility process is used with Node-API %s", (nodeApi) => {
  const recognition = join('/app', 'dist', 'recognition-process.js');
  expect(chooseStrategy({ ...here, nodeApi })).toEqual({ kind: 'utility', entry, programs: { recognition } });
});

test('what is started for a utility process lies beside the asar file, for the libraries it loads', () => {
  const packed = join('/app', 'app.asar', 'dist', 'archive-process.js');
  const recognition = join('/app', 'app.asar.unpacked', 'dist', 'recognition-process.js');
  expect(chooseStrategy({ ...here, nodeApi: '10', entry: packed })).toEqual({
    kind: 'utility',
    entry: packed,
    programs: { recognition },
  });
});

test.each(['9', undefined])(
  'with Node-API %s a Node of its own is taken from the development dependencies',
  (nodeApi) => {
    const node = join(
      '/app',
      'node_modules',
      'node',
      'bin',
      process.platform === 'win32' ? 'node.exe' : 'node',
    );
    expect(chooseStrategy({ ...here, nodeApi })).toEqual({ kind: 'node', node, entry });
  },
);

test('a packed application brings its own Node and has its program beside the asar file', () => {
  const resourcesPath = mkdtempSync(join(tmpdir(), 'packed-'));
  const node = join(resourcesPath, 'node', process.platform === 'win32' ? 'node.exe' : 'node');
  mkdirSync(join(resourcesPath, 'node'));
  writeFileSync(node, '');
  const packed = join(resourcesPath, 'app.asar', 'dist', 'archive-process.js');
  expect(chooseStrategy({ nodeApi: '9', appPath: '/x', resourcesPath, entry: packed })).toEqual({
    kind: 'node',
    node,
    entry: join(resourcesPath, 'app.asar.unpacked', 'dist', 'archive-process.js'),
  });
});
