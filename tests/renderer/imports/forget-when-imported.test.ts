import { beforeEach, expect, test } from 'vitest';
import type { Change } from '#core/model/correction.ts';
import { jobIdSchema } from '#core/model/ids.ts';
import type { Job } from '#core/model/job.ts';
import { changeSitting, clearBench, sittingOf, sittingStore } from '#renderer/correction/state/bench.ts';
import { stage } from '#renderer/correction/state/sitting.ts';
import { forgetWhenImported } from '#renderer/imports/forget-when-imported.ts';
import { correctionsOf, dropCorrectionsOf } from '#renderer/imports/start-import.ts';
import { jobStore } from '#renderer/state/jobs.ts';

const jobId = jobIdSchema.parse('job-1');
const FILES = ['/盘/甲.txt', '/盘/乙.txt', '/盘/丙.txt', '/盘/丁.txt'];
const change = (at: number): Change => ({ change: 'begin-document', at });
const stageOf = (file: string, at: number): void => {
  changeSitting({ of: 'file', file }, (sitting) => stage(sitting, [change(at)]));
};
const waiting = (): string[] => FILES.filter((file) => changesOf(file).length > 0);
const changesOf = (file: string) => sittingOf(sittingStore.get(), { of: 'file', file }).changes;

const running: Job = {
  ...{ id: jobId, kind: 'import', state: 'running', done: 0, total: 4, subject: '' },
  ...{ result: null, failure: null },
};
/** 甲 comes in, 乙 was held, 丙 fails; 丁 is not told of. */
const done = {
  ...{ ...running, state: 'done' },
  result: {
    kind: 'import',
    report: {
      imported: [{ file: '/盘/甲.txt' }],
      skipped: [{ file: '/盘/乙.txt', reason: 'corrections-kept' }],
      failed: [{ file: '/盘/丙.txt', failure: { code: 'import/empty', context: {}, ref: null } }],
    },
  },
} as unknown as Job; // an imported issue is told by its file here

beforeEach(() => {
  clearBench();
  jobStore.set([running]);
  for (const file of FILES) stageOf(file, 1);
});

test('corrections go when the report says that they are kept, and wait where it does not', () => {
  forgetWhenImported(jobId, correctionsOf(['/盘']));
  expect(waiting()).toEqual(FILES);
  jobStore.set([done]);
  expect(waiting()).toEqual(['/盘/丙.txt', '/盘/丁.txt']);
});

test('corrections go too where the import ended before its name was known', () => {
  jobStore.set([done]);
  forgetWhenImported(jobId, correctionsOf(['/盘/甲.txt']));
  expect(waiting()).toEqual(['/盘/乙.txt', '/盘/丙.txt', '/盘/丁.txt']);
});

test.each(['cancelled', 'failed'] as const)('corrections wait where the import was %s', (state) => {
  forgetWhenImported(jobId, correctionsOf(['/盘']));
  jobStore.set([{ ...running, state }]);
  expect(waiting()).toEqual(FILES);
});

test('what is corrected in a file while it is imported waits on', () => {
  forgetWhenImported(jobId, correctionsOf(['/盘/甲.txt']));
  stageOf('/盘/甲.txt', 5);
  jobStore.set([done]);
  expect(changesOf('/盘/甲.txt')).toEqual([change(5)]);
});

test('giving up the corrections of some files leaves those of others', () => {
  dropCorrectionsOf(['/盘/甲.txt', '/盘/丙.txt']);
  expect(waiting()).toEqual(['/盘/乙.txt', '/盘/丁.txt']);
});
