import { getDocument, listDocuments } from '../holdings/documents.ts';
import { getIssue, listIssues, listIssuesOfYear, readShelf } from '../holdings/issues.ts';
import type { Handlers } from './handler.ts';

export const holdingsHandlers = {
  'issues.list': (context) => ({ issues: listIssues(context.requireArchive().db) }),
  'issues.shelf': (context) => ({ bulletins: readShelf(context.requireArchive().db) }),
  'issues.ofYear': (context, place) => ({ issues: listIssuesOfYear(context.requireArchive().db, place) }),
  'issues.get': (context, { issueId }) => getIssue(context.requireArchive().db, issueId),
  'documents.list': (context, { issueId, ids }) => ({
    documents: listDocuments(context.requireArchive().db, issueId, ids),
  }),
  'documents.get': (context, { documentId }) => getDocument(context.requireArchive().db, documentId),
} satisfies Partial<Handlers>;
