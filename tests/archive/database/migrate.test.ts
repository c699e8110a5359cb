import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closeConnection, openConnection } from '#archive/database/connection.ts';
import { checkIdentity, migrate, schemaVersion } from '#archive/database/migrate.ts';
import { loadMigrations } from '#archive/database/migrations.ts';
import { makeTempFolder, openTempDatabase } from '#tests/support/temp-archive.ts';

const noBackup = () => Promise.resolve();

describe('migrate', () => {
  it('makes the schema that is written down in schema.sql', async () => {
    const db = await openTempDatabase();
    const statements = db
      .prepare<[], string>(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name",
      )
      .pluck()
      .all();
    await expect(`${statements.join(';\n\n')};\n`).toMatchFileSnapshot(
      '../../../archive/database/schema.sql',
    );
  });

  it('ships migrations in steps of ten, each with a number of its own', () => {
    const versions = loadMigrations().map(({ version }) => version);
    expect(versions).toEqual(versions.map((_, at) => (at + 1) * 10));
  });

  it('runs only what is pending and asks for a backup before it changes a database with content', async () => {
    const db = openConnection(join(makeTempFolder(), 'a.sqlite'), { readOnly: false, mustExist: false });
    const all = loadMigrations();
    const asked: number[] = [];
    const backUp = () => {
      asked.push(schemaVersion(db));
      return Promise.resolve();
    };
    await migrate(db, all.slice(0, 1), backUp);
    await migrate(db, all, backUp);
    await migrate(db, all, backUp);
    expect({ asked, version: schemaVersion(db) }).toEqual({ asked: [10], version: all.at(-1)?.version });
    db.close();
  });

  it('leaves a database as it was when a migration fails half way', async () => {
    const db = await openTempDatabase();
    const before = schemaVersion(db);
    const broken = {
      version: before + 10,
      name: 'broken.sql',
      sql: 'CREATE TABLE half (a); SELECT no_such_function();',
    };
    await expect(migrate(db, [...loadMigrations(), broken], noBackup)).rejects.toThrow();
    const half = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'half'").get();
    expect({ half, version: schemaVersion(db) }).toEqual({ half: undefined, version: before });
  });

  it('refuses a migration that leaves a row without its parent', async () => {
    const db = await openTempDatabase();
    const orphaning = {
      version: schemaVersion(db) + 10,
      name: 'orphan.sql',
      sql: "INSERT INTO document_text VALUES (99, 1, '', '[]', '[]');",
    };
    await expect(migrate(db, [...loadMigrations(), orphaning], noBackup)).rejects.toThrow(/foreign keys/);
  });
});

describe('checkIdentity', () => {
  it.each([
    ['a database of another program', 'PRAGMA application_id = 1', 'archive/not-an-archive'],
    ['a database from the future', 'PRAGMA user_version = 9990', 'archive/from-the-future'],
  ])('refuses %s', async (_, sql, code) => {
    const db = await openTempDatabase();
    db.exec(sql);
    expect(() => {
      checkIdentity(db, loadMigrations(), 'x');
    }).toThrow(expect.objectContaining({ code }));
  });
});

describe('closeConnection', () => {
  it('leaves one plain file, which a copy of the archive can be made from', async () => {
    const folder = makeTempFolder();
    const file = join(folder, 'a.sqlite');
    const db = openConnection(file, { readOnly: false, mustExist: false });
    await migrate(db, loadMigrations(), noBackup);
    closeConnection(db);
    expect(readdirSync(folder)).toEqual(['a.sqlite']);
    copyFileSync(file, join(folder, 'b.sqlite'));
    const copy = openConnection(join(folder, 'b.sqlite'), { readOnly: true, mustExist: true });
    expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
    copy.close();
  });
});
