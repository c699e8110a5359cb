import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import { AppError } from '#core/errors/app-error.ts';
import type { Change } from '#core/model/correction.ts';
import { issueReadingSchema, type IssueReading } from '#core/model/issue.ts';
import type { SourceText } from '#core/model/source-text.ts';
import { readRegisters } from '#core/registers/read-registers.ts';
import type { ReadIssue } from '../holdings/save-issue.ts';
import { sizeLimitOf } from './choose-importer.ts';

/** The bytes of a file that is to be read. @throws AppError `import/empty`, `import/too-large`, `import/not-readable` */
export async function readSource(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size === 0) throw new AppError('import/empty', { file: basename(file) });
    const limit = sizeLimitOf(file);
    if (size > limit) throw new AppError('import/too-large', { file: basename(file), bytes: size, limit });
    return await readFile(file);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('import/not-readable', { file: basename(file) }, { cause: error });
  }
}

/** A reading as it may be stored: nothing gets in that could not be read again. */
export function checkReading(reading: IssueReading): IssueReading {
  return issueReadingSchema.parse(reading);
}

/** The reading of a source with corrections, and the facts drawn from it. */
export function understand(source: SourceText, changes: readonly Change[]): ReadIssue {
  const issue = checkReading(readBulletin(source, changes));
  return { issue, registers: issue.documents.map(readRegisters) };
}
