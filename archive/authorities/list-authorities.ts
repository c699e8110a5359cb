import { AppError } from '#core/errors/app-error.ts';
import type { Authority, AuthoritySummary } from '#core/model/authority.ts';
import { authoritySummarySchema } from '#core/model/authority.ts';
import { authorityIdSchema, type DocumentId } from '#core/model/ids.ts';
import type { DocumentSummary } from '#core/model/document.ts';
import type { Db } from '../database/connection.ts';
import { listDocuments } from '../holdings/documents.ts';
import { foldText, foldWords } from '../registers/fold-text.ts';
import {
  DOCUMENT_DAY,
  findAuthorityId,
  mentionsQuery,
  periodsOfAuthority,
  periodsOfBody,
  type NamePeriod,
} from './mentions-of-body.ts';
import { getAuthority } from './save-authority.ts';

type Counts = Pick<AuthoritySummary, 'issued' | 'leads' | 'takesPart' | 'appointments'>;
type PrintedName = Counts & { id: number; name: string; folded: string };

const COUNTS = 'issued, leads, takes_part AS takesPart, appointments';
const NEWEST_ISSUED = 200;

/** A stretch of the bodies, those most often spoken of first, and how many there are; every word of `text` stands in one name. */
export function listAuthorities(
  db: Db,
  { text, offset, limit }: { text: string; offset: number; limit: number },
): { authorities: AuthoritySummary[]; total: number } {
  const words = foldWords(text);
  const found = allBodies(db).filter(({ name, names }) =>
    [name, ...names.map((other) => other.name)].some((printed) => {
      const folded = foldText([printed]);
      return words.every((word) => folded.includes(word));
    }),
  );
  const weight = ({ issued, leads, takesPart, appointments }: Counts) =>
    issued + leads + takesPart + appointments;
  found.sort((one, other) => weight(other) - weight(one) || (one.name < other.name ? -1 : 1));
  return {
    authorities: found.slice(offset, offset + limit).map((body) => authoritySummarySchema.parse(body)),
    total: found.length,
  };
}

/** The bodies written down, and each printed name that is none of theirs. */
function allBodies(db: Db): AuthoritySummary[] {
  const authorities = db
    .prepare<[], number>('SELECT id FROM authority WHERE removed_at IS NULL')
    .pluck()
    .all()
    .map((id) => getAuthority(db, authorityIdSchema.parse(id)));
  const written = authorities.map((authority) => summarise(db, authority));
  const unwritten = db
    .prepare<[], PrintedName>(
      `SELECT id, name, folded, ${COUNTS} FROM body_name
       WHERE issued + leads + takes_part + appointments > 0 AND folded NOT IN (
         SELECT folded FROM authority_name JOIN authority ON authority.id = authority_id WHERE removed_at IS NULL)`,
    )
    .all();
  return [...written, ...unwritten.map(asBody)];
}

function asBody({ name, issued, leads, takesPart, appointments }: PrintedName): AuthoritySummary {
  return { id: null, name, names: [], note: '', issued, leads, takesPart, appointments };
}

function summarise(db: Db, authority: Authority): AuthoritySummary {
  const periods = authority.id === null ? [] : periodsOfAuthority(db, authority.id);
  return { ...authority, ...countMentions(db, periods) };
}

function countMentions(db: Db, periods: readonly NamePeriod[]): Counts {
  const isWhole = periods.every(({ from, to }) => from === null && to === null);
  const counts: Counts = { issued: 0, leads: 0, takesPart: 0, appointments: 0 };
  const add = (more: Counts) => {
    counts.issued += more.issued;
    counts.leads += more.leads;
    counts.takesPart += more.takesPart;
    counts.appointments += more.appointments;
  };
  if (isWhole) {
    const find = db.prepare<[number], Counts>(`SELECT ${COUNTS} FROM body_name WHERE id = ?`);
    for (const { nameId } of periods) {
      const found = find.get(nameId);
      if (found) add(found);
    }
    return counts;
  }
  const { sql, params } = mentionsQuery(periods);
  const found = db
    .prepare<string[], Counts>(
      `SELECT count(*) FILTER (WHERE role = 'issuer') AS issued, count(*) FILTER (WHERE role = 'lead') AS leads,
         count(*) FILTER (WHERE role = 'other') AS takesPart, count(*) FILTER (WHERE role = 'post') AS appointments
       FROM (${sql})`,
    )
    .get(...params);
  if (found) add(found);
  return counts;
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
    authority: { ...body, ...countMentions(db, periods) },
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
         count(*) FILTER (WHERE role = 'issuer') AS issued, count(*) FILTER (WHERE role = 'lead') AS leads,
         count(*) FILTER (WHERE role = 'other') AS takesPart, count(*) FILTER (WHERE role = 'post') AS appointments
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
       WHERE role = 'issuer' ORDER BY ${DOCUMENT_DAY} DESC, issue.year DESC, document.id DESC LIMIT ?`,
    )
    .pluck()
    .all(...params, NEWEST_ISSUED);
  const byId = new Map(listDocuments(db, null, ids).map((document) => [document.id, document]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
