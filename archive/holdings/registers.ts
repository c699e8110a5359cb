import type { Db } from '../database/connection.ts';
import {
  registerRowsSchema,
  type RegisterName,
  type RegisterReading,
  type RegisterRows,
} from '#core/model/register.ts';
import { documentNumberKey } from '#core/text/document-number.ts';

/** Stores the facts drawn from one document. */
export function insertRegisterRows(db: Db, documentId: number, reading: RegisterReading): void {
  const appointment = db.prepare(
    `INSERT INTO appointment (document_id, position, person, action, post, concurrent, probation, date, sentence)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  reading.appointments.forEach((row, at) =>
    appointment.run(
      documentId,
      at,
      row.person,
      row.action,
      row.post,
      row.concurrent ? 1 : 0,
      row.probation,
      row.date,
      row.sentence,
    ),
  );
  const indicator = db.prepare(
    'INSERT INTO indicator (document_id, position, name, period, unit, value, change) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  reading.indicators.forEach((row, at) =>
    indicator.run(documentId, at, row.name, row.period, row.unit, row.value, row.change),
  );
  const responsibility = db.prepare(
    'INSERT INTO responsibility (document_id, position, measure, leads, others, sentence) VALUES (?, ?, ?, ?, ?, ?)',
  );
  reading.responsibilities.forEach((row, at) =>
    responsibility.run(
      documentId,
      at,
      row.measure,
      JSON.stringify(row.leads),
      JSON.stringify(row.others),
      row.sentence,
    ),
  );
  const citation = db.prepare(
    `INSERT INTO citation (document_id, position, relation, title, document_number, document_number_key, sentence)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  reading.citations.forEach((row, at) => {
    const key = row.documentNumber === null ? null : documentNumberKey(row.documentNumber);
    citation.run(documentId, at, row.relation, row.title, row.documentNumber, key, row.sentence);
  });
}

/** Newest first where there is a date; within a document in the order of its text. */
const ROWS_BY_REGISTER = {
  appointments: `SELECT person, action, post, concurrent, probation, date, document_id AS documentId, sentence
    FROM appointment ORDER BY date DESC, document_id, position`,
  indicators: `SELECT name, period, unit, value, change, document_id AS documentId
    FROM indicator ORDER BY document_id, position`,
  responsibilities: `SELECT measure, leads, others, document_id AS documentId, sentence
    FROM responsibility ORDER BY document_id, position`,
  citations: `SELECT citation.document_id AS documentId, relation, citation.title, citation.document_number AS documentNumber,
      (SELECT min(id) FROM document WHERE document.document_number_key = citation.document_number_key) AS targetDocumentId, sentence
    FROM citation ORDER BY citation.document_id, position`,
} satisfies Record<RegisterName, string>;

/** All rows of one register. */
export function listRegister(db: Db, register: RegisterName): RegisterRows {
  const rows = db.prepare<[], Record<string, unknown>>(ROWS_BY_REGISTER[register]).all();
  return registerRowsSchema.parse({ register, rows: rows.map(fromColumns) });
}

/** SQLite has neither booleans nor lists. */
function fromColumns(row: Record<string, unknown>): Record<string, unknown> {
  const value = { ...row };
  if ('concurrent' in value) value['concurrent'] = value['concurrent'] === 1;
  for (const key of ['leads', 'others'])
    if (typeof value[key] === 'string') value[key] = JSON.parse(value[key]);
  return value;
}
