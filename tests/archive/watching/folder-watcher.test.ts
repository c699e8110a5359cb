import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Batch } from '#core/model/batch.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';
import { startHost, type TestHost } from '#tests/support/test-host.ts';

const WATCH_EVERY_MS = 60;
/** Long enough for several looks. */
const QUIET_MS = 600;

/** A host whose archive watches a folder with files in it. */
async function watching(files: Record<string, string>, isAutomatic = false) {
  const started = startHost({ watchEveryMs: WATCH_EVERY_MS });
  await started.get('archive.create', { folder: started.folder, name: '云溪区公报' });
  const folder = makeTempFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  await started.get('watching.start', { folder, isAutomatic });
  return { ...started, watched: folder };
}

const batchesOf = async ({ get }: Pick<TestHost, 'get'>): Promise<Batch[]> =>
  (await get('batches.list', {})).batches;

/** The only batch, once its work has ended and so many files are in a state. */
function whenCounted(started: Pick<TestHost, 'get'>, counts: Partial<Batch['counts']>): Promise<Batch> {
  return vi.waitFor(
    async () => {
      const batches = await batchesOf(started);
      expect(batches).toHaveLength(1);
      expect(batches[0]).toMatchObject({ work: null, origin: 'watched-folder', counts });
      return batches[0] as Batch; // as was expected in the line before
    },
    { timeout: 60_000, interval: 50 },
  );
}

const quiet = () => new Promise((resolve) => setTimeout(resolve, QUIET_MS));

describe('a watched folder', () => {
  it('offers what lies in it and what comes later in one batch, and never the same file twice', async () => {
    const started = await watching({ '第1期.txt': bulletinText(1), '照片.xyz': 'x', '.hidden.txt': 'x' });
    expect(await whenCounted(started, { waiting: 1 })).toMatchObject({ state: 'open', looked: 1 });
    mkdirSync(join(started.watched, '二月'));
    writeFileSync(join(started.watched, '二月', '第2期.txt'), bulletinText(2));
    const outside = makeTempFolder();
    writeFileSync(join(outside, '第3期.txt'), bulletinText(3));
    symlinkSync(outside, join(started.watched, '外面'));
    symlinkSync(join(outside, '第3期.txt'), join(started.watched, '链接.txt'));
    await whenCounted(started, { waiting: 2 });
    await quiet();
    await whenCounted(started, { waiting: 2, skipped: 0, failed: 0 });
  });

  it('waits until a file has stopped growing', async () => {
    const started = await watching({});
    const file = join(started.watched, '第1期.txt');
    writeFileSync(file, '');
    await quiet();
    const text = bulletinText(1);
    for (let at = 0; at < text.length; at += 100) {
      appendFileSync(file, text.slice(at, at + 100));
      expect(await batchesOf(started)).toEqual([]);
      await new Promise((resolve) => setTimeout(resolve, WATCH_EVERY_MS / 3));
      if (at > 1500) break;
    }
    expect(await started.get('watching.status', {})).toMatchObject({ state: 'watching', settling: 1 });
    appendFileSync(file, text.slice(1700));
    await whenCounted(started, { waiting: 1 });
    expect(await started.get('watching.status', {})).toMatchObject({ settling: 0 });
  });

  it('is quiet about what the archive holds, changes nothing in it, and offers what was written anew', async () => {
    const started = await watching({});
    await started.importTexts({ 'held.txt': bulletinText(1) });
    const file = join(started.watched, '第1期.txt');
    writeFileSync(file, bulletinText(1));
    const { mtimeMs } = statSync(file);
    await quiet();
    expect((await batchesOf(started)).map(({ origin }) => origin)).toEqual(['person']);
    expect([readdirSync(started.watched), statSync(file).mtimeMs]).toEqual([['第1期.txt'], mtimeMs]);
    writeFileSync(file, bulletinText(2));
    await vi.waitFor(
      async () => {
        expect((await batchesOf(started)).map(({ origin }) => origin)).toEqual(['watched-folder', 'person']);
      },
      { timeout: 60_000 },
    );
  });

  it('imports at once where that is wished, and finds after a restart what came meanwhile', async () => {
    const started = await watching({ '第1期.txt': bulletinText(1) }, true);
    const { get, host, folder, watched } = started;
    await whenCounted(started, { in: 1 });
    await get('archive.close', {});
    writeFileSync(join(watched, '第2期.txt'), bulletinText(2));
    await get('archive.open', { folder });
    expect(await get('watching.status', {})).toBeNull();
    await get('watching.start', { folder: watched, isAutomatic: true });
    await vi.waitFor(
      async () => {
        const { issues } = await get('issues.list', {});
        expect(issues).toHaveLength(2);
      },
      { timeout: 60_000 },
    );
    await host.whenIdle();
    expect((await batchesOf(started)).map(({ counts }) => counts.in)).toEqual([1, 1]);
  });

  it('is told to be out of reach, and watched again when it is back', async () => {
    const started = await watching({});
    const away = `${started.watched}-away`;
    renameSync(started.watched, away);
    await vi.waitFor(async () => {
      expect(await started.get('watching.status', {})).toMatchObject({ state: 'unreachable' });
    });
    writeFileSync(join(away, '第1期.txt'), bulletinText(1));
    renameSync(away, started.watched);
    await whenCounted(started, { waiting: 1 });
    expect(await started.get('watching.status', {})).toMatchObject({ state: 'watching' });
    await started.get('watching.stop', {});
    expect(await started.get('watching.status', {})).toBeNull();
  });

  it('is never one inside the archive', async () => {
    const started = await watching({});
    const folder = join(started.folder, 'originals');
    expect(await started.fail('watching.start', { folder, isAutomatic: false })).toMatchObject({
      code: 'ipc/not-granted',
    });
    expect(await started.get('watching.status', {})).toMatchObject({ folder: started.watched });
  });
});
