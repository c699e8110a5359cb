import {
  registerRowsSchema,
  type RegisterFilter,
  type RegisterName,
  type RegisterRows,
} from '#core/model/register.ts';
import type { RowsOf } from '#core/tables/register-tables.ts';
import { squeeze } from '#core/text/characters.ts';
import { mentionsOfBody } from '../authorities/mentions-of-body.ts';
import type { Db } from '../database/connection.ts';
import { ROLE } from './body-names.ts';
import { foldWords } from './fold-text.ts';
import {
  APPOINTMENT_COLUMNS,
  CITATION_COLUMNS,
  fromAppointmentRow,
  fromResponsibilityRow,
  fromRow,
  INDICATOR_COLUMNS,
  RESPONSIBILITY_COLUMNS,
  TARGET_OF_CITATION,
  type Row,
} from './row-columns.ts';
import { withSentences } from './sentences.ts';

export type RegisterRequest = {
  register: RegisterName;
  filter: RegisterFilter;
  offset: number;
  limit: number;
};

const TEXT_ORDER = 'document_id, position';
/** `shown`: what a row shows, as its search form is made of it. */
const SHAPES = {
  appointments: {
    table: 'appointment',
    columns: APPOINTMENT_COLUMNS,
    shown: 'concat_ws(char(10), person, post, probation, date)',
    order: 'date DESC, document_id, position',
    fromRow: fromAppointmentRow,
  },
  indicators: {
    table: 'indicator',
    columns: INDICATOR_COLUMNS,
    shown: 'concat_ws(char(10), name, period, unit, value, change)',
    order: TEXT_ORDER,
    fromRow,
  },
  responsibilities: {
    table: 'responsibility',
    columns: RESPONSIBILITY_COLUMNS,
    shown: 'measure',
    order: TEXT_ORDER,
    fromRow: fromResponsibilityRow,
  },
  citations: {
    table: 'citation',
    columns: CITATION_COLUMNS,
    shown: 'concat_ws(char(10), title, document_number)',
    order: TEXT_ORDER,
    fromRow,
  },
} satisfies Record<RegisterName, object>;

type SqlValue = string | number;
type Condition = { sql: string; params: SqlValue[] };

/** A stretch of the rows of one register that a filter lets through, and how many there are in all. */
export function listRegister(
  db: Db,
  { register, filter, offset, limit }: RegisterRequest,
): { register: RegisterRows; total: number } {
  const { table, order } = SHAPES[register];
  const found = narrowed(db, register, filter);
  // The page is found over a narrow index; only its rows are read whole.
  const ids = db
    .prepare<SqlValue[], number>(`SELECT id FROM ${table} ${found.where} ORDER BY ${order} LIMIT ? OFFSET ?`)
    .pluck()
    .all(...found.params, limit, offset);
  return {
    register: registerRowsSchema.parse({ register, rows: readRows(db, register, ids) }),
    total: found.total,
  };
}

/** With more rows than this a page is found sooner among all rows than among those that were found. */
const FEW = 20_000;

/** The condition for the rows that a filter lets through, and their count. Words are looked for in every row, but only once. */
function narrowed(db: Db, register: RegisterName, filter: RegisterFilter) {
  const { table } = SHAPES[register];
  const { where, params } = whereOf(db, register, filter);
  if (filter.text === '') {
    const total = db
      .prepare<SqlValue[], number>(`SELECT count(*) FROM ${table} ${where}`)
      .pluck()
      .get(...params);
    return { where, params, total: total ?? 0 };
  }
  const ids = db
    .prepare<SqlValue[], number>(`SELECT id FROM ${table} ${where}`)
    .pluck()
    .all(...params);
  if (ids.length > FEW) return { where, params, total: ids.length };
  return {
    where: 'WHERE id IN (SELECT value FROM json_each(?))',
    params: [JSON.stringify(ids)],
    total: ids.length,
  };
}

/** The ids of all rows that a filter lets through, in the order of the register. */
export function findRegisterRowIds(db: Db, register: RegisterName, filter: RegisterFilter): number[] {
  const { table, order } = SHAPES[register];
  const { where, params } = whereOf(db, register, filter);
  return db
    .prepare<SqlValue[], number>(`SELECT id FROM ${table} ${where} ORDER BY ${order}`)
    .pluck()
    .all(...params);
}

