import { resolveSelector } from '#core/anchoring/resolve-selector.ts';
import { findPage } from '#core/citation/find-page.ts';
import { AppError } from '#core/errors/app-error.ts';
import {
  buildDossier,
  type ChosenPassage,
  type DossierModel,
  type DossierSource,
} from '#core/excerpt/build-dossier.ts';
import { renderHtml } from '#core/excerpt/render-html.ts';
import { renderMarkdown } from '#core/excerpt/render-markdown.ts';
import type { Selector } from '#core/model/annotation.ts';
import type { Document } from '#core/model/document.ts';
import type { ExcerptFormat, ExcerptItem } from '#core/model/excerpt.ts';
import { documentIdSchema, type DocumentId, type IssueId } from '#core/model/ids.ts';
import type { Issue } from '#core/model/issue.ts';
import type { Language } from '#core/model/language.ts';
import type { Db } from '../database/connection.ts';
import { getDocument } from '../holdings/documents.ts';
import { getIssue } from '../holdings/issues.ts';
import { toAnnotation } from './annotation-row.ts';
import { getAnnotationRow } from './save-annotation.ts';

export type ExcerptRequest = {
  title: string;
  items: readonly ExcerptItem[];
  format: ExcerptFormat;
  language: Language;
};

/**
 * Renders chosen passages and documents, in their order, with notes and source lines; `entries` is how many.
 * @throws AppError `excerpt/nothing-chosen`, and `item/not-found` for what is not held or was removed
 */
export function renderExcerpt(db: Db, request: ExcerptRequest): { content: string; entries: number } {
  const { format, language } = request;
  const dossier = readDossier(db, request);
  const content = format === 'html' ? renderHtml(dossier, language) : renderMarkdown(dossier, language);
  return { content, entries: dossier.entries.length };
}

/**
 * Chosen passages and documents with all that is told of them, in their order.
 * @throws AppError `excerpt/nothing-chosen`, and `item/not-found` for what is not held or was removed
 */
export function readDossier(
  db: Db,
  { title, items }: { title: string; items: readonly ExcerptItem[] },
): DossierModel {
  if (items.length === 0) throw new AppError('excerpt/nothing-chosen');
  const holdings = readOnce(db);
  return buildDossier(
    title,
    items.map((item) => findSource(db, item, holdings)),
  );
}

type Holdings = { document: (id: DocumentId) => Document; issue: (id: IssueId) => Issue };

/** Reads each document and issue once, however many passages of it were chosen. */
function readOnce(db: Db): Holdings {
  return {
    document: remember((id: DocumentId) => getDocument(db, id)),
    issue: remember((id: IssueId) => getIssue(db, id)),
  };
}

function remember<Key, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? read(key);
    known.set(key, value);
    return value;
  };
}

function findSource(db: Db, item: ExcerptItem, holdings: Holdings): DossierSource {
  if (item.kind === 'document') {
    const document = holdings.document(item.documentId);
    return { document, issue: holdings.issue(document.issueId), passage: null };
  }
  if (item.kind === 'passage') {
    const document = holdings.document(item.documentId);
    return {
      document,
      issue: holdings.issue(document.issueId),
      passage: findChosen(document, item.selector),
    };
  }
  const row = getAnnotationRow(db, item.annotationId);
  const document = holdings.document(documentIdSchema.parse(row.document_id));
  return { document, issue: holdings.issue(document.issueId), passage: toAnnotation(row) };
}

/** The passage as it stands in the present text, without a note. */
function findChosen({ text, blocks }: Document, selector: Selector): ChosenPassage {
  const resolution = resolveSelector(text, selector);
  const range = resolution.state === 'anchored' ? resolution.range : null;
  return { selector, range, page: range && findPage(blocks, range.start), note: '', tags: [], author: '' };
}
