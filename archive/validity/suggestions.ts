import type { DocumentId } from '#core/model/ids.ts';
import type { ValidityStatus, ValiditySuggestion } from '#core/model/validity.ts';
import { findDates } from '#core/text/date.ts';
import type { Db } from '../database/connection.ts';
import { withSentences } from '../registers/sentences.ts';
import { TARGET_OF_CITATION } from '../registers/row-columns.ts';

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

type ApartRow = {
  target: DocumentId;
  title: string;
  status: ValidityStatus;
  since: string | null;
  note: string;
};

/** (document, target) of every citation that amends or repeals a held document. */
const SAYINGS = `SELECT citation.id AS citation, ${TARGET_OF_CITATION} AS target FROM citation
  WHERE relation IN ('amends', 'repeals')`;
/** (document, decision) of every decision on a document that a correction merged into another: it holds of a part of that one. */
const DECIDED_APART = `SELECT held_by AS target, status, since, note, at FROM validity_decision
  JOIN retired_document ON retired_document.id = validity_decision.document_id WHERE held_by IS NOT NULL`;

/** The documents of which something is suggested and nothing is decided, newest first. */
export function listSuggestedIds(db: Db, today: string): DocumentId[] {
  return db
    .prepare<{ today: string }, DocumentId>(
      `SELECT id FROM (
         SELECT target AS id FROM (${SAYINGS}) WHERE target IS NOT NULL
         UNION SELECT document_id FROM drawn_document WHERE term_ends_on < :today
         UNION SELECT target FROM (${DECIDED_APART}))
       WHERE id NOT IN (SELECT document_id FROM validity_decision) ORDER BY id DESC`,
    )
    .pluck()
    .all({ today });
}

const STRENGTH = { repealed: 0, expired: 1, amended: 2, 'in-force': 3 } as const;

/** What is suggested of each of these documents, strongest first. */
export function suggestionsFor(
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
  for (const row of decidedApart(db, ids)) add(row.target, fromDecision(row));
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

function decidedApart(db: Db, ids: readonly DocumentId[]): ApartRow[] {
  return db
    .prepare<[string], ApartRow>(
      `SELECT target, title, status, since, note FROM (${DECIDED_APART}) JOIN document ON document.id = target
       WHERE target IN (SELECT value FROM json_each(?)) ORDER BY at DESC`,
    )
    .all(JSON.stringify(ids));
}

function fromDecision({ target, title, status, since, note }: ApartRow): ValiditySuggestion {
  const told = { documentId: target, documentTitle: title, sentence: note, range: { start: 0, end: 0 } };
  return { status, since, reason: 'decided-apart', ...told };
}
