import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { originalPath, sha256Of } from '#archive/holdings/originals.ts';
import { verifyOriginals } from '#archive/keeping/verify-originals.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';

const NOBODY = 65_534;
const control = { report: () => undefined, breathe: () => Promise.resolve() };

/** Root reads everything, whatever the mode says. */
function becomeOrdinaryUser(): void {
  if (process.geteuid?.() !== 0) return;
  process.seteuid?.(NOBODY);
  onTestFinished(() => process.seteuid?.(0));
}

/** A folder with two originals, readable by everybody. */
function twoOriginals() {
  const root = makeTempFolder();
  chmodSync(root, 0o755);
  const folder = join(root, 'originals');
  const names = ['甲', '乙'].map((text) => ({
    sha256: sha256Of(Buffer.from(text)),
    extension: '.txt',
    text,
  }));
  for (const { sha256, extension, text } of names) {
    const file = join(folder, originalPath(sha256, extension));
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }
  return { folder, names, paths: names.map((name) => originalPath(name.sha256, name.extension)) };
}

it('tells originals behind a folder that may not be entered, and goes on', async () => {
  const { folder, names, paths } = twoOriginals();
  const closed = join(folder, paths[0]?.slice(0, 2) ?? '');
  chmodSync(closed, 0);
  onTestFinished(() => {
    chmodSync(closed, 0o755);
  });
  becomeOrdinaryUser();
  expect(await verifyOriginals(names, folder, control)).toEqual({
    checked: 2,
    changed: [paths[0]],
    missing: [],
    untracked: [],
  });
});

it('tells a folder that has become a file', async () => {
  const { folder, names, paths } = twoOriginals();
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'a file');
  expect(await verifyOriginals(names, folder, control)).toEqual({
    checked: 2,
    changed: [],
    missing: paths,
    untracked: [],
  });
});

it('tells a folder in the place of an original as changed', async () => {
  const { folder, names, paths } = twoOriginals();
  rmSync(join(folder, paths[1] ?? ''));
  mkdirSync(join(folder, paths[1] ?? ''));
  const { changed, missing } = await verifyOriginals(names, folder, control);
  expect({ changed, missing }).toEqual({ changed: [paths[1]], missing: [] });
});
