import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { unzip } from '#scripts/runtime/unzip.ts';

/** A zip file with one stored entry, written by hand because no library here writes one. */
function writeZip(file: string, name: string, content: string, mode: number): void {
  const bytes = Buffer.from(content);
  const label = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt32LE(crc32(bytes), 14);
  local.writeUInt32LE(bytes.length, 18);
  local.writeUInt32LE(bytes.length, 22);
  local.writeUInt16LE(label.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(0x031e, 4);
  local.copy(central, 16, 14, 26);
  central.writeUInt16LE(label.length, 28);
  central.writeUInt32LE(((0o100000 | mode) << 16) >>> 0, 38);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + label.length, 12);
  end.writeUInt32LE(30 + label.length + bytes.length, 16);
  writeFileSync(file, Buffer.concat([local, label, bytes, central, label, end]));
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'unzip-'));

test('an entry is written where it is placed, with its mode', async () => {
  const folder = newFolder();
  writeZip(join(folder, 'a.zip'), 'Cypress/Cypress', 'program', 0o755);
  const written = await unzip(join(folder, 'a.zip'), join(folder, 'out'), () => 'bin/electron');
  const file = join(folder, 'out', 'bin', 'electron');
  expect([written, readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual([1, 'program', 0o755]);
});

test('an entry without a place is left out', async () => {
  const folder = newFolder();
  writeZip(join(folder, 'a.zip'), 'a', 'text', 0o644);
  expect(await unzip(join(folder, 'a.zip'), join(folder, 'out'), () => null)).toBe(0);
});

test('an entry that would land outside stops everything', async () => {
  const folder = newFolder();
  writeZip(join(folder, 'a.zip'), 'a', 'text', 0o644);
  await expect(unzip(join(folder, 'a.zip'), join(folder, 'out'), () => '../a')).rejects.toThrow('outside');
});

test('a damaged file is an error', async () => {
  const file = join(newFolder(), 'a.zip');
  writeFileSync(file, 'not a zip');
  await expect(unzip(file, newFolder(), (name) => name)).rejects.toThrow();
});
