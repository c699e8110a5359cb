import {
  closeSync,
  copyFileSync,
  existsSync,
  ftruncateSync,
  openSync,
  readdirSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { FullTextIndex } from '#archive/index/full-text-index.ts';
import { isAppError } from '#core/errors/app-error.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';
import { addDocuments, documentsWith } from './index-contents.ts';
import { ARCHIVE_ID, contents, documents, openForWriting } from './small-index.ts';

const OTHER_ARCHIVE_ID = 'b';

/** A sound index of the documents, closed. */
function makeIndexFile(): string {
  const file = join(makeTempFolder(), 'index.sqlite');
  const { index } = openForWriting(file);
  addDocuments(index, documents, 7);
  index.close();
  return file;
}

describe('opening', () => {
  it('makes an empty index where there is none and says that it is stale', () => {
    const { index, state } = openForWriting(join(makeTempFolder(), 'index.sqlite'));
    expect([state, index.countDocuments(), index.holdingsVersion]).toEqual(['stale', 0, 0]);
    index.close();
  });

  it('finds again what was indexed, with the version it was brought up to', () => {
    const { index, state } = openForWriting(makeIndexFile());
    expect([state, index.countDocuments(), index.holdingsVersion]).toEqual(['current', 60, 7]);
    index.close();
  });

  it('answers after a rest as before, in lists and in fields', () => {
    const { index } = openForWriting(makeIndexFile());
    const before = contents(index);
    const titles = () => index.segments()[0]?.lines[0]?.read('title');
    const held = titles();
    index.rest();
    expect([titles() === held, titles()]).toEqual([false, held]);
    expect(contents(index)).toEqual(before);
    index.close();
  });

  it('leaves one plain file behind when it closes', () => {
    const file = makeIndexFile();
    expect(readdirSync(dirname(file))).toEqual(['index.sqlite']);
  });

  const damages: [string, (file: string) => void][] = [
    ['empty', (file) => { writeFileSync(file, ''); }],
    ['garbage', (file) => { writeFileSync(file, Buffer.alloc(100_000, 'garbage ')); }],
    ['a text file', (file) => { writeFileSync(file, '公报'); }],
    ['cut in half', (file) => { truncate(file, Math.floor(statSync(file).size / 2)); }],
    ['cut to its header', (file) => { truncate(file, 100); }],
    ['with a spoilt first page', (file) => { overwrite(file, 100, 2000); }],
    ['without its tables', (file) => { alter(file, 'DROP TABLE chunk'); }],
    ['without one of them', (file) => { alter(file, 'DROP TABLE pair_counts'); }],
    ['of another layout', (file) => { alter(file, 'PRAGMA user_version = 99'); }],
    ['of another search form', (file) => { alter(file, "UPDATE meta SET value = '0' WHERE key = 'search_form_version'"); }],
    ['another SQLite file', (file) => { alter(file, 'PRAGMA application_id = 1'); }],
  ]; // prettier-ignore
  it.each(damages)('makes it anew where the file is %s', (_, damage) => {
    const file = makeIndexFile();
    damage(file);
    const { index, state } = openForWriting(file);
    expect([state, index.countDocuments(), index.holdingsVersion]).toEqual(['stale', 0, 0]);
    addDocuments(index, documents, 8);
    expect([index.countDocuments(), index.verify()]).toEqual([60, []]);
    index.close();
  });

  it.each(damages)('leaves a file that is %s alone where it may only read', (_, damage) => {
    const file = makeIndexFile();
    damage(file);
    const before = statSync(file);
    const { index, state } = FullTextIndex.open(file, { archiveId: ARCHIVE_ID, readOnly: true });
    expect([state, index.countDocuments()]).toEqual(['stale', 0]);
    index.close();
    expect([statSync(file).size, statSync(file).mtimeMs]).toEqual([before.size, before.mtimeMs]);
  });

  it('makes the index of another archive anew', () => {
    const file = makeIndexFile();
    const { index, state } = FullTextIndex.open(file, { archiveId: OTHER_ARCHIVE_ID, readOnly: false });
    expect([state, index.countDocuments()]).toEqual(['stale', 0]);
    index.close();
  });

  it('opens for reading beside a writer and sees what it commits', () => {
    const file = makeIndexFile();
    const { index: writer } = openForWriting(file);
    const { index: reader, state } = FullTextIndex.open(file, { archiveId: ARCHIVE_ID, readOnly: true });
    writer.changeDocuments({ changed: [], removed: [1, 2] }, 8);
    expect([state, reader.countDocuments(), reader.holdingsVersion]).toEqual(['current', 58, 8]);
    reader.close();
    writer.close();
  });
});

describe('changing', () => {
  it('has the same contents whether documents came one by one, twice, with detours, or by a rebuild', () => {
    const folder = makeTempFolder();
    const { index: kept } = openForWriting(join(folder, 'kept.sqlite'));
    for (const document of documents) addDocuments(kept, [document], document.id);
    const detour = documents.slice(0, 6).map((document) => ({ ...document, text: '别的' }));
    addDocuments(kept, [...detour, { id: 99, title: '', documentNumber: null, issuers: [], text: '' }], 61);
    kept.changeDocuments({ changed: [], removed: [99, 1, 1000] }, 62);
    addDocuments(kept, documents.slice(0, 6), 63);
    const { index: rebuilt } = openForWriting(join(folder, 'rebuilt.sqlite'));
    expect([...rebuilt.rebuild(documents, 63)].at(-1)).toBe(60);
    expect(contents(kept)).toEqual(contents(rebuilt));
    kept.close();
    rebuilt.close();
  });

  it('changes nothing where one of the documents cannot be added', () => {
    const { index } = openForWriting(makeIndexFile());
    const before = contents(index);
    const broken = { id: 200, title: '', documentNumber: null, issuers: [], text: null as unknown as string };
    expect(() => {
      addDocuments(index, [{ ...broken, id: 201, text: '好的' }, broken], 9);
    }).toThrow(TypeError);
    expect(contents(index)).toEqual(before);
    index.close();
  });
});

describe('rebuilding', () => {
  const large = documents.map((document) => ({ ...document, text: document.text.repeat(60) }));

  it('answers from the old index until the new one is whole', () => {
    const { index } = openForWriting(makeIndexFile());
    const before = contents(index);
    const rebuild = index.rebuild(large.slice(0, 30), 9);
    const steps = [rebuild.next(), rebuild.next()];
    expect(steps.every(({ done, value }) => done === false && typeof value === 'number' && value > 0)).toBe(
      true,
    );
    expect(contents(index)).toEqual(before);
    for (const done of rebuild) expect(done).toBeLessThanOrEqual(30);
    expect([index.countDocuments(), index.holdingsVersion, index.verify()]).toEqual([30, 9, []]);
    index.close();
  });

  it('is in its place before what it wrote is merged', () => {
    const { index } = openForWriting(makeIndexFile());
    const done = [...index.rebuild(large, 9)];
    const gathered = index.segments().length;
    const rebuilt = contents(index);
    while (index.tidy(50));
    expect([done.filter((count) => count === 60), gathered > 8, index.segments().length]).toEqual([
      [60],
      true,
      1,
    ]);
    expect(contents(index)).toEqual(rebuilt);
    index.close();
  });

  it('leaves no trace where it is given up', () => {
    const file = makeIndexFile();
    const { index } = openForWriting(file);
    const before = contents(index);
    for (const done of index.rebuild(large, 9)) if (done > 20) break;
    expect(contents(index)).toEqual(before);
    index.close();
    expect(readdirSync(dirname(file))).toEqual(['index.sqlite']);
  });

  it('clears away a rebuild that a crash cut short', () => {
    const file = makeIndexFile();
    copyFileSync(file, `${file}.new`);
    const { index, state } = openForWriting(file);
    expect([state, existsSync(`${file}.new`)]).toEqual(['current', false]);
    index.close();
  });

  it('survives being closed and opened again', () => {
    const file = makeIndexFile();
    const { index } = openForWriting(file);
    for (const done of index.rebuild(large, 9)) expect(done).toBeGreaterThan(0);
    const rebuilt = contents(index);
    index.close();
    const { index: again, state } = openForWriting(file);
    expect([state, contents(again)]).toEqual(['current', rebuilt]);
    again.close();
  });
});

describe('damage met while reading', () => {
  it('asks for a rebuild where titles are missing that were there at the opening', () => {
    const file = makeIndexFile();
    const { index } = openForWriting(file);
    const titles = index.segments()[0]?.lines[0];
    const other = new Database(file);
    other.exec('DELETE FROM part');
    other.close();
    expect(() => titles?.read('title')).toThrow(expect.objectContaining({ code: 'index/rebuilding' }));
    index.close();
  });

  const spoilt: [string, string][] = [
    [
      'a list',
      "UPDATE chunk SET bytes = CAST(substr(bytes, 1, length(bytes) - 1) || x'ff' AS BLOB) WHERE id = (SELECT max(id) FROM chunk)",
    ],
    ['every list', 'UPDATE chunk SET bytes = zeroblob(length(bytes))'],
    ['the documents of a segment', 'UPDATE part SET ids = zeroblob(length(ids))'],
    ['a title', "UPDATE part SET titles = CAST(x'00' || substr(titles, 2) AS BLOB)"],
    ['what is gone', 'UPDATE segment SET gone = zeroblob(3)'],
  ];
  it.each(spoilt)(
    'is told by verify, asks for a rebuild where a search meets it, and is gone after one: %s',
    (_, sql) => {
      const file = makeIndexFile();
      alter(file, sql);
      const { index, state } = openForWriting(file);
      expect([state, index.verify().join()]).toEqual([
        'current',
        expect.stringMatching(/not as it was written/),
      ]);
      let failure: unknown = null;
      try {
        for (const piece of ['号', '环境', '营商环境改善', ...Array.from('云溪区第文件，改善。')])
          documentsWith(index, piece);
      } catch (error) {
        failure = error;
      }
      expect(isAppError(failure, 'index/rebuilding')).toBe(true);
      for (const done of index.rebuild(documents, 9)) expect(done).toBe(60);
      expect([index.verify(), documentsWith(index, '营商环境').length]).toEqual([[], 60]);
      index.close();
    },
  );

  it('is told where whole lists or segments are missing, or a document is there twice', () => {
    const faults = [
      'DELETE FROM chunk',
      `INSERT INTO segment SELECT id + 1, level, documents, gone FROM segment;
       INSERT INTO part SELECT id + 4294967296, crc, ids, lengths, titles, numbers, issuers FROM part`,
    ].map((sql) => {
      const file = makeIndexFile();
      alter(file, sql);
      const { index } = openForWriting(file);
      const told = index.verify();
      index.close();
      return told.join();
    });
    expect(faults).toEqual([
      expect.stringContaining('its lists are missing'),
      expect.stringContaining('is indexed twice'),
    ]);
  });
});

function truncate(file: string, bytes: number): void {
  const handle = openSync(file, 'r+');
  ftruncateSync(handle, bytes);
  closeSync(handle);
}

function overwrite(file: string, from: number, bytes: number): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(bytes, 0xaa), 0, bytes, from);
  closeSync(handle);
}

function alter(file: string, sql: string): void {
  const db = new Database(file);
  db.unsafeMode(true);
  db.exec(sql);
  db.close();
}
