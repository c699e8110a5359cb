import type { SourceShift } from '#core/correction/shift-source.ts';
import type { IssueId } from '#core/model/ids.ts';
import type { SourceText } from '#core/model/source-text.ts';
import type { Archive } from '../archive.ts';
import { getIssue } from '../holdings/issues.ts';
import { readOriginal } from '../holdings/read-original.ts';
import { rememberedSource } from './remember-source.ts';

/** A held issue, opened to be read again from its original. */
export type OpenIssue = {
  issueId: IssueId;
  sha256: string;
  title: string;
  name: string;
  source: SourceText;
  /** How its pages moved in the source since what is held of it was read; left out where they stand where they stood. */
  shift?: SourceShift;
};

/**
 * Reads the original of an issue again and makes sure that it is the very file that was imported.
 * @throws AppError `item/not-found`, `correction/original-missing` where the original was lost or changed, `import/…`
 */
export async function openIssue(archive: Archive, issueId: IssueId): Promise<OpenIssue> {
  const issue = getIssue(archive.db, issueId);
  const { sha256, name } = issue.original;
  const bytes = await readOriginal(archive, issue);
  return {
    issueId,
    sha256,
    title: issue.title,
    name,
    source: await rememberedSource(archive.db, { bytes, name }, sha256),
  };
}
