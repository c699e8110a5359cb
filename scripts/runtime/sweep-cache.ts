import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const DAY_MS = 24 * 60 * 60 * 1000;
const UNFINISHED = /^(?:assembling|fetching)-/;

/** Removes from the cache what an interrupted start has left unfinished more than a day ago; what a start at work has made stays. */
export async function sweepCache(cache: string): Promise<void> {
  const unfinished = (await readdir(cache)).filter((name) => UNFINISHED.test(name));
  for (const name of unfinished) {
    const path = join(cache, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > DAY_MS) await rm(path, { recursive: true, force: true });
  }
}
