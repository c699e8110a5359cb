import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { startHostWithArchive } from '#tests/support/test-host.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';

async function archiveWithTexts(count: number) {
  const started = await startHostWithArchive();
  const texts = Array.from({ length: count }, (_, at) => [`${at + 1}.txt`, bulletinText(at + 1)] as const);
  await started.importTexts(Object.fromEntries(texts));
  return started;
}

describe('rebuildIndex', () => {
  it('takes in what was imported while it ran', async () => {
    const { host, get, finish } = await archiveWithTexts(40);
    const file = join(makeTempFolder(), 'more.txt');
    writeFileSync(file, bulletinText(99));
    const meanwhile = new Promise((resolve) => {
      host.subscribe(({ name, payload }) => {
        if (name === 'job.changed' && payload.kind === 'rebuild-index')
          resolve(host.call('search.run', { query: '防汛' }));
      });
    });
    const [rebuilding, importing] = [
      await get('index.rebuild', {}),
      await get('import.start', { paths: [file] }),
    ];
    expect(await meanwhile).toMatchObject({ ok: false, error: { code: 'index/rebuilding' } });
    await Promise.all([finish(rebuilding), finish(importing)]);
    expect((await get('search.run', { query: '防汛' })).total).toBe(41);
    expect((await get('archive.status', {}))?.indexState).toBe('ready');
  });

  it('leaves the index that was there when it is cancelled', async () => {
    const { get, finish } = await archiveWithTexts(3);
    const rebuilding = await get('index.rebuild', {});
    await get('jobs.cancel', rebuilding);
    expect((await finish(rebuilding)).state).toBe('cancelled');
    expect((await get('search.run', { query: '防汛' })).total).toBe(3);
  });
});
