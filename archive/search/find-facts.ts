import { toSearchForm } from '#core/text/search-form.ts';
import type { FactNode, TermNode } from '#core/query/query-tree.ts';
import { holdsTerm } from '#core/query/find-occurrences.ts';
import { toSearchedText } from '#core/query/searched-text.ts';
import type { Db } from '../database/connection.ts';
import type { Segment } from '../index/segment.ts';
import type { IndexedField, Lines } from '../index/segment-parts.ts';
import { piecesOf } from './find-candidates.ts';
import { lineOf, pieceFinder } from './line-grams.ts';
import { type Catalogue, dateNumber } from './catalogue.ts';

/** Without `segments` fields are looked up in the database itself, which takes longer. */
type Sources = { db: Db; catalogue: Catalogue; segments: readonly Segment[] | null };

/** The ids of the documents of which a fact of the catalogue, or of an annotation, is as the query asks. */
export function* findFacts(sources: Sources, node: FactNode): Generator<number> {
  const { db, catalogue } = sources;
  switch (node.kind) {
    case 'numbers': {
      const { field, from, to } = node;
      const values = field === 'year' ? catalogue.years : catalogue.issueNumbers;
      yield* between(catalogue, values, { from, to, none: field === 'year' ? 0 : -1 });
      return;
    }
    case 'dates': {
      const [from, to] = [node.from, node.to].map((date) => (date === null ? null : dateNumber(date)));
      yield* between(catalogue, catalogue.dates, { from: from ?? null, to: to ?? null, none: 0 });
      return;
    }
    case 'document-number':
      yield* db
        .prepare<[string], number>('SELECT id FROM document WHERE document_number_key = ?')
        .pluck()
        .all(node.key);
      return;
    case 'field':
      yield* findByField(sources, node.field, node.term);
  }
}

function* between(
  { documents }: Catalogue,
  values: Int32Array,
  { from, to, none }: { from: number | null; to: number | null; none: number },
): Generator<number> {
  const least = from ?? -Infinity;
  const most = to ?? Infinity;
  for (let id = 0; id < values.length; id++) {
    const value = values[id] ?? none;
    if (documents[id] === 1 && value !== none && value >= least && value <= most) yield id;
  }
}

function* findByField(
  { db, catalogue, segments }: Sources,
  field: Extract<FactNode, { kind: 'field' }>['field'],
  term: TermNode,
): Generator<number> {
  switch (field) {
    case 'title':
    case 'number':
    case 'issuer':
      yield* term.isExact || segments === null
        ? findInColumnsOfDocuments(db, field, term)
        : findInSegments(segments, field, term);
      return;
    case 'column': {
      const { column } = catalogue.facets;
      yield* column.idsWith(new Set(column.values.filter((value) => isIn(term, value))));
      return;
    }
    case 'note':
    case 'tag':
      yield* findInAnnotations(db, field, term);
  }
}

function isIn(term: TermNode, text: string): boolean {
  return holdsTerm(term, toSearchedText(text));
}

/** Fields stand in the segments as search forms, a line each, and are looked for among the lines that can hold the term. */
function findInSegments(segments: readonly Segment[], field: IndexedField, term: TermNode): number[] {
  const ids: number[] = [];
  for (const { documents, gone, lines } of segments)
    for (const { from, read } of lines)
      for (const line of linesWith(read(field), term))
        if (gone?.[from + line] !== 1) ids.push(documents[from + line] ?? 0);
  return ids;
}

/** The function that finds the next line that holds a term that is not exact, at `from` or behind it; `Infinity` where none does. Lines are to be asked for from the first on. */
export function lineFinder(lines: Lines, term: TermNode): (from: number) => number {
  const isFound = isPlain(term);
  const pieces = term.forms.map((form) => ({ find: pieceFinder(lines, longestPieceOf(form)), line: -1 }));
  return (from) => {
    for (let wanted = from; ; wanted++) {
      let next = Infinity;
      for (const each of pieces) {
        // Where it stands next is found once for all lines before that.
        if (each.line < wanted) each.line = each.find(wanted);
        if (each.line < next) next = each.line;
      }
      if (next === Infinity || isFound || isIn(term, lineOf(lines, next))) return next;
      wanted = next;
    }
  };
}

/** True for a term that a text holds where it holds its one form. */
function isPlain({ forms, isWholeWord }: TermNode): boolean {
  const [form] = forms;
  return forms.length === 1 && !isWholeWord && longestPieceOf(form) === form;
}

function longestPieceOf(form: string): string {
  return piecesOf(form).reduce((longest, each) => (each.length > longest.length ? each : longest), '');
}

/** The numbers of the lines in which a term that is not exact stands. */
function linesWith(lines: Lines, term: TermNode): readonly number[] {
  const [form] = term.forms;
  const last = isPlain(term) ? plainlyFound.get(lines) : undefined;
  const found =
    last !== undefined && form.includes(last.form) && last.lines.length < lines.starts.length / 4
      ? last.lines.filter((line) => lineOf(lines, line).includes(form))
      : allOf(lineFinder(lines, term));
  if (isPlain(term)) plainlyFound.set(lines, { form, lines: found });
  return found;
}

function allOf(find: (from: number) => number): number[] {
  const found: number[] = [];
  for (let line = find(0); line < Infinity; line = find(line + 1)) found.push(line);
  return found;
}

/** The last plain form that was looked for in some lines: where one types on, the lines of the next form are among those of the last. */
const plainlyFound = new WeakMap<Lines, { form: string; lines: readonly number[] }>();

const COLUMNS = { title: 'title', number: 'document_number', issuer: 'issuers' } as const satisfies Record<
  IndexedField,
  string
>;

function* findInColumnsOfDocuments(db: Db, field: IndexedField, term: TermNode): Generator<number> {
  const rows = db
    .prepare<[], [id: number, text: string | null]>(`SELECT id, ${COLUMNS[field]} FROM document`)
    .raw();
  for (const [id, text] of rows.all()) {
    const parts = field === 'issuer' ? (JSON.parse(text ?? '[]') as string[]) : [text ?? '']; // our own column, json_valid
    if (parts.some((part) => isIn(term, part))) yield id;
  }
}

function* findInAnnotations(db: Db, field: 'note' | 'tag', term: TermNode): Generator<number> {
  const rows = db
    .prepare<[], { id: number; note: string; tags: string }>(
      'SELECT document_id AS id, note, tags FROM annotation WHERE removed_at IS NULL',
    )
    .all();
  for (const { id, note, tags } of rows) {
    const isThere =
      field === 'note'
        ? isIn(term, note)
        : (JSON.parse(tags) as string[]).some((tag) => toSearchForm(tag).text === term.forms[0]); // our own column, json_valid
    if (isThere) yield id;
  }
}
