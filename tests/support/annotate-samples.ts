import type { DocumentId } from '#core/model/ids.ts';
import type { LaunchedApp } from '#scripts/support/launch-app.ts';

const TAGS = [['待查'], ['营商环境', '待查'], ['对照'], []] as const;
const NOTES = ['责任单位是否写明？', '', '与上一年的**提法**不同，*见*报告第二部分。', ''] as const;
const COLORS = ['amber', 'green', 'blue', 'rose'] as const;

/** Marks the first passages of the sample bulletins in many ways, three to a document; answers how many. */
export async function annotateSamples(app: LaunchedApp, documents = 8): Promise<number> {
  const listed = await app.call('documents.list', { issueId: null });
  if (!listed.ok) throw new Error(JSON.stringify(listed.error));
  let made = 0;
  for (const { id, characters } of listed.value.documents
    .filter((each) => each.characters > 300)
    .slice(0, documents)) {
    for (const part of [0.2, 0.5, 0.8]) {
      await mark(app, id, Math.floor(characters * part), made);
      made += 1;
    }
  }
  return made;
}

async function mark(app: LaunchedApp, documentId: DocumentId, start: number, number: number): Promise<void> {
  const answer = await app.call('annotations.save', {
    id: null,
    documentId,
    range: { start, end: start + 30 },
    style: number % 3 === 0 ? 'underline' : 'highlight',
    color: COLORS[number % 4] ?? 'amber',
    note: NOTES[number % 4] ?? '',
    tags: [...(TAGS[number % 4] ?? [])],
    isShared: number % 5 === 0,
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
}
