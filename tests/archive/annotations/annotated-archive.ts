import type { AnnotationDraft } from '#core/model/annotation.ts';
import type { AnnotationId, DocumentId } from '#core/model/ids.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { startHostWithArchive, type TestHost } from '#tests/support/test-host.ts';

export type AnnotatedArchive = TestHost & {
  /** Annotates the words where they stand first in the document; returns the id. */
  mark: (words: string, more?: Partial<AnnotationDraft>) => Promise<AnnotationId>;
  documentIds: DocumentId[];
};

/** An archive with two issues of two documents each. */
export async function startAnnotating(): Promise<AnnotatedArchive> {
  const started = await startHostWithArchive();
  await started.importTexts({ 'a.txt': bulletinText(1), 'b.txt': bulletinText(2) });
  const { documents } = await started.get('documents.list', { issueId: null });
  const texts = await Promise.all(
    documents.map(async ({ id }) => (await started.get('documents.get', { documentId: id })).text),
  );
  return {
    ...started,
    documentIds: documents.map(({ id }) => id),
    mark: async (words, more = {}) => {
      const at = texts.findIndex((text) => text.includes(words));
      const start = texts[at]?.indexOf(words) ?? -1;
      const draft: AnnotationDraft = {
        id: null,
        documentId: documents[at]?.id ?? (0 as DocumentId),
        range: { start, end: start + words.length },
        style: 'highlight',
        color: 'amber',
        note: '',
        tags: [],
        ...more,
      };
      return (await started.get('annotations.save', draft)).annotation.id;
    },
  };
}
