import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closeConnection, type Db, openConnection, writeUnflushed } from '#archive/database/connection.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';

const FULL = 2;
const NORMAL = 1;
const levelOf = (db: Db): unknown => db.pragma('synchronous', { simple: true });

function openFresh(): Db {
  const db = openConnection(join(makeTempFolder(), 'a.sqlite'), { readOnly: false, mustExist: false });
  db.exec('CREATE TABLE note (text TEXT)');
  return db;
}

describe('writeUnflushed', () => {
  it('writes without waiting for the disk, and leaves the next write as safe as ever', () => {
    const db = openFresh();
    const levels: unknown[] = [];
    writeUnflushed(db, () => {
      levels.push(levelOf(db));
      db.exec("INSERT INTO note VALUES ('begun')");
    });
    expect([...levels, levelOf(db)]).toEqual([NORMAL, FULL]);
    expect(db.prepare('SELECT text FROM note').pluck().all()).toEqual(['begun']);
    closeConnection(db);
  });

  it('is as safe again where the write fails', () => {
    const db = openFresh();
    const write = (): void => {
      writeUnflushed(db, () => db.exec('INSERT INTO missing VALUES (1)'));
    };
    expect(write).toThrow('no such table');
    expect(levelOf(db)).toBe(FULL);
    closeConnection(db);
  });

  it('flushes where there is no write-ahead log, and within a transaction', () => {
    const db = openFresh();
    const levels: unknown[] = [];
    const note = (): void => {
      writeUnflushed(db, () => {
        levels.push(levelOf(db));
      });
    };
    db.transaction(note)();
    db.pragma('journal_mode = DELETE');
    note();
    expect(levels).toEqual([FULL, FULL]);
    closeConnection(db);
  });
});
