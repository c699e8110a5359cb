import { beforeEach, expect, test } from 'vitest';
import type { Change } from '#core/model/correction.ts';
import { batchIdSchema, issueIdSchema } from '#core/model/ids.ts';
import {
  benchStore,
  changeSitting,
  clearBench,
  closeBatch,
  closeDesk,
  openBatch,
  openDesk,
  openHeld,
  settleSitting,
  sittingOf,
  sittingStore,
  type Subject,
} from '#renderer/correction/state/bench.ts';
import { NOTHING_STAGED, stage } from '#renderer/correction/state/sitting.ts';

const begin = (at: number): Change => ({ change: 'begin-document', at });
const batchId = batchIdSchema.parse(3);
const issueId = issueIdSchema.parse(7);
const issue: Subject = { of: 'issue', issueId };
const file: Subject = { of: 'file', file: '/盘/甲.txt' };
const stageOf = (subject: Subject, ...changes: Change[]): void => {
  changeSitting(subject, (sitting) => stage(sitting, changes));
};
const sitting = (subject: Subject) => sittingOf(sittingStore.get(), subject);

beforeEach(clearBench);

test('what was staged while a list was kept is staged still, and can be undone', () => {
  stageOf(issue, begin(1));
  const kept = sitting(issue).changes;
  stageOf(issue, begin(2));
  settleSitting(issue, kept);
  expect(sitting(issue)).toEqual({ changes: [begin(2)], past: [[]], future: [] });
  settleSitting(issue, [begin(2)]);
  expect(sitting(issue)).toEqual(NOTHING_STAGED);
});

test('the held issue of a file comes over the files that are looked at, with what waited for the file', () => {
  openBatch(batchId);
  openDesk(file);
  stageOf(file, begin(1));
  stageOf(issue, begin(5));
  openHeld(file.file, issueId);
  expect(benchStore.get()).toMatchObject({ batchId, desk: { subject: issue } });
  expect(sitting(issue).changes).toEqual([begin(5), begin(1)]);
  expect(sitting(file)).toEqual(NOTHING_STAGED);
  closeDesk();
  expect(benchStore.get()).toEqual({ batchId, desk: null });
});

test('files that are put away keep what was corrected in them', () => {
  openBatch(batchId);
  stageOf(file, begin(1));
  closeBatch();
  expect(benchStore.get()).toEqual({ batchId: null, desk: null });
  expect(sitting(file).changes).toEqual([begin(1)]);
});
