import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  keepOriginal,
  listOriginals,
  originalPath,
  repairOriginal,
  sha256Of,
} from '#archive/holdings/originals.ts';
import { watchFlushes } from '#tests/support/watch-flushes.ts';
import { makeTempFolder, openTempDatabase } from '#tests/support/temp-archive.ts';

const bytes = Buffer.from('云溪区人民政府公报');
const sha256 = sha256Of(bytes);

function place(originals: string): string {
  return join(originals, originalPath(sha256, '.txt'));
}

function lay(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content, { mode: 0o444 });
}

async function databaseWithOriginal() {
  const db = await openTempDatabase();
  db.prepare(
    "INSERT INTO original (sha256, bytes, name, extension, media_type) VALUES (?, ?, 'a.txt', '.txt', 'text/plain')",
  ).run(sha256, bytes.length);
  return db;
}

describe('keepOriginal', () => {
  it.each([
    ['nothing', null],
    ['a truncated file', '云溪区'],
    ['other bytes of the same length', 'x'.repeat(bytes.length)],
  ])('keeps the bytes, read-only, where there was %s', (_, found) => {
    const originals = makeTempFolder();
    if (found !== null) lay(place(originals), found);
    keepOriginal(originals, bytes, sha256, '.txt')();
    expect(readFileSync(place(originals)).equals(bytes)).toBe(true);
    expect(statSync(place(originals)).mode & 0o222).toBe(0);
    expect(readdirSync(join(originals, '.incoming'))).toEqual([]);
  });

  it('leaves the very same bytes as they are', () => {
    const originals = makeTempFolder();
    lay(place(originals), bytes.toString());
    const before = statSync(place(originals)).ino;
    keepOriginal(originals, bytes, sha256, '.txt')();
    expect(statSync(place(originals)).ino).toBe(before);
  });

  it('flushes the file and every folder it made', async () => {
    const originals = makeTempFolder();
    const isFlushed = await watchFlushes();
    keepOriginal(originals, bytes, sha256, '.txt')();
    const file = place(originals);
    const paths = [file, dirname(file), join(file, '../..'), originals];
    expect(paths.filter((path) => !isFlushed(path))).toEqual([]);
  });
});

describe('repairOriginal', () => {
  it('writes an original again that is missing or changed, once', async () => {
    const db = await databaseWithOriginal();
    const originals = makeTempFolder();
    const repaired = [repairOriginal(db, originals, bytes), repairOriginal(db, originals, bytes)];
    chmodSync(place(originals), 0o644);
    writeFileSync(place(originals), 'changed');
    repaired.push(repairOriginal(db, originals, bytes));
    expect(repaired).toEqual([true, false, true]);
    expect(readFileSync(place(originals)).equals(bytes)).toBe(true);
    rmSync(place(originals));
    expect(repairOriginal(db, originals, bytes)).toBe(true);
  });

  it('writes nothing that the database does not know', async () => {
    const originals = makeTempFolder();
    expect(repairOriginal(await openTempDatabase(), originals, bytes)).toBe(false);
    expect(existsSync(place(originals))).toBe(false);
  });
});

describe('listOriginals', () => {
  it('names every original the database knows', async () => {
    expect(listOriginals(await databaseWithOriginal())).toEqual([{ sha256, extension: '.txt' }]);
  });
});
