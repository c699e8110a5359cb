import { getDocument, listDocuments } from '../holdings/documents.ts';
import { listIssues } from '../holdings/issues.ts';
import type { Handlers } from './handler.ts';

export const holdingsHandlers = {
  'issues.list': (context) => ({ issues: listIssues(context.requireArchive().db) }),
  'documents.list': (context, { issueId, ids }) => ({
    documents: listDocuments(context.requireArchive().db, issueId, ids),
  }),
  'documents.get': (context, { documentId }) => getDocument(context.requireArchive().db, documentId),
} satisfies Partial<Handlers>;
