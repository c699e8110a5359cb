import { join } from 'node:path';
import { AppError } from '#core/errors/app-error.ts';
import type { Archive } from '../archive.ts';
import { saveMeta } from '../database/meta.ts';
import { translateStorageFailure } from '../database/sqlite-failure.ts';
import { importFiles, type ImportOptions } from '../batches/import-files.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { backUp } from '../keeping/back-up.ts';
import type { CopyFindings } from '../keeping/copy-originals.ts';
import { restoreBackup } from '../keeping/restore-backup.ts';
import { verifyArchive } from '../keeping/verify-archive.ts';
import type { Handlers, HostContext } from './handler.ts';
import { followIndex } from './index-follower.ts';

/** Name of the archive made of the sample bulletins. */
const SAMPLE_ARCHIVE_NAME = '示例档案库（青川市云溪区）';

export const jobHandlers = {
  'import.start': (context, request) => {
    const archive = requireWritable(context);
    return start(context, 'import', async (control) => ({
      kind: 'import',
      report: await importInto(context, archive, request, control),
    }));
  },
  'samples.start': async (context, { folder }) => {
    const archive = await context.createArchive(folder, SAMPLE_ARCHIVE_NAME);
    const samples = join(context.resourcesFolder, 'samples', 'bulletins');
    return start(context, 'open-samples', async (control) => ({
      kind: 'open-samples',
      report: await importInto(
        context,
        archive,
        { paths: [samples], dryRun: false, pictures: 'together', corrections: [], password: null },
        control,
      ),
    }));
  },
  'verify.start': (context) => {
    const archive = context.requireArchive();
    return start(context, 'verify', async (control) => {
      const report = await verifyArchive(archive, control);
      remember(context, archive, 'last_verified', { at: context.now(), ok: report.ok });
      return { kind: 'verify', report };
    });
  },
  'backup.start': (context, { folder }) => {
    const archive = context.requireArchive();
    return start(context, 'backup', async (control) => {
      const backup = await backUp(archive, folder, new Date(context.now()), control);
      remember(context, archive, 'last_backup', { at: context.now(), file: backup.file });
      return { kind: 'backup', report: { ...backup, verified: isWhole(backup) } };
    });
  },
  'restore.start': (context, { backup, folder }) =>
    start(context, 'restore', async (control) => {
      const by = { author: context.author.name, now: context.now() };
      const findings = await restoreBackup({ backup, folder, ...by }, control);
      return { kind: 'restore', report: { file: folder, ...findings, verified: isWhole(findings) } };
    }),
  'index.rebuild': (context) => ({ jobId: context.bringIndexUp(requireWritable(context)) }),
  'jobs.get': (context, { jobId }) => context.jobs.get(jobId),
  'jobs.cancel': (context, { jobId }) => {
    context.jobs.cancel(jobId);
    return {};
  },
} satisfies Partial<Handlers>;

function start(context: HostContext, ...job: Parameters<HostContext['jobs']['start']>) {
  return { jobId: context.jobs.start(...job) };
}

/** @throws AppError `archive/read-only` */
function requireWritable(context: HostContext): Archive {
  const archive = context.requireArchive();
  if (archive.isReadOnly) throw new AppError('archive/read-only', { folder: archive.layout.folder });
  return archive;
}

async function importInto(
  context: HostContext,
  archive: Archive,
  request: Pick<ImportOptions, 'paths' | 'dryRun' | 'pictures' | 'corrections' | 'password'>,
  control: JobControl,
) {
  const { now, describeFailure } = context;
  try {
    return await importFiles(
      archive,
      { ...request, author: context.author.name, now, describeFailure },
      control,
    );
  } finally {
    // Corrections that came with files may have changed issues that are held.
    context.forgetCompletions({ all: request.corrections.length > 0 });
    context.emit({ name: 'archive.changed', payload: { parts: ['issues', 'index', 'recognition'] } });
    followIndex(context, archive).end();
    context.beginRecognition(archive);
  }
}

function isWhole({ missing, changed }: CopyFindings): boolean {
  return missing.length === 0 && changed.length === 0;
}

/** Kept in the archive where it can be written; a read-only or damaged one has nowhere to keep it, and the report stands. */
function remember(
  context: HostContext,
  archive: Archive,
  key: 'last_verified' | 'last_backup',
  value: object,
): void {
  if (archive.isReadOnly) return;
  try {
    saveMeta(archive.db, key, JSON.stringify(value));
  } catch (error) {
    if (translateStorageFailure(error, {}) === error) throw error;
    return;
  }
  context.emit({ name: 'archive.changed', payload: { parts: ['archive'] } });
}
