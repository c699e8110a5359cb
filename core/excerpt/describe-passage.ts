import { describeRange } from '../anchoring/describe-range.ts';
import type { Document } from '../model/document.ts';
import type { ExcerptItem } from '../model/excerpt.ts';
import type { Range } from '../model/ids.ts';

/**
 * The item that puts a passage into a dossier without an annotation, described so that it is found again in a changed text.
 * @throws AppError `annotation/bad-range` for a range that is no passage of the text
 */
export function describePassage(
  { id, text, textVersion }: Pick<Document, 'id' | 'text' | 'textVersion'>,
  range: Range,
): Extract<ExcerptItem, { kind: 'passage' }> {
  return { kind: 'passage', documentId: id, selector: describeRange(text, range, textVersion) };
}
