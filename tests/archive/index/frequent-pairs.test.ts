import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { IndexedDocument } from '#archive/index/full-text-index.ts';
import { isAppError } from '#core/errors/app-error.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';
import { addDocuments, documentsWith } from './index-contents.ts';
import { openForWriting, readAll } from './small-index.ts';

/** Of two hundred documents the first holds 预算 once, the last but one 199 times, and every tenth 预预预 instead, four times as often. */
const documents: IndexedDocument[] = Array.from({ length: 200 }, (_, at) => ({
  id: at + 1,
  title: `第${at}号`,
  documentNumber: null,
  issuers: [],
  text: at % 10 === 9 ? '预预预。'.repeat(4 * (at + 1)) : '预算，'.repeat(at + 1),
}));
const holders = documents.flatMap(({ id }): [number, number][] => (id % 10 === 0 ? [] : [[id, id]]));
const COUNTED = 'SELECT id, documents FROM pair_counts';

function makeIndex(parts: number): string {
  const file = join(makeTempFolder(), 'index.sqlite');
  const { index } = openForWriting(file);
  for (let part = 0; part < parts; part++)
    addDocuments(
      index,
      documents.filter((_, at) => at % parts === part),
      1,
    );
  index.close();
  return file;
}

describe('the counts of a frequent pair', () => {
  it('answer what its places answer, and hold no pair that overlaps itself', () => {
    const file = makeIndex(1);
    // 预算, 算， and ，预; not 预预, which stands 16,800 times.
    expect(readAll(file, COUNTED)).toHaveLength(3);
    const { index } = openForWriting(file);
    expect([documentsWith(index, '预算'), index.verify()]).toEqual([holders, []]);
    // Told by places: of 预预预 one 预预 counts.
    expect(documentsWith(index, '预预').slice(0, 2)).toEqual([
      [10, 40],
      [20, 80],
    ]);
    expect(documentsWith(index, '，预算').slice(0, 2)).toEqual([
      [2, 1],
      [3, 2],
    ]);
    index.close();
  });

  it('are made when segments are merged, without the documents that went', () => {
    const file = makeIndex(8);
    expect(readAll(file, COUNTED)).toEqual([]);
    const { index } = openForWriting(file);
    index.changeDocuments({ changed: [], removed: [200, 199] }, 2);
    const left = holders.filter(([id]) => id < 199);
    while (index.tidy(50));
    expect([index.segments().length, documentsWith(index, '预算'), index.verify()]).toEqual([1, left, []]);
    // One goes after that: its segment stays as it is.
    index.changeDocuments({ changed: [], removed: [1] }, 3);
    expect(documentsWith(index, '预算')).toEqual(left.slice(1));
    index.close();
    expect(readAll(file, COUNTED)).toHaveLength(3);
  });

  it('go with the segment that they tell of', () => {
    const file = makeIndex(1);
    const { index } = openForWriting(file);
    index.changeDocuments({ changed: [], removed: documents.map(({ id }) => id) }, 2);
    for (const document of documents.slice(0, 7)) addDocuments(index, [document], 3);
    for (let more = 7; more < 80; more++) {
      addDocuments(index, documents.slice(more, more + 1), 3);
      while (index.tidy(50));
    }
    expect(documentsWith(index, '预算')).toEqual(holders.filter(([id]) => id <= 80));
    index.close();
    const left = `${COUNTED} WHERE id / 4294967296 NOT IN (SELECT id FROM segment)`;
    expect(readAll(file, left)).toEqual([]);
  });

  it.each([
    ['spoilt', "UPDATE pair_counts SET bytes = CAST(x'ff' || substr(bytes, 2) AS BLOB)", 'not as it was'],
    ['missing', 'DELETE FROM pair_counts', 'not counted as it stands'],
    ['of another pair', 'UPDATE pair_counts SET id = id + 1', 'not counted as it stands'],
    [
      'doubled',
      'INSERT INTO pair_counts SELECT id + 1, crc, documents, bytes FROM pair_counts',
      'pairs are counted that are not frequent',
    ],
  ])('are told by verify where they are %s, and sound after a rebuild', (_, sql, told) => {
    const file = makeIndex(1);
    const db = new Database(file);
    db.exec(sql);
    db.close();
    const { index } = openForWriting(file);
    expect(index.verify().join()).toContain(told);
    for (const done of index.rebuild(documents, 4)) expect(done).toBeGreaterThan(0);
    expect([index.verify(), documentsWith(index, '预算')]).toEqual([[], holders]);
    index.close();
  });

  it.each([
    ['their bytes', "bytes = CAST(x'ff' || substr(bytes, 2) AS BLOB)"],
    ['their number', 'documents = documents - 1'],
    ['their number, which is none', 'documents = 0'],
    ['their number, which nothing can hold', 'documents = 1 << 40'],
    [
      'their pair',
      '(crc, documents, bytes) = (SELECT crc, documents, bytes FROM pair_counts AS other WHERE other.id <> pair_counts.id LIMIT 1)',
    ],
  ])('ask for a rebuild where a search meets that they are spoilt: %s', (_, change) => {
    const file = makeIndex(1);
    const db = new Database(file);
    db.exec(`UPDATE pair_counts SET ${change}`);
    db.close();
    const { index } = openForWriting(file);
    let failure: unknown = null;
    try {
      for (const pair of ['预算', '算，', '，预']) documentsWith(index, pair);
    } catch (error) {
      failure = error;
    }
    expect(isAppError(failure, 'index/rebuilding')).toBe(true);
    index.close();
  });
});
