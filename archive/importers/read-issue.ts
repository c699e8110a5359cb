import type { Change } from '#core/model/correction.ts';
import { chooseImporter } from './choose-importer.ts';
import type { ImportFile } from './importer.ts';
import { READER_LIMITS, understandInWorker, type Understood } from './in-worker.ts';

/** What is left for the understanding of a file that took nearly all its time to be decoded. */
const LEAST_MS = 2_000;

/**
 * Reads a file as an issue, with corrections, in a thread that ends where the file takes too long or too much memory.
 * @throws AppError `import/…`
 */
export async function readIssue(file: ImportFile, changes: readonly Change[]): Promise<Understood> {
  const importer = chooseImporter(file);
  if (!importer.isThreaded) return understandInWorker(file, changes);
  const startedAt = performance.now();
  const source = await importer.read(file);
  const left = READER_LIMITS.milliseconds - (performance.now() - startedAt);
  return understandInWorker(source, changes, {
    ...READER_LIMITS,
    milliseconds: Math.max(LEAST_MS, Math.round(left)),
  });
}
