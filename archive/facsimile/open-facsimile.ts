import { AppError } from '#core/errors/app-error.ts';
import { PAGED_MEDIA_TYPES, type Facsimile } from '#core/model/facsimile.ts';
import type { IssueId } from '#core/model/ids.ts';
import type { Archive } from '../archive.ts';
import { getIssue } from '../holdings/issues.ts';
import { findPassword } from '../holdings/passwords.ts';
import { readOriginal } from '../holdings/read-original.ts';
import { readLeaves } from '../holdings/write-issue.ts';
import { listScans } from '../recognition/page-rows.ts';
import type { PagedOriginal } from './page-drawer.ts';

/** The original of an issue, to be looked at page by page. @throws AppError `item/not-found`, `facsimile/none` */
export function pagedOriginal(archive: Archive, issueId: IssueId): PagedOriginal {
  const issue = getIssue(archive.db, issueId);
  const { sha256, name, mediaType } = issue.original;
  if (!PAGED_MEDIA_TYPES.includes(mediaType)) throw new AppError('facsimile/none', { file: name });
  const password = findPassword(archive.db, sha256);
  return { sha256, name, mediaType, password, read: () => readOriginal(archive, issue) };
}

/**
 * How large the pages of an issue are as they are looked at, and which part of its text stands on which.
 * @throws AppError `item/not-found`, `facsimile/none`, `facsimile/not-drawn`, `correction/original-missing`
 */
export async function openFacsimile(archive: Archive, issueId: IssueId): Promise<Facsimile> {
  const original = pagedOriginal(archive, issueId);
  const pages = [...(await archive.pageDrawer.perform(original, { kind: 'sizes' }))];
  for (const { page, turn } of listScans(archive.db, original.sha256)) {
    const size = pages[page - 1];
    if (size !== undefined && turn % 180 !== 0) pages[page - 1] = { width: size.height, height: size.width };
  }
  const additions = await archive.pageDrawer.perform(original, { kind: 'additions' });
  return { pages, leaves: readLeaves(archive.db, issueId), ...additions };
}