/** The rows with these ids, in the order of the register; those that are gone are left out. */
export function readRegisterRows<Name extends RegisterName>(
  db: Db,
  register: Name,
  ids: readonly number[],
): RowsOf<Name>[number][] {
  const parsed = registerRowsSchema.parse({ register, rows: readRows(db, register, ids) });
  return parsed.rows as RowsOf<Name>[number][]; // parsed as the register of this very name
}

function readRows(db: Db, register: RegisterName, ids: readonly number[]): Row[] {
  const { table, columns, order, fromRow: shape } = SHAPES[register];
  const rows = db
    .prepare<[string], Row>(
      `SELECT ${columns} FROM ${table} WHERE id IN (SELECT value FROM json_each(?)) ORDER BY ${order}`,
    )
    .all(JSON.stringify(ids))
    .map((row) => shape(row));
  return register === 'indicators' ? rows : withSentences(db, rows);
}

function whereOf(db: Db, register: RegisterName, filter: RegisterFilter) {
  const conditions = conditionsOf(db, register, filter);
  return {
    where: conditions.length === 0 ? '' : `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`,
    params: conditions.flatMap((condition) => condition.params),
  };
}

const NOTHING: Condition = { sql: '0', params: [] };

function conditionsOf(db: Db, register: RegisterName, filter: RegisterFilter): Condition[] {
  const conditions = foldWords(filter.text).map((word) => holds(db, register, word));
  if (filter.documentId !== null) conditions.push({ sql: 'document_id = ?', params: [filter.documentId] });
  if (filter.person !== null)
    conditions.push(
      register === 'appointments' ? { sql: 'person = ?', params: [squeeze(filter.person)] } : NOTHING,
    );
  if (filter.body !== null) conditions.push(ofBody(db, register, filter.body));
  if (filter.cited !== null) conditions.push(register === 'citations' ? means(filter.cited) : NOTHING);
  return conditions;
}

/** The citation bears the number or the title of the document, as an index tells, and means it rather than another one. */
function means(documentId: number): Condition {
  return {
    sql: `id IN (SELECT id FROM citation WHERE document_number_key = (SELECT document_number_key FROM document WHERE id = ?)
        UNION ALL SELECT id FROM citation WHERE title_key = (SELECT title_key FROM drawn_document WHERE document_id = ?))
      AND ${TARGET_OF_CITATION} = ?`,
    params: [documentId, documentId, documentId],
  };
}

/** The word stands in the row, in the name of a body that it means, or in the title of its document. */
function holds(db: Db, register: RegisterName, word: string): Condition {
  const names = register === 'responsibilities' ? listNamesWith(db, word) : [];
  const inName =
    'OR EXISTS (SELECT 1 FROM json_each(bodies) WHERE value IN (SELECT value FROM json_each(?)))';
  return {
    sql: `(instr(coalesce(folded, ${SHAPES[register].shown}), ?) > 0 ${names.length === 0 ? '' : inName}
      OR document_id IN (SELECT document_id FROM drawn_document WHERE instr(coalesce(folded_title, title_key), ?) > 0))`,
    params: [word, ...(names.length === 0 ? [] : [JSON.stringify(names)]), word],
  };
}

function listNamesWith(db: Db, word: string): number[] {
  return db
    .prepare<[string], number>('SELECT id FROM body_name WHERE instr(folded, ?) > 0')
    .pluck()
    .all(word);
}

function ofBody(db: Db, register: RegisterName, body: string): Condition {
  if (register === 'indicators' || register === 'citations') return NOTHING;
  const roles = register === 'appointments' ? [ROLE.post] : [ROLE.lead, ROLE.other];
  const mentions = mentionsOfBody(db, body);
  if (mentions === null) return NOTHING;
  return {
    sql: `(document_id, position) IN (SELECT document_id, position FROM (${mentions.sql})
      WHERE role IN (SELECT value FROM json_each(?)))`,
    params: [...mentions.params, JSON.stringify(roles)],
  };
}
