import type { Document, DocumentSummary } from '#core/model/document.ts';
import type { LaunchedApp } from '#scripts/support/launch-app.ts';

/** Every document of the open archive. */
export async function listDocuments(app: LaunchedApp): Promise<readonly DocumentSummary[]> {
  const answer = await app.call('documents.list', { issueId: null });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.documents;
}

/** One document with its text. */
export async function readDocument(app: LaunchedApp, { id }: Pick<DocumentSummary, 'id'>): Promise<Document> {
  const answer = await app.call('documents.get', { documentId: id });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

/** The longest document of the open archive. */
export async function findLongest(app: LaunchedApp): Promise<Document> {
  const [longest] = (await listDocuments(app)).toSorted((one, other) => other.characters - one.characters);
  if (longest === undefined) throw new Error('no document');
  return readDocument(app, longest);
}
