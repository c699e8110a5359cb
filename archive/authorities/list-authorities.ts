import { AppError } from '#core/errors/app-error.ts';
import type { Authority, AuthoritySummary } from '#core/model/authority.ts';
import { authoritySummarySchema } from '#core/model/authority.ts';
import { authorityIdSchema, type DocumentId } from '#core/model/ids.ts';
import type { DocumentSummary } from '#core/model/document.ts';
import type { Db } from '../database/connection.ts';
import { listDocuments } from '../holdings/documents.ts';
import { ROLE } from '../registers/body-names.ts';
import { COUNT_BY_ROLE, countMentions, NO_COUNTS, type Counts } from './count-mentions.ts';
import {
  DOCUMENT_DAY,
  findAuthorityId,
  mentionsQuery,
  periodsOfBody,
  type NamePeriod,
} from './mentions-of-body.ts';
import { getAuthority } from './save-authority.ts';
import { countWrittenBodies, nameHas, weighWrittenBodies, type WeighedBody } from './written-bodies.ts';

const COUNTS = 'issued, leads, takes_part AS takesPart, appointments';
const NEWEST_ISSUED = 200;

type Stretch = { text: string; offset: number; limit: number };
/** A written body by its id, or a printed name that is none of theirs with its counts. */
type Listed = Counts & { id: number | null; name: string };

/** A stretch of the bodies, those most often spoken of first, and how many there are; every word of `text` stands in one name. */
export function listAuthorities(
  db: Db,
  stretch: Stretch,
): { authorities: AuthoritySummary[]; total: number } {
  const written = weighWrittenBodies(db, stretch.text);
  const { listed, unwritten } = listBodies(db, written, stretch);
  const countsOf = countWrittenBodies(
    db,
    listed.flatMap(({ id }) => id ?? []),
  );
  const authorities = listed.map(({ id, name, ...counts }) =>
    authoritySummarySchema.parse(
      id === null
        ? { id, name, names: [], note: '', ...counts }
        : { ...getAuthority(db, authorityIdSchema.parse(id)), ...countsOf(id) },
    ),
  );
  return { authorities, total: written.length + unwritten };
}

/** The stretch itself: names that are printed and nobody's are cut to it in the database. */
function listBodies(
  db: Db,
  written: readonly WeighedBody[],
  { text, offset, limit }: Stretch,
): { listed: Listed[]; unwritten: number } {
  const { sql, params } = nameHas('folded', text);
  const nobodys = `FROM body_name WHERE issued + leads + takes_part + appointments > 0 AND ${sql} AND folded NOT IN (
    SELECT folded FROM authority_name JOIN authority ON authority.id = authority_id WHERE removed_at IS NULL)`;
  const listed = db
    .prepare<(string | number)[], Listed>(
      `SELECT id, name, ${COUNTS} FROM (
         SELECT authority.id AS id, name, value ->> 'weight' AS weight, 0 AS issued, 0 AS leads, 0 AS takes_part, 0 AS appointments
         FROM json_each(?) JOIN authority ON authority.id = value ->> 'id'
         UNION ALL
         SELECT NULL, name, issued + leads + takes_part + appointments, issued, leads, takes_part, appointments ${nobodys})
       ORDER BY weight DESC, name LIMIT ? OFFSET ?`,
    )
    .all(JSON.stringify(written), ...params, limit, offset);
  const unwritten = db
    .prepare<string[], number>(`SELECT count(*) ${nobodys}`)
    .pluck()
    .get(...params);
  return { listed, unwritten: unwritten ?? 0 };
}

export type AuthorityPage = {
  authority: AuthoritySummary;
  years: ({ year: number } & Counts)[];
  issued: DocumentSummary[];
};

/** One body by any of its names, with what it did year by year. @throws AppError `item/not-found` where nobody bears the name */
export function getAuthorityPage(db: Db, name: string): AuthorityPage {
  const id = findAuthorityId(db, name);
  const periods = periodsOfBody(db, name);
  if (periods === null) throw new AppError('item/not-found', { what: 'authority', id: name });
  const authority = id === null ? null : getAuthority(db, authorityIdSchema.parse(id));
  const printed = printedName(db, periods) ?? name;
  const body: Authority = authority ?? { id: null, name: printed, names: [], note: '' };
  return {
    authority: { ...body, ...(countMentions(db, new Map([[name, periods]])).get(name) ?? NO_COUNTS) },
    years: yearsOf(db, periods),
    issued: newestIssued(db, periods),
  };
}

function printedName(db: Db, [first]: readonly NamePeriod[]): string | undefined {
  if (first === undefined) return undefined;
  return db.prepare<[number], string>('SELECT name FROM body_name WHERE id = ?').pluck().get(first.nameId);
}

function yearsOf(db: Db, periods: readonly NamePeriod[]): AuthorityPage['years'] {
  const { sql, params } = mentionsQuery(periods);
  return db
    .prepare<string[], { year: number } & Counts>(
      `SELECT CAST(coalesce(substr(${DOCUMENT_DAY}, 1, 4), issue.year) AS INTEGER) AS year,
         ${COUNT_BY_ROLE}
       FROM (${sql}) AS mention JOIN document ON document.id = mention.document_id JOIN issue ON issue.id = issue_id
       WHERE coalesce(${DOCUMENT_DAY}, issue.year) IS NOT NULL GROUP BY 1 ORDER BY 1`,
    )
    .all(...params);
}

function newestIssued(db: Db, periods: readonly NamePeriod[]): DocumentSummary[] {
  const { sql, params } = mentionsQuery(periods);
  const ids = db
    .prepare<(string | number)[], DocumentId>(
      `SELECT DISTINCT document.id FROM (${sql}) AS mention JOIN document ON document.id = mention.document_id
         JOIN issue ON issue.id = issue_id
       WHERE role = ${ROLE.issuer} ORDER BY ${DOCUMENT_DAY} DESC, issue.year DESC, document.id DESC LIMIT ?`,
    )
    .pluck()
    .all(...params, NEWEST_ISSUED);
  const byId = new Map(listDocuments(db, null, ids).map((document) => [document.id, document]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
