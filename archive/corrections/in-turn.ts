import type { Archive } from '../archive.ts';

const turns = new WeakMap<Archive, Promise<unknown>>();

/**
 * Runs work that reads issues anew one after the other: between the reading of an original and the storing of what was read,
 * nothing else may change the corrections or the reading of the same issue.
 */
export function inTurn<Value>(archive: Archive, work: () => Promise<Value>): Promise<Value> {
  const result = (turns.get(archive) ?? Promise.resolve()).then(work);
  turns.set(
    archive,
    result.catch(() => undefined),
  );
  return result;
}
