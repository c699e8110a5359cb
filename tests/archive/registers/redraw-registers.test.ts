import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REGISTERS_VERSION } from '#core/registers/registers-version.ts';
import { Archive } from '#archive/archive.ts';
import { closeConnection, openConnection, type Db } from '#archive/database/connection.ts';
import { migrate } from '#archive/database/migrate.ts';
import { loadMigrations } from '#archive/database/migrations.ts';
import {
  areRegistersBehind,
  redrawAllRegisters,
  redrawRegisters,
} from '#archive/registers/redraw-registers.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';
import { startHost, startHostWithArchive } from '#tests/support/test-host.ts';

const control = { report: () => undefined, breathe: () => Promise.resolve() };
const TABLES = ['appointment', 'indicator', 'responsibility', 'citation', 'body_mention', 'drawn_document'];

/** Every drawn row of an archive but its row id. */
function drawnRows(db: Archive['db']): unknown[] {
  const names = db
    .prepare('SELECT name, issued, leads, takes_part, appointments FROM body_name ORDER BY name')
    .all();
  const rows = TABLES.map((table) =>
    db
      .prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`)
      .all()
      .map((row) => JSON.stringify({ ...row, id: null, name_id: null }))
      .sort(),
  );
  return [...rows, names, db.prepare('SELECT * FROM person ORDER BY name').all()];
}

async function makeArchive(): Promise<string> {
  const { folder, importTexts, host } = await startHostWithArchive();
  await importTexts({ 'a.txt': bulletinText(1), 'b.txt': bulletinText(2) });
  await host.close();
  return folder;
}

describe('registers drawn by older rules', () => {
  it('are drawn again when the archive is opened, as a job, to the rows an import draws', async () => {
    const folder = await makeArchive();
    const archive = await Archive.open(folder, { readOnly: false });
    const rows = drawnRows(archive.db);
    archive.db.exec(`DELETE FROM meta WHERE key = 'registers_version'; DELETE FROM appointment;
      UPDATE responsibility SET measure = 'x'; DELETE FROM body_mention; DELETE FROM drawn_document; DELETE FROM person`);
    archive.close();

    const { get, host } = startHost();
    const kinds = new Set<string>();
    host.subscribe((event) => {
      if (event.name === 'job.changed') kinds.add(event.payload.kind);
    });
    await get('archive.open', { folder });
    await host.whenIdle();
    expect(kinds).toContain('redraw-registers');
    await host.close();
    const again = await Archive.open(folder, { readOnly: true });
    expect(drawnRows(again.db)).toEqual(rows);
    expect(areRegistersBehind(again.db, true)).toBe(false);
    again.close();
  });

  it('are told where the archive is only read and has the present schema, and left as they are', async () => {
    const folder = await makeArchive();
    const archive = await Archive.open(folder, { readOnly: false });
    archive.db.exec("UPDATE meta SET value = '0' WHERE key = 'registers_version'; DELETE FROM appointment");
    const rows = drawnRows(archive.db);
    archive.close();

    const reading = startHost({ readOnly: true });
    expect(await reading.get('archive.open', { folder })).toMatchObject({ registersState: 'older' });
    await reading.host.whenIdle();
    expect(await reading.get('archive.status', {})).toMatchObject({ registersState: 'older' });
    await reading.host.close();
    const still = await Archive.open(folder, { readOnly: true });
    expect(drawnRows(still.db)).toEqual(rows);
    still.close();

    const writing = startHost();
    expect(await writing.get('archive.open', { folder })).toMatchObject({ registersState: 'redrawing' });
    await writing.host.whenIdle();
    expect(await writing.get('archive.status', {})).toMatchObject({ registersState: 'ready' });
    await writing.host.close();
  });

  it('go on where an interruption left them', async () => {
    const archive = await Archive.open(await makeArchive(), { readOnly: false });
    archive.db.exec("DELETE FROM meta WHERE key = 'registers_version'");
    const stop = { ...control, breathe: () => Promise.reject(new Error('stopped')) };
    await expect(redrawAllRegisters(archive, stop)).rejects.toThrow('stopped');
    expect(areRegistersBehind(archive.db, false)).toBe(true);
    const ids = archive.db.prepare<[], number>('SELECT id FROM document ORDER BY id').pluck().all();
    archive.db
      .prepare("INSERT INTO meta VALUES ('registers_redrawn_to', ?)")
      .run(`${REGISTERS_VERSION}:${ids[2] ?? 0}`);
    expect(await redrawAllRegisters(archive, control)).toMatchObject({ documents: ids.length - 3 });
    expect(areRegistersBehind(archive.db, false)).toBe(false);
    archive.close();
  });

  it('are the same whether one document is drawn again or the archive', async () => {
    const archive = await Archive.open(await makeArchive(), { readOnly: false });
    const rows = drawnRows(archive.db);
    for (const id of archive.db.prepare<[], number>('SELECT id FROM document').pluck().all())
      redrawRegisters(archive.db, id);
    expect(drawnRows(archive.db)).toEqual(rows);
    archive.close();
  });
});

/** An archive as version 40 left it: one document, and rows that the rules of then drew of it. */
async function makeVersion40(file: string): Promise<Db> {
  const db = openConnection(file, { readOnly: false, mustExist: false });
  const former = loadMigrations().filter(({ version }) => version <= 40);
  await migrate(db, former, () => Promise.resolve());
  db.exec(`INSERT INTO original VALUES ('${'a'.repeat(64)}', 1, 'a.txt', 'txt', 'text/plain', 'utf-8');
    INSERT INTO bulletin VALUES (1, '云溪区公报');
    INSERT INTO issue (id, bulletin_id, original_sha256, imported_at) VALUES (1, 1, '${'a'.repeat(64)}', '2024-01-01T00:00:00Z');
    INSERT INTO document (id, issue_id, position, title, kind, characters, confidence) VALUES (1, 1, 1, '任免', 'appointment', 15, 1);
    INSERT INTO document_text VALUES (1, 1, '任命周明为云溪区水务局局长。', '[[7,null,14,null,0,14]]', '[]');
    INSERT INTO appointment VALUES (1, 0, '周明', 'appointed', '旧职务', 0, NULL, '2024-01-01', '旧句');
    INSERT INTO responsibility VALUES (1, 0, '旧事项', '["区水务局"]', '[]', '旧句');
    INSERT INTO indicator VALUES (1, 0, '旧指标', NULL, NULL, '1', NULL);
    INSERT INTO citation VALUES (1, 0, 'cites', '旧文件', NULL, NULL, '旧句');`);
  return db;
}

describe('an archive of version 40', () => {
  it('keeps its rows through the migration, and has them drawn again', async () => {
    const file = join(makeTempFolder(), 'a.sqlite');
    const db = await makeVersion40(file);
    const all = loadMigrations();
    await migrate(db, all, () => Promise.resolve());
    const kept = TABLES.slice(0, 4).map((table) =>
      db.prepare(`SELECT start_offset, end_offset FROM ${table}`).all(),
    );
    expect(kept).toEqual(Array.from({ length: 4 }, () => [{ start_offset: 0, end_offset: 0 }]));
    expect(areRegistersBehind(db, false)).toBe(true);
    await redrawAllRegisters({ db, layout: { folder: file } }, control);
    expect(db.prepare('SELECT person, post, start_offset, end_offset FROM appointment').all()).toEqual([
      { person: '周明', post: '云溪区水务局局长', start_offset: 0, end_offset: 13 },
    ]);
    expect(db.prepare('SELECT 1 FROM citation').all()).toEqual([]);
    closeConnection(db);
  });

  it('has its rows drawn again in the copy that it is read from, and is left as it was', async () => {
    const { get, host, folder } = startHost({ readOnly: true });
    mkdirSync(folder);
    const file = join(folder, 'archive.sqlite');
    const db = await makeVersion40(file);
    db.exec("INSERT INTO meta VALUES ('archive_id', '00000000-0000-4000-8000-000000000000')");
    closeConnection(db);
    const before = readFileSync(file);
    await get('archive.open', { folder });
    await host.whenIdle();
    const { register } = await get('registers.list', { register: 'appointments' });
    expect(register.rows).toMatchObject([{ person: '周明', post: '云溪区水务局局长' }]);
    expect((await get('people.list', { text: '周明' })).total).toBe(1);
    await host.close();
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
