import { basename, resolve } from 'node:path';
import { operations } from '#core/contract/contract.ts';
import type { PicturesAs } from '#core/model/batch.ts';
import type { ImportReport } from '#core/model/job.ts';
import { askPassword } from '../ask-password.ts';
import type { AddCommand } from '../command-line.ts';
import { formatTable } from '../format-table.ts';
import { tellFailure, type Outcome, type ToldFailure } from '../outcome.ts';
import { parseWith } from '../parse-arguments.ts';
import { withArchive, withSession } from '../session.ts';

type ImportFlags = { dryRun: boolean; askPassword: boolean; picturesApart: boolean };

/** `init` and `import`. */
export function addImportCommands(add: AddCommand, finish: (outcome: Outcome) => void): void {
  add('init <archive>', 'make a new archive in an empty or missing folder')
    .option(
      '--name <name>',
      'what the archive is called; the name of its folder where left out',
      parseWith(operations['archive.create'].request.shape.name, 'a name of 1 to 200 characters'),
    )
    .action(async (archive: string, options: { name?: string }) => {
      finish(await init(resolve(archive), options.name));
    });
  add('import <archive> <paths...>', 'import files and folders')
    .option('--dry-run', 'read and check everything, keep nothing', false)
    .option(
      '--ask-password',
      'ask for the password of locked PDF files, which is kept beside those it opens',
      false,
    )
    .option(
      '--pictures-apart',
      'take every picture for an issue of its own, those too whose names tell that they are pages of one',
      false,
    )
    .action(async (archive: string, paths: string[], options: ImportFlags) => {
      const password = options.askPassword ? await askPassword() : null;
      const pictures = options.picturesApart ? 'apart' : 'together';
      finish(await importPaths(resolve(archive), paths, { dryRun: options.dryRun, pictures, password }));
    });
}

function init(folder: string, name = basename(folder)): Promise<Outcome> {
  return withSession({ readOnly: false }, async (session) => {
    const { id } = await session.call('archive.create', { folder, name });
    return { answer: { archive: folder, id }, text: `${folder}\n${id}` };
  });
}

function importPaths(
  folder: string,
  paths: string[],
  options: { dryRun: boolean; pictures: PicturesAs; password: string | null },
): Promise<Outcome> {
  return withArchive(folder, { readOnly: false, mergesIndex: true }, async (session) => {
    const { jobId } = await session.call('import.start', {
      paths: paths.map((path) => resolve(path)),
      ...options,
    });
    const { report } = await session.finish('import', jobId);
    const failed = report.failed.map(({ file, failure }) => ({ file, ...tellFailure(failure) }));
    const answer = { imported: report.imported, skipped: report.skipped, failed };
    return { answer, text: describeReport(report, failed), error: findError(report) };
  });
}

/** Where some files came in, or were here already, the command has done its work. */
function findError({ imported, skipped, failed }: ImportReport): ToldFailure | null {
  if (failed.length === 0 || imported.length > 0 || skipped.length > 0) return null;
  return tellFailure({ code: 'import/nothing-imported', context: {}, ref: null });
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
