import { resolve } from 'node:path';
import { continuityLabels } from '#core/continuity/labels.ts';
import { listFindings } from '#core/continuity/list-findings.ts';
import type { BackupReport, VerifyReport } from '#core/model/job.ts';
import type { AddCommand } from '../command-line.ts';
import { formatTable } from '../format-table.ts';
import { tellFailure, type Outcome, type ToldFailure } from '../outcome.ts';
import { withArchive, withArchiveInUse, withSession } from '../session.ts';

/** `verify`, `backup`, `restore`, `rebuild-index` and `continuity`. */
export function addKeepingCommands(add: AddCommand, finish: (outcome: Outcome) => void): void {
  add('verify <archive>', 'check originals, database and index').action(async (archive: string) => {
    finish(await verify(resolve(archive)));
  });
  add('backup <archive> <folder>', 'write a verified backup').action(
    async (archive: string, folder: string) => {
      finish(await backUp(resolve(archive), resolve(folder)));
    },
  );
  add('restore <backup> <archive>', 'restore a backup into an empty or missing folder').action(
    async (backup: string, archive: string) => {
      finish(await restore(resolve(backup), resolve(archive)));
    },
  );
  add('continuity <archive>', 'report missing issues, gaps, copies and what is incomplete').action(
    async (archive: string) => {
      finish(await reportContinuity(resolve(archive)));
    },
  );
  add('rebuild-index <archive>', 'build the full-text index anew').action(async (archive: string) => {
    finish(await rebuildIndex(resolve(archive)));
  });
}

/** Ends with exit code 1 where something kept was changed or lost. */
function verify(folder: string): Promise<Outcome> {
  return withArchiveInUse(folder, async (session) => {
    await session.whenIdle();
    const { report } = await session.finish('verify', (await session.call('verify.start', {})).jobId);
    return { answer: { ...report }, text: describeReport(report), error: damageUnless(report.ok) };
  });
}

function describeReport({ ok, originals, database, index }: VerifyReport): string {
  const lines = [
    ok ? 'ok' : 'NOT OK',
    `originals: ${originals.checked} checked, ${originals.changed.length} changed, ${originals.missing.length} missing, ${originals.untracked.length} untracked`,
    ...originals.changed.map((file) => `  changed ${file}`),
    ...originals.missing.map((file) => `  missing ${file}`),
    ...originals.untracked.map((file) => `  untracked ${file}`),
    ...database.messages.map((message) => `database: ${message}`),
    ...index.messages.map((message) => `index: ${message}`),
  ];
  return lines.join('\n');
}

function damageUnless(isGood: boolean): ToldFailure | null {
  return isGood ? null : tellFailure({ code: 'keeping/damage-found', context: {}, ref: null });
}

function reportContinuity(folder: string): Promise<Outcome> {
  return withArchive(folder, { readOnly: true }, async (session) => {
    const report = await session.call('continuity.report', {});
    const words = continuityLabels('en');
    const findings = listFindings(report, 'en');
    const rows = findings.map(({ check, subject, remark }) => [words.checks[check], subject, remark]);
    return {
      answer: { report, findings },
      text: findings.length === 0 ? words.nothing : formatTable(rows),
    };
  });
}

function backUp(folder: string, target: string): Promise<Outcome> {
  return withArchiveInUse(folder, async (session) => {
    const { report } = await session.finish(
      'backup',
      (await session.call('backup.start', { folder: target })).jobId,
    );
    return describeCopy(report);
  });
}

function restore(backup: string, folder: string): Promise<Outcome> {
  return withSession({ readOnly: false }, async (session) => {
    const { report } = await session.finish(
      'restore',
      (await session.call('restore.start', { backup, folder })).jobId,
    );
    return describeCopy(report);
  });
}

/** What was backed up or restored, and what could not be. */
function describeCopy(report: BackupReport): Outcome {
  const { file, verified, changed, missing } = report;
  const lines = [
    file,
    ...changed.map((original) => `  changed ${original}`),
    ...missing.map((original) => `  missing ${original}`),
  ];
  return { answer: { ...report }, text: lines.join('\n'), error: damageUnless(verified) };
}

function rebuildIndex(folder: string): Promise<Outcome> {
  return withArchive(folder, { readOnly: false, mergesIndex: true }, async (session) => {
    await session.whenIdle();
    const { report } = await session.finish('rebuild-index', (await session.call('index.rebuild', {})).jobId);
    return { answer: { ...report }, text: `${report.documents} documents in ${report.tookMs} ms` };
  });
}
