import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REGISTERS_VERSION } from '#core/registers/registers-version.ts';
import type { RegisterFilter, RegisterName } from '#core/model/register.ts';
import { Archive } from '#archive/archive.ts';
import { getAuthorityPage } from '#archive/authorities/list-authorities.ts';
import { closeConnection, openConnection, type Db } from '#archive/database/connection.ts';
import { migrate } from '#archive/database/migrate.ts';
import { loadMigrations } from '#archive/database/migrations.ts';
import {
  areRegistersBehind,
  redrawAllRegisters,
  redrawRegisters,
} from '#archive/registers/redraw-registers.ts';
import { listRegister } from '#archive/registers/list-register.ts';
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

/** An archive with one document as an older version left it. */
async function makeVersion(version: number, file: string): Promise<Db> {
  const db = openConnection(file, { readOnly: false, mustExist: false });
  const former = loadMigrations().filter((migration) => migration.version <= version);
  await migrate(db, former, () => Promise.resolve());
  db.exec(`INSERT INTO original VALUES ('${'a'.repeat(64)}', 1, 'a.txt', 'txt', 'text/plain', 'utf-8');
    INSERT INTO bulletin VALUES (1, '云溪区公报');
    INSERT INTO issue (id, bulletin_id, original_sha256, imported_at) VALUES (1, 1, '${'a'.repeat(64)}', '2024-01-01T00:00:00Z');
    INSERT INTO document (id, issue_id, position, title, kind, characters, confidence) VALUES (1, 1, 1, '任免', 'appointment', 15, 1);
    INSERT INTO document_text VALUES (1, 1, '任命周明为云溪区水务局局长。', '[[7,null,14,null,0,14]]', '[]');`);
  return db;
}

/** An archive as version 40 left it, with rows that the rules of then drew. */
async function makeVersion40(file: string): Promise<Db> {
  const db = await makeVersion(40, file);
  db.exec(`INSERT INTO appointment VALUES (1, 0, '周明', 'appointed', '旧职务', 0, NULL, '2024-01-01', '旧句');
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

/** An archive as version 70 left it, with rows that the rules of then drew. */
async function makeVersion70(file: string): Promise<Db> {
  const db = await makeVersion(70, file);
  db.exec(`INSERT INTO body_name (id, name, folded, issued, leads, takes_part, appointments) VALUES
      (1, '云溪区水务局', '云溪区水务局', 1, 2, 0, 1), (2, '区财政局', '区财政局', 0, 0, 1, 0);
    INSERT INTO body_mention VALUES (1, 'issuer', 1, 0), (1, 'lead', 1, 1), (1, 'lead', 1, 0), (2, 'other', 1, 0), (1, 'post', 1, 0);
    INSERT INTO appointment VALUES
      (1, 1, 0, '周明', 'appointed', '云溪区水务局局长', '云溪区水务局', 0, 0, NULL, '2024-01-01', 0, 13, '周明 云溪区水务局局长');
    INSERT INTO indicator VALUES (1, 1, 0, '旧指标', '旧指标', '2024年', '元', '1', NULL, 0, 2, '旧指标');
    INSERT INTO responsibility VALUES
      (4, 1, 0, '疏浚河道', '["云溪区水务局"]', '["区财政局"]', 0, 2, '疏浚河道 云溪区水务局 区财政局'),
      (7, 1, 1, '巡查堤岸', '["云溪区水务局"]', '[]', 0, 4, '巡查堤岸 云溪区水务局');
    INSERT INTO citation VALUES (1, 1, 0, 'cites', '旧文件', '旧文件', NULL, NULL, 0, 2, '旧文件');
    INSERT INTO drawn_document VALUES (1, '任免', '任免', NULL, NULL, NULL);`);
  return db;
}

describe('an archive of version 70', () => {
  it('keeps its rows, filters and counts through the migration', async () => {
    const db = await makeVersion70(join(makeTempFolder(), 'a.sqlite'));
    await migrate(db, loadMigrations(), () => Promise.resolve());
    const list = (register: RegisterName, filter: Partial<RegisterFilter>) =>
      listRegister(db, {
        register,
        filter: { text: '', documentId: null, person: null, body: null, cited: null, ...filter },
        offset: 0,
        limit: 9,
      }).register.rows;
    expect(list('responsibilities', {})).toEqual([
      {
        documentId: 1,
        measure: '疏浚河道',
        leads: ['云溪区水务局'],
        others: ['区财政局'],
        sentence: '任命',
        range: { start: 0, end: 2 },
      },
      {
        documentId: 1,
        measure: '巡查堤岸',
        leads: ['云溪区水务局'],
        others: [],
        sentence: '任命周明',
        range: { start: 0, end: 4 },
      },
    ]);
    const found = [
      list('responsibilities', { text: '财政' }),
      list('responsibilities', { body: '云溪区水务局' }),
      list('appointments', { body: '云溪区水务局', text: '周明' }),
      list('indicators', { text: '旧指标' }),
      list('citations', { text: '任免' }),
    ];
    expect(found.map(({ length }) => length)).toEqual([1, 2, 1, 1, 1]);
    const { authority, years } = getAuthorityPage(db, '云溪区水务局');
    const counts = { issued: 1, leads: 2, takesPart: 0, appointments: 1 };
    expect(authority).toMatchObject(counts);
    expect(years).toEqual([]);
    db.exec('DELETE FROM document');
    expect(
      db.prepare('SELECT sum(issued + leads + takes_part + appointments) FROM body_name').pluck().get(),
    ).toBe(0);
    closeConnection(db);
  });

  it('has its rows drawn again', async () => {
    const file = join(makeTempFolder(), 'a.sqlite');
    const db = await makeVersion70(file);
    await migrate(db, loadMigrations(), () => Promise.resolve());
    expect(areRegistersBehind(db, false)).toBe(true);
    await redrawAllRegisters({ db, layout: { folder: file } }, control);
    expect(db.prepare('SELECT post, folded FROM appointment').all()).toEqual([
      { post: '云溪区水务局局长', folded: null },
    ]);
    expect(db.prepare('SELECT name_id, document_id, role, positions FROM body_mention').all()).toEqual([
      { name_id: 1, document_id: 1, role: 3, positions: '[0]' },
    ]);
    expect(db.prepare('SELECT count(*) FROM responsibility').pluck().get()).toBe(0);
    closeConnection(db);
  });
});
