import type { BatchWork } from '#core/model/batch.ts';
import type { Failure } from '#core/model/job.ts';
import type { BatchId } from '#core/model/ids.ts';
import type { Archive } from '../archive.ts';
import type { RunMeter } from './run-meter.ts';

/** What work on a batch is given. */
export type WorkOnBatch = {
  archive: Archive;
  batchId: BatchId;
  author: string;
  now: () => string;
  describeFailure: (error: unknown) => Failure;
  run: BatchRun;
};

/** How far the work on a batch has come, for those who watch it. */
export type BatchRun = {
  doing: BatchWork;
  subject: string;
  meter: RunMeter;
  /** What the batch is when the work has been stopped. */
  endsAs: 'paused' | 'cancelled';
  isStopping: boolean;
};
