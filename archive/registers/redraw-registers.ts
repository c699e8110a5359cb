import { readRegisters } from '#core/registers/read-registers.ts';
import { REGISTERS_VERSION } from '#core/registers/registers-version.ts';
import { documentIdSchema } from '#core/model/ids.ts';
import type { RegisterReading } from '#core/model/register.ts';
import type { Document } from '#core/model/document.ts';
import { openConnection, type Db } from '../database/connection.ts';
import { findMeta, saveMeta } from '../database/meta.ts';
import { translateStorageFailure } from '../database/sqlite-failure.ts';
import { getDocument } from '../holdings/documents.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { insertRegisterRows, removeRegisterRows } from './insert-rows.ts';

/** Documents of one transaction: many enough for speed, few enough that a person who searches meanwhile is not kept waiting. */
const BATCH = 20;

/** Draws the registers of one document again from its stored text. @throws AppError `item/not-found` */
export function redrawRegisters(db: Db, documentId: number): void {
  const document = getDocument(db, documentIdSchema.parse(documentId));
  writeRows(db, document, readRegisters(document));
}

function writeRows(db: Db, document: Document, registers: RegisterReading): void {
  db.transaction(() => {
    removeRegisterRows(db, document.id);
    insertRegisterRows(db, document.id, document, registers);
  })();
}

/** Whether rows were drawn by older rules. An archive without documents is brought up at once, where it can be written. */
export function areRegistersBehind(db: Db, isReadOnly: boolean): boolean {
  if (findMeta(db, 'registers_version') === String(REGISTERS_VERSION)) return false;
  const isEmpty = db.prepare('SELECT 1 FROM document LIMIT 1').get() === undefined;
  if (isEmpty && !isReadOnly) saveMeta(db, 'registers_version', String(REGISTERS_VERSION));
  return !isEmpty;
}

/**
 * Draws the registers of every document again, a few documents a transaction; who reads meanwhile sees each document's old rows or
 * its new ones. Interrupted, it goes on where it was.
 */
export async function redrawAllRegisters(
  { db, layout }: { db: Db; layout: { folder: string } },
  control: JobControl,
): Promise<{ documents: number; tookMs: number }> {
  const startedAt = performance.now();
  const present = String(REGISTERS_VERSION);
  const [version, doneUpTo] = (findMeta(db, 'registers_redrawn_to') ?? '').split(':');
  const ids = listIds(db, version === present ? Number(doneUpTo) : 0);
  try {
    for (let at = 0; at < ids.length; at += BATCH) {
      control.report({ done: at, total: ids.length });
      await control.breathe();
      const batch = ids.slice(at, at + BATCH);
      db.transaction(() => {
        for (const id of batch) if (isHeld(db, id)) redrawRegisters(db, id);
        saveMeta(db, 'registers_redrawn_to', `${present}:${batch.at(-1) ?? 0}`);
      })();
    }
    removeUnusedNames(db);
    saveMeta(db, 'registers_version', present);
  } catch (error) {
    throw translateStorageFailure(error, { folder: layout.folder });
  }
  control.report({ done: ids.length, total: ids.length });
  return { documents: ids.length, tookMs: performance.now() - startedAt };
}

/** {@link redrawAllRegisters} in the copy that an archive is read from, through a connection of its own. */
export async function redrawInCopy(
  { db, layout }: { db: Db; layout: { folder: string } },
  control: JobControl,
): Promise<{ documents: number; tookMs: number }> {
  const copy = openConnection(db.name, { readOnly: false, mustExist: true });
  try {
    return await redrawAllRegisters({ db: copy, layout }, control);
  } finally {
    // Not closed as an archive is: whoever reads the copy needs its log, and nobody needs the copy afterwards.
    copy.close();
  }
}

function listIds(db: Db, after: number): number[] {
  return db.prepare<[number], number>('SELECT id FROM document WHERE id > ? ORDER BY id').pluck().all(after);
}

function isHeld(db: Db, id: number): boolean {
  return db.prepare<[number]>('SELECT 1 FROM document WHERE id = ?').get(id) !== undefined;
}

/** Names that no row bears any more; a name alone says nothing. */
function removeUnusedNames(db: Db): void {
  db.exec(`
    DELETE FROM person WHERE name NOT IN (SELECT person FROM appointment);
    DELETE FROM body_name WHERE issued + leads + takes_part + appointments = 0;
  `);
}
