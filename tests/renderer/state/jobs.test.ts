import { expect, test } from 'vitest';
import { jobSchema, type Job } from '#core/model/job.ts';
import { isEmptyRebuild, isQuietEnd, withJob, withoutProcess } from '#renderer/state/jobs.ts';

const nothing = { imported: [], skipped: [], failed: [] };

function job(change: Partial<Job> = {}): Job {
  const running = {
    kind: 'import',
    state: 'running',
    done: 1,
    total: 3,
    subject: '甲.txt',
    result: null,
    failure: null,
  };
  return { ...jobSchema.parse({ id: 'j1', ...running }), ...change };
}

const done = job({ state: 'done', done: 3, result: { kind: 'import', report: nothing } });

test('a job moves until its end, and a late progress event does not wake it', () => {
  const moved = withJob(withJob([], job()), job({ done: 2 }));
  expect(moved.map((each) => each.done)).toEqual([2]);
  const ended = withJob(moved, done);
  expect(withJob(ended, job({ done: 2 }))).toEqual([done]);
});

test('when the archive process is lost, what ran is told as failed and what ended stays', () => {
  const jobs = withoutProcess([job(), done], { code: 'process/stopped', context: {}, ref: 'R-1' });
  expect(jobs.map((each) => [each.state, each.failure?.code ?? null])).toEqual([
    ['failed', 'process/stopped'],
    ['done', null],
  ]);
});

const failedFile = {
  file: '乙.txt',
  failure: { code: 'import/empty' as const, context: {}, ref: null },
};

test.each<[string, Job['result'], boolean]>([
  ['opening the samples', { kind: 'open-samples', report: nothing }, true],
  [
    'samples with a failed file',
    { kind: 'open-samples', report: { ...nothing, failed: [failedFile] } },
    false,
  ],
  ['an import', { kind: 'import', report: nothing }, false],
  ['a rebuilt index', { kind: 'rebuild-index', report: { documents: 3, tookMs: 1 } }, true],
  ['recognised pages', { kind: 'recognise', report: { pages: 1, issues: [], failed: [] } }, true],
  ['a backup', { kind: 'backup', report: { file: '甲', verified: true, missing: [], changed: [] } }, false],
])('the report of %s: going away by itself is %3$s', (_, result, isQuiet) => {
  expect(isQuietEnd(job({ state: 'done', result }))).toBe(isQuiet);
});

test('rebuilding the index of a new archive is not worth a word', () => {
  const rebuilt = (documents: number) =>
    isEmptyRebuild(job({ result: { kind: 'rebuild-index', report: { documents, tookMs: 1 } } }));
  expect([rebuilt(0), rebuilt(1)]).toEqual([true, false]);
});
