import type { Block } from '#core/model/document.ts';
import type { DocumentId } from '#core/model/ids.ts';
import type { LaunchedApp } from '#scripts/support/launch-app.ts';

type Sourced = Block & { source: { start: number; end: number } };

const isSourced = (block: Block): block is Sourced => block.source !== null;
const isLong = ({ kind, range }: Block): boolean => kind === 'paragraph' && range.end - range.start > 60;

/**
 * Marks the beginning of three paragraphs of the longest document of the samples, and corrects its text: the first reads otherwise
 * then, the second is gone, the third is moved. Answers with the document.
 */
export async function disturbAnnotations(app: LaunchedApp): Promise<DocumentId> {
  const listed = await app.call('documents.list', { issueId: null });
  if (!listed.ok) throw new Error(JSON.stringify(listed.error));
  const [longest] = listed.value.documents.toSorted((one, other) => other.characters - one.characters);
  if (longest === undefined) throw new Error('no documents');
  const read = await app.call('documents.get', { documentId: longest.id });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { blocks, text } = read.value;
  const [first, second, third] = blocks.filter(isSourced).filter(isLong);
  if (first === undefined || second === undefined || third === undefined) throw new Error('no paragraphs');
  for (const { range } of [first, second, third])
    await app.call('annotations.save', {
      id: null,
      documentId: longest.id,
      range: { start: range.start, end: range.start + 32 },
      style: 'highlight',
      color: 'blue',
      note: '核对原文',
      tags: ['待核'],
    });
  const words = text.slice(first.range.start, first.range.end);
  const corrected = await app.call('corrections.save', {
    issueId: longest.issueId,
    changes: [
      {
        change: 'set-text',
        at: first.source.start,
        end: first.source.end,
        text: `${words.slice(0, 12)}（另有规定的除外）${words.slice(16)}`,
      },
      { change: 'set-aside', at: second.source.start, end: second.source.end },
    ],
  });
  if (!corrected.ok) throw new Error(JSON.stringify(corrected.error));
  return longest.id;
}
