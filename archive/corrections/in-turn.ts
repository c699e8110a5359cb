import type { Archive } from '../archive.ts';
import type { CorrectionWork } from './keep-corrections.ts';

const turns = new WeakMap<Archive, Promise<unknown>>();

/**
 * Runs work that reads issues anew one after the other: between the reading of an original and the storing of what was read,
 * nothing else may change the corrections or the reading of the same issue.
 * @throws AppError `archive/not-open` where the archive was closed while the work waited for its turn
 */
export function inTurn<Value>(
  { archive, breathe }: Pick<CorrectionWork, 'archive' | 'breathe'>,
  run: () => Promise<Value>,
): Promise<Value> {
  const result = (turns.get(archive) ?? Promise.resolve()).then(async () => {
    await breathe();
    return run();
  });
  turns.set(
    archive,
    result.catch(() => undefined),
  );
  return result;
}
