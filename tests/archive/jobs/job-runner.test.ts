import { describe, expect, it } from 'vitest';
import { describeFailure } from '#archive/describe-failure.ts';
import { JobRunner } from '#archive/jobs/job-runner.ts';
import { AppError } from '#core/errors/app-error.ts';
import type { Job, JobResult } from '#core/model/job.ts';

const result: JobResult = { kind: 'rebuild-index', report: { documents: 1, tookMs: 1 } };

function startRunner() {
  const told: Job[] = [];
  const runner = new JobRunner({
    tell: (job) => told.push(job),
    describeFailure: (error) => describeFailure(error, () => undefined),
  });
  return { runner, told };
}

describe('JobRunner', () => {
  it('tells progress and the result', async () => {
    const { runner, told } = startRunner();
    const id = runner.start('rebuild-index', async (control) => {
      control.report({ done: 1, total: 2, subject: '第1期' });
      await control.breathe();
      return result;
    });
    expect(await runner.waitFor(id)).toMatchObject({
      state: 'done',
      done: 1,
      total: 2,
      subject: '第1期',
      result,
    });
    expect(told.map(({ state }) => state)).toEqual(['running', 'done']);
  });

  it('tells at most a few states of a job that reports all the time, and always the last', async () => {
    const { runner, told } = startRunner();
    const id = runner.start('rebuild-index', (control) => {
      for (let done = 0; done < 10_000; done += 1) control.report({ done, total: 10_000 });
      return Promise.resolve(result);
    });
    await runner.waitFor(id);
    expect(told.length).toBeLessThan(20);
    expect(told.at(-1)).toMatchObject({ state: 'done', done: 9999 });
  });

  it('stops at the next breath when it is cancelled', async () => {
    const { runner } = startRunner();
    let breaths = 0;
    const id = runner.start('import', async (control) => {
      for (;;) {
        breaths += 1;
        if (breaths === 3) runner.cancel(id);
        await control.breathe();
      }
    });
    expect(await runner.waitFor(id)).toMatchObject({
      state: 'cancelled',
      failure: { code: 'job/cancelled' },
    });
    expect(breaths).toBe(3);
  });

  it.each([
    [
      'an expected failure by its code',
      new AppError('archive/disk-full', { folder: 'x' }),
      { code: 'archive/disk-full', context: { folder: 'x' }, ref: null },
    ],
    [
      'a bug by a reference, without its message',
      new TypeError('secret'),
      { code: 'internal/bug', context: {}, ref: expect.stringMatching(/^[0-9a-f]{8}$/) as string },
    ],
  ])('ends with %s', async (_, error, failure) => {
    const { runner } = startRunner();
    const id = runner.start('verify', () => Promise.reject(error));
    expect(await runner.waitFor(id)).toMatchObject({ state: 'failed', failure, result: null });
  });

  it('is idle when the jobs that jobs began have ended too', async () => {
    const { runner, told } = startRunner();
    runner.start('import', async ({ breathe }) => {
      await breathe();
      runner.start('rebuild-index', async (control) => {
        for (let step = 0; step < 5; step += 1) await control.breathe();
        return result;
      });
      return result;
    });
    await runner.whenIdle();
    expect(told.filter(({ state }) => state === 'done').map(({ kind }) => kind)).toEqual([
      'import',
      'rebuild-index',
    ]);
  });

  it('tells whether jobs of some kinds run, whatever else does', async () => {
    const { runner } = startRunner();
    const gate = Promise.withResolvers<typeof result>();
    runner.start('verify', () => gate.promise);
    const ofVerifying = runner.isIdle(['verify']);
    await runner.whenIdle(['import']);
    expect([runner.isIdle(['import']), ofVerifying, runner.isIdle()]).toEqual([true, false, false]);
    gate.resolve(result);
    await runner.whenIdle(['verify']);
    expect(runner.isIdle()).toBe(true);
  });

  it('does not know a job that never was', () => {
    const { runner } = startRunner();
    expect(() => runner.get('nothing' as never)).toThrow(expect.objectContaining({ code: 'job/not-found' }));
  });
});
