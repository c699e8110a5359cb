import { mkdirSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '#scripts/runtime/cache-folder.ts';
import { resolveElectron } from '#scripts/runtime/electron-runtime.ts';
import { fetchOwnElectron, findOwnElectron } from '#scripts/runtime/own-electron.ts';
import { assembleRegistryElectron, REGISTRY_ELECTRON_VERSION } from '#scripts/runtime/registry-electron.ts';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'runtime-'));
const programs: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};
const program = programs[process.platform] ?? 'electron';

function write(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** A package whose installer does what `script` says, as the electron package's would. */
function writePackage(script: string): string {
  const folder = newFolder();
  write(join(folder, 'package.json'), '{ "type": "commonjs" }');
  write(join(folder, 'install.js'), script);
  return folder;
}

const installs = `
const fs = require('node:fs'), path = require('node:path');
fs.mkdirSync(path.join(__dirname, 'dist'));
fs.writeFileSync(path.join(__dirname, 'dist', 'electron'), '');
fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron');`;

test('the folder that the person names comes first', async () => {
  const folder = newFolder();
  write(join(folder, program), '');
  write(join(folder, 'version'), 'v40.1.0\n');
  expect(await resolveElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toEqual({
    folder,
    executable: join(folder, program),
    version: '40.1.0',
    source: 'override',
  });
});

test('a named folder without Electron is told, not passed over', async () => {
  const folder = newFolder();
  await expect(resolveElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })).rejects.toThrow(
    `There is no Electron in ${folder}.`,
  );
});

test("the package's own binary is found only when it is there", () => {
  const folder = newFolder();
  expect(findOwnElectron(folder)).toBeNull();
  write(join(folder, 'path.txt'), 'electron');
  expect(findOwnElectron(folder)).toBeNull();
  write(join(folder, 'dist', 'electron'), '');
  expect(findOwnElectron(folder)).toBe(join(folder, 'dist'));
});

test('the package may fetch its own binary, and cleans up after itself', async () => {
  const cache = newFolder();
  const folder = writePackage(installs);
  expect([await fetchOwnElectron(folder, cache), readdirSync(cache)]).toEqual([join(folder, 'dist'), []]);
});

test('a failed fetch is remembered for a day', async () => {
  const cache = newFolder();
  expect(await fetchOwnElectron(writePackage('process.exit(1)'), cache)).toBeNull();
  const working = writePackage(installs);
  expect(await fetchOwnElectron(working, cache)).toBeNull();
  const yesterday = Date.now() / 1000 - 25 * 60 * 60;
  utimesSync(join(cache, 'electron-not-fetched'), yesterday, yesterday);
  expect(await fetchOwnElectron(working, cache)).toBe(join(working, 'dist'));
});

test('a runtime assembled before is used as it is', async () => {
  const cache = newFolder();
  const folder = join(cache, `electron-${REGISTRY_ELECTRON_VERSION}`);
  write(join(folder, 'version'), REGISTRY_ELECTRON_VERSION);
  expect(await assembleRegistryElectron(cache)).toBe(folder);
});

test('the cache lies where the system wants caches', () => {
  const base = newFolder();
  expect(cacheFolder({ XDG_CACHE_HOME: base })).toBe(join(base, 'gazette-hall'));
  expect(readdirSync(base)).toEqual(['gazette-hall']);
});
