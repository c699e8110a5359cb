import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { IssueId, JobId } from '#core/model/ids.ts';
import { isThere } from '#tests/support/is-there.ts';
import { killOneAtWork } from '#tests/support/kill-one-at-work.ts';
import { startHostWithArchive, type TestHost } from '#tests/support/test-host.ts';

const PATIENCE_MS = 60_000;

async function blankScan(): Promise<Buffer> {
  const create = { width: 400, height: 600, channels: 3, background: '#fff' } as const;
  return sharp({ create }).withMetadata({ density: 200 }).png().toBuffer();
}

/** A host that is in the middle of one blank scan. */
async function startAtWork(): Promise<TestHost & { issueId: IssueId; working: JobId }> {
  const started = await startHostWithArchive();
  const { imported } = await started.importTexts({ '1.png': await blankScan() });
  const begun = new Promise<void>((resolve) => {
    started.host.subscribe(({ name, payload }) => {
      if (name === 'job.changed' && payload.kind === 'recognise' && payload.total > 0) resolve();
    });
  });
  const { jobId } = await started.get('recognition.resume', {});
  await begun;
  return { ...started, issueId: imported[0]?.id as IssueId, working: jobId as JobId }; // one scan came in, and waits
}

describe('recognition that is resumed before the paused job has ended', () => {
  it(
    'goes on as another job',
    async () => {
      const { get, host, issueId, working } = await startAtWork();
      await get('recognition.pause', {});
      const { jobId } = await get('recognition.resume', {});
      expect(await host.waitForJob(working)).toMatchObject({ state: 'cancelled' });
      expect(jobId).not.toBe(working);
      expect(await get('recognition.status', {})).toMatchObject({ isPaused: false, jobId, waiting: 1 });
      await host.waitForJob(jobId as JobId); // another one, as told above
      expect((await get('recognition.scans', { issueId })).scans).toMatchObject([{ state: 'recognised' }]);
    },
    PATIENCE_MS,
  );

  it(
    'stays paused where it is paused again',
    async () => {
      const { get, host, working } = await startAtWork();
      await get('recognition.pause', {});
      const resumed = get('recognition.resume', {});
      await get('recognition.pause', {});
      expect(await resumed).toEqual({ jobId: null });
      expect(await host.waitForJob(working)).toMatchObject({ state: 'cancelled' });
      expect(await get('recognition.status', {})).toMatchObject({ isPaused: true, jobId: null, waiting: 1 });
    },
    PATIENCE_MS,
  );

  it(
    'begins nothing in an archive that is being closed',
    async () => {
      const { get, host } = await startAtWork();
      await get('recognition.pause', {});
      const resumed = get('recognition.resume', {});
      await get('archive.close', {});
      expect(await resumed).toEqual({ jobId: null });
      await host.whenIdle();
    },
    PATIENCE_MS,
  );
});

describe('recognition whose process dies in the middle of a page', () => {
  it(
    'fails that page, says so, goes on with the next, and recognises it when it is asked for again',
    async () => {
      const { startChild, pids } = killOneAtWork();
      const { get, host, importTexts } = await startHostWithArchive({ startChild });
      const sheet = await blankScan();
      const turned = await sharp(sheet).rotate(90).withMetadata({ density: 200 }).png().toBuffer();
      await importTexts({ 'a.png': sheet, 'b.png': turned });
      const { jobId } = await get('recognition.resume', {});
      const job = await host.waitForJob(jobId as JobId); // two scans wait
      const report = job.result?.kind === 'recognise' ? job.result.report : null;
      const failure = { code: 'recognition/failed', context: { page: 1, reason: 'ended' } };
      expect([job.state, report?.pages, report?.failed]).toMatchObject(['done', 2, [{ page: 1, failure }]]);

      const issueId = report?.failed[0]?.issueId as IssueId; // told in the line above
      expect((await get('recognition.scans', { issueId })).scans).toMatchObject([
        { state: 'failed', failure },
      ]);
      await get('recognition.again', { issueId, pages: [1], turnBy: 0 });
      await host.whenIdle();
      expect((await get('recognition.scans', { issueId })).scans).toMatchObject([{ state: 'recognised' }]);
      await host.close();
      await expect.poll(() => pids.filter(isThere), { timeout: PATIENCE_MS }).toEqual([]);
    },
    PATIENCE_MS,
  );
});
