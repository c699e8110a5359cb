import { basename, resolve } from 'node:path';
import type { ImportReport } from '#core/model/job.ts';
import type { AddCommand } from '../command-line.ts';
import { failureMessage } from '../messages.ts';
import { formatTable, type Outcome } from '../outcome.ts';
import { withArchive, withSession } from '../session.ts';

/** `init` and `import`. */
export function addImportCommands(add: AddCommand, finish: (outcome: Outcome) => void): void {
  add('init <archive>', 'make a new archive in an empty or missing folder')
    .option('--name <name>', 'what the archive is called; the name of its folder where left out')
    .action(async (archive: string, options: { name?: string }) => {
      finish(await init(resolve(archive), options.name));
    });
  add('import <archive> <paths...>', 'import files and folders')
    .option('--dry-run', 'read and check everything, keep nothing', false)
    .action(async (archive: string, paths: string[], options: { dryRun: boolean }) => {
      finish(await importPaths(resolve(archive), paths, options.dryRun));
    });
}

function init(folder: string, name = basename(folder)): Promise<Outcome> {
  return withSession({ readOnly: false }, async (session) => {
    const { id } = await session.call('archive.create', { folder, name });
    return { answer: { archive: folder, id }, text: `${folder}\n${id}` };
  });
}

function importPaths(folder: string, paths: string[], dryRun: boolean): Promise<Outcome> {
  return withArchive(folder, { readOnly: false }, async (session) => {
    const { jobId } = await session.call('import.start', {
      paths: paths.map((path) => resolve(path)),
      dryRun,
    });
    const { report } = await session.finish('import', jobId);
    await session.whenIndexed();
    const failed = report.failed.map(({ file, failure }) => ({
      file,
      code: failure.code,
      message: failureMessage(failure),
    }));
    const answer = { imported: report.imported, skipped: report.skipped, failed };
    return {
      answer,
      text: describeReport(report, failed),
      exitCode: failed.length > 0 && report.imported.length === 0 ? 1 : 0,
    };
  });
}

function describeReport(report: ImportReport, failed: { file: string; message: string }[]): string {
  const rows = [
    ...report.imported.map((issue) => [
      'imported',
      issue.file,
      `${issue.title}: ${issue.documents} documents ${issue.warnings.join(', ')}`,
    ]),
    ...report.skipped.map(({ file, reason }) => ['skipped', file, reason]),
    ...failed.map(({ file, message }) => ['failed', file, message]),
  ];
  return formatTable(rows);
}
