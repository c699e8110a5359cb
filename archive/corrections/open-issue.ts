import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#core/errors/app-error.ts';
import type { IssueId } from '#core/model/ids.ts';
import type { SourceText } from '#core/model/source-text.ts';
import type { Archive } from '../archive.ts';
import { getIssue } from '../holdings/issues.ts';
import { findKeptExtension, originalPath, sha256Of } from '../holdings/originals.ts';
import { rememberedSource } from './remember-source.ts';

/** A held issue, opened to be read again from its original. */
export type OpenIssue = { issueId: IssueId; sha256: string; title: string; name: string; source: SourceText };

/**
 * Reads the original of an issue again and makes sure that it is the very file that was imported.
 * @throws AppError `item/not-found`, `correction/original-missing` where the original was lost or changed, `import/…`
 */
export async function openIssue(archive: Archive, issueId: IssueId): Promise<OpenIssue> {
  const { title, original } = getIssue(archive.db, issueId);
  const { sha256, name } = original;
  const path = originalPath(sha256, findKeptExtension(archive.db, sha256) ?? '');
  const bytes = await readFile(join(archive.layout.originals, ...path.split('/'))).catch(() => null);
  if (bytes === null || sha256Of(bytes) !== sha256)
    throw new AppError('correction/original-missing', {
      issue: title,
      file: name,
      reason: bytes === null ? 'missing' : 'changed',
    });
  return { issueId, sha256, title, name, source: await rememberedSource({ bytes, name }, sha256) };
}
