import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#core/errors/app-error.ts';
import type { Issue } from '#core/model/issue.ts';
import type { Archive } from '../archive.ts';
import { findKeptExtension, originalPath, sha256Of } from './originals.ts';

/**
 * The bytes of an issue's original, the very ones that were imported.
 * @throws AppError `correction/original-missing` where the file was lost or changed
 */
export async function readOriginal(
  { db, layout }: Archive,
  { title, original: { sha256, name } }: Pick<Issue, 'title' | 'original'>,
): Promise<Uint8Array> {
  const path = originalPath(sha256, findKeptExtension(db, sha256) ?? '');
  const bytes = await readFile(join(layout.originals, ...path.split('/'))).catch(() => null);
  if (bytes === null || sha256Of(bytes) !== sha256)
    throw new AppError('correction/original-missing', {
      issue: title,
      file: name,
      reason: bytes === null ? 'missing' : 'changed',
    });
  return bytes;
}
