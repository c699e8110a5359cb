import type { Change } from '#core/model/correction.ts';
import type { IssueId } from '#core/model/ids.ts';
import { readIndexed } from '../index/read-indexed-documents.ts';
import { followHoldings, type HoldingsStride } from '../index/follow-holdings.ts';
import { saveCorrections } from '../corrections/keep-corrections.ts';
import { keepManifestation } from '../holdings/manifestations.ts';
import { repairOriginal } from '../holdings/originals.ts';
import { keepFile } from '../importers/keep-file.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { settleFile, type BatchFileRow, type Outcome } from './batch-file-rows.ts';
import type { WorkOnBatch } from './batch-work.ts';
import type { FileReading } from './read-file.ts';

/**
 * Imports one file of a batch that was read: the issue and what has become of the file are one transaction. A file that is held already keeps only
 * the corrections that came with it; one that says what a held issue says is kept as the archivist decided, or waits for that.
 * @throws AppError `import/…`, `job/cancelled`
 */
export async function takeFile(
  work: WorkOnBatch,
  file: BatchFileRow,
  { reading, control }: { reading: FileReading; control: JobControl },
): Promise<void> {
  const { archive } = work;
  if (reading.is === 'held') {
    settleFile(archive.db, file.id, await takeHeld(work, reading, file.changes, control));
    return;
  }
  const same = reading.look.sameAs ?? (file.decision === 'manifestation' ? file.issueId : null);
  if (same === null || file.decision === 'issue') takeIssue(work, file, reading);
  else if (file.decision === 'manifestation') takeManifestation(work, file, reading, same);
  else {
    const { known, look } = reading;
    settleFile(archive.db, file.id, { ...known, state: 'same', reason: 'same-content', issueId: same, look });
  }
}

type Held = Extract<FileReading, { is: 'held' }>;
type Fresh = Extract<FileReading, { is: 'new' }>;

async function takeHeld(
  work: WorkOnBatch,
  { bytes, known, issueId, isManifestation }: Held,
  changes: readonly Change[],
  { breathe }: JobControl,
): Promise<Outcome> {
  const { archive, describeFailure } = work;
  // And where its original has been lost since, here it is again.
  repairOriginal(archive.db, archive.layout.originals, bytes);
  const held = { ...known, state: 'held', issueId } as const;
  if (changes.length === 0 || isManifestation) return { ...held, reason: 'already-imported' };
  const followIndex = (step: HoldingsStride): void => {
    followHoldings(archive, { ...step, changed: readIndexed(archive.db, step.changed) }, describeFailure);
  };
  await saveCorrections({ ...work, followIndex, breathe }, issueId, changes);
  return { ...held, reason: 'corrections-kept' };
}

function takeIssue(work: WorkOnBatch, file: BatchFileRow, reading: Fresh): void {
  const { archive } = work;
  const alongside = (issueId: IssueId): void => {
    settleFile(archive.db, file.id, { ...reading.known, state: 'in', issueId, look: reading.look });
  };
  keepFile(archive, { ...reading, changes: file.changes, alongside }, { ...work, dryRun: false });
}

function takeManifestation(work: WorkOnBatch, file: BatchFileRow, reading: Fresh, issueId: IssueId): void {
  const { archive, now } = work;
  const { bytes, sha256, source, known, look } = reading;
  const { name, mediaType, encoding } = source;
  const original = { sha256, bytes: bytes.length, name, mediaType, encoding };
  const alongside = (): void => {
    settleFile(archive.db, file.id, { ...known, state: 'in', reason: 'manifestation', issueId, look });
  };
  keepManifestation(archive, { issueId, bytes, original }, { ...work, now: now(), alongside });
}
