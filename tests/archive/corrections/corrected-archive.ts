import type { Change } from '#core/model/correction.ts';
import type { Document } from '#core/model/document.ts';
import { annotationIdSchema, type AnnotationId, type DocumentId, type IssueId } from '#core/model/ids.ts';
import { BULLETIN } from '#tests/core/correction/bulletin.ts';
import { startHostWithArchive, type TestHost } from '#tests/support/test-host.ts';

export type CorrectedArchive = TestHost & {
  issueId: IssueId;
  /** The documents of the issue in print order, as they are now. */
  documents: () => Promise<Document[]>;
  /** Keeps corrections and returns what takes them back. */
  correct: (
    ...changes: Change[]
  ) => Promise<{ operation: 'corrections.revoke' | 'corrections.restore'; request: { ids: never[] } }>;
  /** Marks the words, and returns the id of the annotation. */
  mark: (documentId: DocumentId, words: string) => Promise<AnnotationId>;
  /** For each annotation: its words where it stands, or `orphan`, and the document. */
  marks: () => Promise<Record<string, string>>;
};

/** An archive with one issue of three documents. */
export async function startCorrecting(text = BULLETIN): Promise<CorrectedArchive> {
  const started = await startHostWithArchive();
  const { get } = started;
  const [issue] = (await started.importTexts({ '第2期.txt': text })).imported;
  if (issue === undefined) throw new Error('nothing was imported');
  const documents = async () => {
    const listed = (await get('documents.list', { issueId: issue.id })).documents;
    return Promise.all(listed.map(({ id }) => get('documents.get', { documentId: id })));
  };
  return {
    ...started,
    issueId: issue.id,
    documents,
    correct: async (...changes) =>
      (await get('corrections.save', { issueId: issue.id, changes })).inverse as never, // its own shape
    mark: async (documentId, words) => {
      const document = await get('documents.get', { documentId });
      const start = document.text.indexOf(words);
      const range = { start, end: start + words.length };
      const draft = { id: null, documentId, range, style: 'highlight', color: 'amber', note: '', tags: [] };
      return (await get('annotations.save', draft as never)).annotation.id;
    },
    marks: async () => {
      const texts = new Map((await documents()).map(({ id, text }) => [id, text]));
      const { annotations } = await get('annotations.list', { documentId: null });
      return Object.fromEntries(
        annotations.map(({ id, documentId, range }) => [
          annotationIdSchema.parse(id),
          `${documentId} ${range === null ? 'orphan' : (texts.get(documentId) ?? '').slice(range.start, range.end)}`,
        ]),
      );
    },
  };
}
