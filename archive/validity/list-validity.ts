import type { DocumentSummary } from '#core/model/document.ts';
import type { DocumentId } from '#core/model/ids.ts';
import { validitySchema, type Validity, type ValiditySuggestion } from '#core/model/validity.ts';
import { AppError } from '#core/errors/app-error.ts';
import { findDates } from '#core/text/date.ts';
import type { Db } from '../database/connection.ts';
import { listDocuments } from '../holdings/documents.ts';
import { withSentences } from '../registers/sentences.ts';
import { TARGET_OF_CITATION } from '../registers/row-columns.ts';

type Stretch = { offset: number; limit: number };
type DecisionRow = {
  documentId: DocumentId;
  status: string;
  since: string | null;
  note: string;
  author: string;
  at: string;
};
type SayingRow = {
  target: DocumentId;
  relation: 'amends' | 'repeals';
  documentId: DocumentId;
  documentTitle: string;
  date: string | null;
  start: number;
  end: number;
};
type TermRow = {
  documentId: DocumentId;
  title: string;
  endsOn: string;
  start: number;
  end: number;
  text: string;
};

/** (document, target) of every citation that amends or repeals a held document. */
const SAYINGS = `SELECT citation.id AS citation, ${TARGET_OF_CITATION} AS target FROM citation
  WHERE relation IN ('amends', 'repeals')`;

/** The documents whose validity is spoken of and not decided on, or decided on; newest first. */
export function listValidity(
  db: Db,
  { state, today, offset, limit }: Stretch & { state: 'suggested' | 'decided'; today: string },
): { entries: Validity[]; total: number } {
  const ids = state === 'decided' ? decidedIds(db) : suggestedIds(db, today);
  const page = ids.slice(offset, offset + limit);
  return { entries: describe(db, page, today), total: ids.length };
}

/** What is suggested and decided of one document. @throws AppError `item/not-found` */
export function getValidity(db: Db, documentId: DocumentId, today: string): Validity {
  const [entry] = describe(db, [documentId], today);
  if (entry === undefined) throw new AppError('item/not-found', { what: 'document', id: documentId });
  return entry;
}

function decidedIds(db: Db): DocumentId[] {
  return db
    .prepare<[], DocumentId>(
      `SELECT document_id FROM validity_decision JOIN document ON document.id = document_id ORDER BY at DESC, document_id DESC`,
    )
    .pluck()
    .all();
}

function suggestedIds(db: Db, today: string): DocumentId[] {
  return db
    .prepare<{ today: string }, DocumentId>(
      `SELECT id FROM (
         SELECT target AS id FROM (${SAYINGS}) WHERE target IS NOT NULL
         UNION SELECT document_id FROM drawn_document WHERE term_ends_on < :today)
       WHERE id NOT IN (SELECT document_id FROM validity_decision) ORDER BY id DESC`,
    )
    .pluck()
    .all({ today });
}

function describe(db: Db, ids: readonly DocumentId[], today: string): Validity[] {
  const documents = new Map(listDocuments(db, null, ids).map((document) => [document.id, document]));
  const suggestions = suggestionsFor(db, ids, today);
  const decisions = decisionsFor(db, ids);
  const toValidity = (document: DocumentSummary): Validity =>
    validitySchema.parse({
      document,
      suggestions: suggestions.get(document.id) ?? [],
      decision: decisions.get(document.id) ?? null,
    });
  return ids.flatMap((id) => {
    const document = documents.get(id);
    return document === undefined ? [] : [toValidity(document)];
  });
}

function decisionsFor(db: Db, ids: readonly DocumentId[]): Map<DocumentId, DecisionRow> {
  const rows = db
    .prepare<[string], DecisionRow>(
      `SELECT document_id AS documentId, status, since, note, author, at FROM validity_decision
       WHERE document_id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids));
  return new Map(rows.map((row) => [row.documentId, row]));
}

const STRENGTH = { repealed: 0, expired: 1, amended: 2, 'in-force': 3 } as const;

function suggestionsFor(
  db: Db,
  ids: readonly DocumentId[],
  today: string,
): Map<DocumentId, ValiditySuggestion[]> {
  const found = new Map<DocumentId, ValiditySuggestion[]>();
  const add = (id: DocumentId, suggestion: ValiditySuggestion) => {
    found.set(id, [...(found.get(id) ?? []), suggestion]);
  };
  for (const row of sayingsOf(db, ids)) add(row.target, fromSaying(row));
  for (const row of termsOf(db, ids, today)) add(row.documentId, fromTerm(row));
  for (const suggestions of found.values())
    suggestions.sort(
      (one, other) =>
        STRENGTH[one.status] - STRENGTH[other.status] ||
        ((one.since ?? '9999') < (other.since ?? '9999') ? -1 : 1),
    );
  return found;
}

function sayingsOf(db: Db, ids: readonly DocumentId[]): (SayingRow & { sentence: string })[] {
  const rows = db
    .prepare<[string], SayingRow>(
      `SELECT target, relation, citation.document_id AS documentId, document.title AS documentTitle,
         coalesce(document.signed_on, document.printed_on, issue.published_on) AS date,
         start_offset AS start, end_offset AS "end"
       FROM (${SAYINGS}) AS saying JOIN citation ON citation.id = saying.citation
         JOIN document ON document.id = citation.document_id JOIN issue ON issue.id = issue_id
       WHERE target IN (SELECT value FROM json_each(?)) ORDER BY citation.document_id, citation.position`,
    )
    .all(JSON.stringify(ids));
  return withSentences(
    db,
    rows.map((row) => ({ ...row, range: { start: row.start, end: row.end } })),
  );
}

function fromSaying(row: SayingRow & { sentence: string }): ValiditySuggestion {
  const { relation, documentId, documentTitle, date, sentence, start, end } = row;
  const isRepeal = relation === 'repeals';
  return {
    status: isRepeal ? 'repealed' : 'amended',
    since: (isRepeal ? namedDay(sentence) : null) ?? date,
    reason: isRepeal ? 'repealed-by' : 'amended-by',
    documentId,
    documentTitle,
    sentence,
    range: { start, end },
  };
}

/** 自2024年5月1日起废止: the day that the sentence itself names. */
function namedDay(sentence: string): string | null {
  const days = findDates(sentence).filter(
    ({ start, end }) => /自$/u.test(sentence.slice(0, start)) && /^(?:之日)?起/u.test(sentence.slice(end)),
  );
  return days.length === 1 ? (days[0]?.date ?? null) : null;
}

function termsOf(db: Db, ids: readonly DocumentId[], today: string): TermRow[] {
  return db
    .prepare<[string, string], TermRow>(
      `SELECT drawn_document.document_id AS documentId, title, term_ends_on AS endsOn, term_start AS start, term_end AS "end", text
       FROM drawn_document JOIN document ON document.id = drawn_document.document_id
         JOIN document_text ON document_text.document_id = document.id
       WHERE drawn_document.document_id IN (SELECT value FROM json_each(?)) AND term_ends_on < ?`,
    )
    .all(JSON.stringify(ids), today);
}

function fromTerm({ documentId, title, endsOn, start, end, text }: TermRow): ValiditySuggestion {
  return {
    status: 'expired',
    since: dayAfter(endsOn),
    reason: 'term-ended',
    documentId,
    documentTitle: title,
    sentence: text.slice(start, end),
    range: { start, end },
  };
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
