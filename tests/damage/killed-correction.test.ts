import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startCorrecting } from '#tests/archive/corrections/corrected-archive.ts';
import { at } from '#tests/core/correction/bulletin.ts';
import { startHost } from '#tests/support/test-host.ts';

const KILLS = 10;
const POSTS = at('云溪区人民政府\n关于任免');
const childScript = fileURLToPath(new URL('../support/correct-child.ts', import.meta.url));

/** Corrects in a process of its own and kills that `delayMs` after it began. */
async function correctAndKill(folder: string, delayMs: number): Promise<void> {
  const child = spawn(process.execPath, [childScript, folder, String(POSTS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  await once(child.stdout, 'data');
  await wait(delayMs);
  child.kill('SIGKILL');
  await exited;
}

describe('a correction that is killed', () => {
  it(
    'leaves one reading or the other, whole, with its annotations and its history',
    { timeout: 600_000 },
    async () => {
      const { get, folder, documents, mark } = await startCorrecting();
      const [, second, third] = await documents();
      if (!second || !third) throw new Error('no documents');
      const annotation = await mark(third.id, '周明为云溪区水务局局长');
      await get('archive.close', {});
      const delays = fc.sample(fc.integer({ min: 0, max: 120 }), { numRuns: KILLS, seed: 7 });
      for (const delayMs of delays) {
        await correctAndKill(folder, delayMs);
        const reader = startHost();
        await reader.get('archive.open', { folder });
        await reader.host.whenIdle();
        const listed = (await reader.get('documents.list', { issueId: null })).documents.map(({ id }) => id);
        const { corrections } = await reader.get('corrections.list', {});
        const isMerged = corrections.some(({ state }) => state === 'in-force');
        const holder = isMerged ? second.id : third.id;
        expect(listed, `${delayMs} ms`).toHaveLength(isMerged ? 2 : 3);
        expect((await reader.get('annotations.list', { documentId: null })).annotations).toMatchObject([
          { id: annotation, documentId: holder, state: 'anchored' },
        ]);
        const { hits } = await reader.get('search.run', { query: '水务局局长' });
        expect(hits.map(({ documentId }) => documentId)).toEqual([holder]);
        const job = await reader.finish(await reader.get('verify.start', {}));
        expect(job.result).toMatchObject({ report: { ok: true } });
        const ids = corrections.filter(({ state }) => state === 'in-force').map(({ id }) => id);
        if (ids.length > 0) await reader.get('corrections.revoke', { ids });
        await reader.host.close();
      }
    },
  );
});
