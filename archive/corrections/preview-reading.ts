import { basename } from 'node:path';
import { changeStates } from '#core/correction/change-state.ts';
import type { Change, ReadingPreview } from '#core/model/correction.ts';
import type { IssueId } from '#core/model/ids.ts';
import type { IssueReading } from '#core/model/issue.ts';
import type { SourceText } from '#core/model/source-text.ts';
import type { Db } from '../database/connection.ts';
import { findIssueBySha256, findSameIssues } from '../holdings/issues.ts';
import { sha256Of } from '../holdings/originals.ts';
import { readSource } from '../importers/open-source.ts';
import { listKeptChanges } from './correction-rows.ts';
import type { CorrectionWork } from './keep-corrections.ts';
import { openIssue } from './open-issue.ts';
import { rememberedReading } from './remember-reading.ts';
import { rememberedSource } from './remember-source.ts';

/** The reading of a file with corrections; those that are kept for the same bytes are in force too. @throws AppError `import/…` */
export async function previewFile(
  { archive, breathe }: CorrectionWork,
  file: string,
  changes: readonly Change[],
): Promise<ReadingPreview> {
  const bytes = await readSource(file);
  const name = basename(file);
  const sha256 = sha256Of(bytes);
  const source = await rememberedSource(archive.db, { bytes, name }, sha256);
  await breathe();
  const heldAs = findIssueBySha256(archive.db, sha256)?.id ?? null;
  return preview(archive.db, { source, sha256, heldAs }, changes);
}

/**
 * The reading of a held issue from its original, with its corrections and further ones.
 * @throws AppError `item/not-found`, `correction/original-missing`, `import/…`
 */
export async function previewIssue(
  { archive, breathe }: CorrectionWork,
  issueId: IssueId,
  changes: readonly Change[],
): Promise<ReadingPreview> {
  const { source, sha256 } = await openIssue(archive, issueId);
  await breathe();
  return preview(archive.db, { source, sha256, heldAs: issueId }, changes);
}

type Looked = { source: SourceText; sha256: string; heldAs: IssueId | null };

function preview(db: Db, { source, sha256, heldAs }: Looked, changes: readonly Change[]): ReadingPreview {
  const kept = listKeptChanges(db, sha256).map(({ change }) => change);
  const all = [...kept, ...changes];
  const reading = rememberedReading(source, all);
  return {
    reading,
    furnitureTexts: reading.furniture.map((piece) => source.text.slice(piece.source.start, piece.source.end)),
    states: changeStates(reading, all).slice(kept.length),
    name: source.name,
    mediaType: source.mediaType,
    encoding: source.encoding,
    heldAs,
    sameIssue: sameIssues(db, reading, heldAs),
  };
}

function sameIssues(db: Db, { bulletin, year, number }: IssueReading, heldAs: IssueId | null): IssueId[] {
  if (bulletin === null || year === null || number === null) return [];
  return findSameIssues(db, { bulletin, year, number }).filter((id) => id !== heldAs);
}
