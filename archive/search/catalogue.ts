import type { Facet, SearchAnswer } from '#core/model/search.ts';
import type { Db } from '../database/connection.ts';
import { holdingsVersion } from '../database/meta.ts';
import { countPagesWithoutText } from '../holdings/count-without-text.ts';
import { countIn, type DocumentSet } from './document-set.ts';
import { ValueTable } from './value-table.ts';

/** Facets that are facts of the catalogue. */
export type CatalogueFacet = Exclude<Facet, 'annotated'>;
export const CATALOGUE_FACETS = [
  'year',
  'kind',
  'issuer',
  'column',
  'bulletin',
] as const satisfies readonly CatalogueFacet[];

/** What searching needs to know of every document, by id: read once for each state of the holdings. */
export type Catalogue = {
  holdingsVersion: number;
  /** One more than the largest id. */
  size: number;
  documents: DocumentSet;
  /** Year of the issue, else of the date; 0 where there is neither. */
  years: Int32Array;
  /** Number of the issue; -1 where it has none. */
  issueNumbers: Int32Array;
  /** Signing date, else printing date, else the issue's, as 20240306; 0 where there is none. */
  dates: Int32Array;
  issueIds: Uint32Array;
  /** Every id, newest first; those without a date last. */
  newest: Uint32Array;
  facets: Readonly<Record<CatalogueFacet, ValueTable>>;
  searched: { issues: number; documents: number };
};

/** Date of a document: 成文日期, else 印发日期, else the day its issue came out. */
export const DATE_SQL = 'coalesce(document.signed_on, document.printed_on, issue.published_on)';

type IssueRow = [
  id: number,
  year: number | null,
  number: number | null,
  publishedOn: string | null,
  bulletin: string,
];
type DocumentRow = [
  id: number,
  issueId: number,
  kind: string,
  column: string | null,
  issuers: string,
  date: string | null,
];

/** So many documents are read in one step: some hundredths of a second. */
const DOCUMENTS_A_STEP = 8192;

/** Reads the catalogue as searching needs it. */
export function readCatalogueFacts(db: Db): Catalogue {
  const steps = catalogueSteps(db);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Reads the catalogue step by step. Between steps the holdings may change: what comes then is of no use, and its version is not
 * that of the holdings.
 */
export function* catalogueSteps(db: Db): Generator<undefined, Catalogue, undefined> {
  const issues = new Map(
    db
      .prepare<[], IssueRow>(
        `SELECT issue.id, year, number, published_on, bulletin.name
         FROM issue JOIN bulletin ON bulletin.id = bulletin_id`,
      )
      .raw()
      .all()
      .map((row) => [row[0], row] as const),
  );
  const rowsAfter = db
    .prepare<[number], DocumentRow>(
      `SELECT id, issue_id, kind, column_name, issuers, coalesce(signed_on, printed_on)
       FROM document WHERE id > ? ORDER BY id LIMIT ${String(DOCUMENTS_A_STEP)}`,
    )
    .raw();
  const size = (db.prepare<[], number | null>('SELECT max(id) FROM document').pluck().get() ?? 0) + 1;
  const made = makeEmpty(size, holdingsVersion(db));
  const namesOf = issuerReader();
  let rows = rowsAfter.all(-1);
  while (rows.length > 0) {
    for (const [id, issueId, kind, column, issuers, ownDate] of rows) {
      const [, issueYear, number, publishedOn, bulletin] = issues.get(issueId) ?? [0, null, null, null, ''];
      const date = ownDate ?? publishedOn;
      const year = issueYear ?? (date === null ? 0 : Number(date.slice(0, 4)));
      made.documents[id] = 1;
      made.years[id] = year;
      made.issueNumbers[id] = number ?? -1;
      made.dates[id] = date === null ? 0 : dateNumber(date);
      made.issueIds[id] = issueId;
      if (year !== 0) made.facets.year.add(id, String(year));
      made.facets.kind.add(id, kind);
      if (column !== null) made.facets.column.add(id, column);
      made.facets.bulletin.add(id, bulletin);
      for (const issuer of namesOf(issuers)) made.facets.issuer.add(id, issuer);
    }
    yield;
    rows = rowsAfter.all(rows.at(-1)?.[0] ?? 0);
  }
  const newest = orderByDate(made);
  return {
    ...made,
    newest,
    searched: { issues: issues.size, documents: countIn(made.documents) },
  };
}

/** What was searched for an answer; pages are recognised while the holdings stay as they are. */
export function tellSearched(db: Db, { searched }: Catalogue): SearchAnswer['searched'] {
  return { ...searched, withoutText: countPagesWithoutText(db) };
}

/** The function that reads a list of issuers, each name once. Few lists are met that were not met before. */
function issuerReader(): (json: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (json) => {
    const names = known.get(json) ?? [...new Set(JSON.parse(json) as string[])]; // our own column, checked by json_valid
    known.set(json, names);
    return names;
  };
}

/** `2024-03-06` as 20240306. */
export function dateNumber(date: string): number {
  return Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8, 10));
}

function makeEmpty(size: number, version: number): Omit<Catalogue, 'newest' | 'searched'> {
  return {
    holdingsVersion: version,
    size,
    documents: new Uint8Array(size),
    years: new Int32Array(size),
    issueNumbers: new Int32Array(size),
    dates: new Int32Array(size),
    issueIds: new Uint32Array(size),
    facets: {
      year: new ValueTable(),
      kind: new ValueTable(),
      issuer: new ValueTable(),
      column: new ValueTable(),
      bulletin: new ValueTable(),
    },
  };
}

/** Every id, newest first, those of one day by id; a date and an id make one number that a typed array sorts quickly. */
function orderByDate({ size, documents, dates }: Omit<Catalogue, 'newest' | 'searched'>): Uint32Array {
  const keys = new Float64Array(countIn(documents));
  let count = 0;
  for (let id = 0; id < size; id++)
    if (documents[id] === 1) keys[count++] = (99_999_999 - (dates[id] ?? 0)) * 2 ** 26 + id;
  return Uint32Array.from(keys.sort(), (key) => key % 2 ** 26);
}
