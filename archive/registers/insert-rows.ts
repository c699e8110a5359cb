import { comparableTitle } from '#core/bulletin/comparable-title.ts';
import type { DocumentReading } from '#core/model/document.ts';
import type { RegisterReading } from '#core/model/register.ts';
import { indicatorKey } from '#core/registers/indicator-name.ts';
import { readTerm } from '#core/registers/read-term.ts';
import { documentNumberKey } from '#core/text/document-number-key.ts';
import type { Db } from '../database/connection.ts';
import { foldShown, foldText } from './fold-text.ts';
import { insertMentions, type Mention } from './body-names.ts';
import { prepared } from '../database/prepared.ts';
import { savePerson } from './people.ts';

/** Stores the facts drawn from one document. Runs inside the caller's transaction. */
export function insertRegisterRows(
  db: Db,
  documentId: number,
  document: DocumentReading,
  registers: RegisterReading,
): void {
  const nameIds = insertMentions(db, documentId, mentionsOf(document, registers));
  insertAppointments(db, documentId, registers);
  insertIndicators(db, documentId, registers);
  insertResponsibilities(db, documentId, registers, nameIds);
  insertCitations(db, documentId, registers);
  const titleKey = comparableTitle(document.title);
  const foldedTitle = foldText([document.title]);
  const term = readTerm(document);
  prepared(
    db,
    `INSERT INTO drawn_document (document_id, title_key, folded_title, term_ends_on, term_start, term_end)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(
    documentId,
    titleKey,
    foldedTitle === titleKey ? null : foldedTitle,
    term?.endsOn ?? null,
    term?.range.start ?? null,
    term?.range.end ?? null,
  );
}

function* mentionsOf(
  { issuers }: DocumentReading,
  { appointments, responsibilities }: RegisterReading,
): Generator<Mention> {
  for (const [position, name] of issuers.entries()) yield { name, role: 'issuer', position };
  for (const [position, { body }] of appointments.entries())
    if (body !== null) yield { name: body, role: 'post', position };
  for (const [position, { leads, others }] of responsibilities.entries()) {
    for (const name of leads) yield { name, role: 'lead', position };
    for (const name of others) yield { name, role: 'other', position };
  }
}

function insertAppointments(db: Db, documentId: number, { appointments }: RegisterReading): void {
  const insert = prepared(
    db,
    `INSERT INTO appointment (document_id, position, person, action, post, body, concurrent, acting, probation, date,
       start_offset, end_offset, folded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const [position, row] of appointments.entries()) {
    const { person, action, post, body, concurrent, acting, probation, date, range } = row;
    savePerson(db, person);
    insert.run(
      documentId,
      position,
      person,
      action,
      post,
      body,
      concurrent ? 1 : 0,
      acting ? 1 : 0,
      probation,
      date,
      range.start,
      range.end,
      foldShown([person, post, probation, date]),
    );
  }
}

function insertIndicators(db: Db, documentId: number, { indicators }: RegisterReading): void {
  const insert = prepared(
    db,
    `INSERT INTO indicator (document_id, position, name, name_key, period, unit, value, change, start_offset, end_offset, folded)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const [position, { name, period, unit, value, change, range }] of indicators.entries())
    insert.run(
      documentId,
      position,
      name,
      indicatorKey(name),
      period,
      unit,
      value,
      change,
      range.start,
      range.end,
      foldShown([name, period, unit, value, change]),
    );
}

function insertResponsibilities(
  db: Db,
  documentId: number,
  { responsibilities }: RegisterReading,
  nameIds: ReadonlyMap<string, number>,
): void {
  const insert = prepared(
    db,
    `INSERT INTO responsibility (document_id, position, measure, bodies, leading, start_offset, end_offset, folded)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const [position, { measure, leads, others, range }] of responsibilities.entries())
    insert.run(
      documentId,
      position,
      measure,
      JSON.stringify([...leads, ...others].map((name) => nameIds.get(name))),
      leads.length,
      range.start,
      range.end,
      foldShown([measure]),
    );
}

function insertCitations(db: Db, documentId: number, { citations }: RegisterReading): void {
  const insert = prepared(
    db,
    `INSERT INTO citation (document_id, position, relation, title, title_key, document_number, document_number_key,
       start_offset, end_offset, folded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const [position, row] of citations.entries()) {
    const { relation, title, documentNumber, range } = row;
    insert.run(
      documentId,
      position,
      relation,
      title,
      title === null ? null : comparableTitle(title),
      documentNumber,
      documentNumber === null ? null : documentNumberKey(documentNumber),
      range.start,
      range.end,
      foldShown([title, documentNumber]),
    );
  }
}

/** Forgets all that was drawn from one document. Runs inside the caller's transaction. */
export function removeRegisterRows(db: Db, documentId: number): void {
  for (const table of [
    'appointment',
    'indicator',
    'responsibility',
    'citation',
    'body_mention',
    'drawn_document',
  ])
    prepared(db, `DELETE FROM ${table} WHERE document_id = ?`).run(documentId);
}
