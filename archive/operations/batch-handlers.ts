import { layOut } from '#core/tables/column.ts';
import { BATCH_TABLE } from '#core/tables/batch-table.ts';
import type { BatchId } from '#core/model/ids.ts';
import type { Language } from '#core/model/language.ts';
import type { Db } from '../database/connection.ts';
import { setChanges } from '../batches/batch-file-rows.ts';
import { takeApart } from '../batches/insert-batch-files.ts';
import { addPaths, getBatchRow, insertBatch, purgeBatch, setBatchState } from '../batches/batch-rows.ts';
import { placeCorrections } from '../batches/import-files.ts';
import {
  decideSame,
  listAllFiles,
  listBatchFiles,
  retryFiles,
  setTaken,
} from '../batches/list-batch-files.ts';
import { runOf } from '../batches/running-batches.ts';
import { showBatch, showBatches } from '../batches/show-batch.ts';
import { unlockFile } from '../batches/unlock-files.ts';
import { listManifestations } from '../holdings/manifestations.ts';
import { findPassword, purgeStrayPasswords } from '../holdings/passwords.ts';
import { refuseOwnFolder } from '../keeping/refuse-own-folder.ts';
import { writeCsv } from '../tables/write-csv.ts';
import { beginImport, beginLook, changeAtRest, stopWork, tellBatches } from './batch-jobs.ts';
import type { Handlers } from './handler.ts';

export const batchHandlers = {
  'batches.create': (context, { paths, batchId }) => {
    const { db } = context.requireArchive();
    const by = { author: context.author.name, now: context.now() };
    const id = batchId ?? insertBatch(db, { paths, origin: 'person', ...by });
    if (batchId !== null) addPaths(db, batchId, paths);
    beginLook(context, id);
    return { batchId: id };
  },
  'batches.list': (context, stretch) => showBatches(context.requireArchive(), stretch),
  'batches.get': (context, { batchId }) => showBatch(context.requireArchive(), batchId),
  'batches.files': (context, { batchId, filter, ...stretch }) => {
    const { db } = context.requireArchive();
    return listBatchFiles(db, getBatchRow(db, batchId).id, filter, stretch);
  },
  'batches.setTaken': (context, { batchId, ...chosen }) => {
    setTaken(context.requireArchive().db, batchId, chosen);
    tellBatches(context);
    return {};
  },
  'batches.takeApart': async (context, { batchId, ids }) => {
    const { db } = context.requireArchive();
    const wasDone = getBatchRow(db, batchId).state === 'done';
    // No page may be looked at, or come in, with its bundle meanwhile.
    const change = (): void => {
      takeApart(db, batchId, ids);
    };
    const wasImporting = await changeAtRest(context, batchId, { as: 'paused', change });
    tellBatches(context);
    const { state } = getBatchRow(db, batchId);
    if (state === 'open') return { jobId: beginLook(context, batchId) };
    // One that was paused or given up, meanwhile perhaps, is not gone on with by this.
    const goesOn = state !== 'cancelled' && (wasDone || wasImporting);
    return { jobId: goesOn ? beginImport(context, batchId) : null };
  },
  'batches.start': (context, { batchId, corrections }) => {
    const { db } = context.requireArchive();
    // Those of a file that is gone wait where they are.
    placeCorrections(corrections, (file, changes) => setChanges(db, batchId, file, changes));
    return { jobId: beginImport(context, batchId) };
  },
  'batches.look': (context, { batchId }) => {
    getBatchRow(context.requireArchive().db, batchId);
    if (runOf(context.requireArchive(), batchId) === undefined) beginLook(context, batchId);
    return {};
  },
  'batches.stop': (context, { batchId, as }) => {
    const archive = context.requireArchive();
    const { state } = getBatchRow(archive.db, batchId);
    stopWork(context, batchId, as);
    if (as === 'cancelled' && state !== 'done') setBatchState(archive.db, batchId, 'cancelled');
    tellBatches(context);
    return {};
  },
  'batches.retry': (context, { batchId, ids }) => {
    retryFiles(context.requireArchive().db, batchId, ids);
    return { jobId: beginImport(context, batchId) };
  },
  'batches.unlock': async (context, { batchId, id, password }) => {
    const archive = context.requireArchive();
    const { state } = getBatchRow(archive.db, batchId);
    const given = { password, author: context.author.name, now: context.now() };
    await unlockFile({ archive, batchId }, id, given);
    return {
      jobId: state === 'open' ? beginLook(context, batchId, given) : beginImport(context, batchId, given),
    };
  },
  'batches.decide': (context, { batchId, ids, decision }) => {
    decideSame(context.requireArchive().db, batchId, { ids, decision });
    return { jobId: beginImport(context, batchId) };
  },
  'batches.saveReport': (context, { batchId, language, file }) => {
    const { db, layout } = context.requireArchive();
    getBatchRow(db, batchId);
    refuseOwnFolder(layout.folder, file);
    return writeCsv(file, linesOf(db, batchId, language));
  },
  'batches.purge': async (context, { batchId }) => {
    const archive = context.requireArchive();
    const change = (): void => {
      purgeBatch(archive.db, batchId);
    };
    await changeAtRest(context, batchId, { as: 'cancelled', change });
    purgeStrayPasswords(archive.db);
    tellBatches(context);
    return {};
  },
  'originals.password': (context, { sha256 }) => ({
    password: findPassword(context.requireArchive().db, sha256),
  }),
  'issues.manifestations': (context, { issueId }) => ({
    originals: listManifestations(context.requireArchive().db, issueId),
  }),
} satisfies Partial<Handlers>;

function* linesOf(db: Db, batchId: BatchId, language: Language) {
  const { heads, cells } = layOut(BATCH_TABLE, language);
  yield [heads];
  for (const file of listAllFiles(db, batchId)) yield [cells(file)];
}
