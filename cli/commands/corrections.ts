import { resolve } from 'node:path';
import type { Change, Correction } from '#core/model/correction.ts';
import type { RereadReport } from '#core/model/job.ts';
import type { AddCommand } from '../command-line.ts';
import { formatTable } from '../format-table.ts';
import { tellFailure, type Outcome, type ToldFailure } from '../outcome.ts';
import { withArchive, type Session } from '../session.ts';

/** As many as one call answers. */
const STRETCH = 1000;

/** `corrections` and `reread`. */
export function addCorrectionCommands(add: AddCommand, finish: (outcome: Outcome) => void): void {
  add('corrections <archive>', 'list what was corrected, newest first').action(async (archive: string) => {
    finish(await listCorrections(resolve(archive)));
  });
  add('reread <archive>', 'read all issues again with the present rules and all corrections').action(
    async (archive: string) => {
      finish(await reread(resolve(archive)));
    },
  );
}

function listCorrections(folder: string): Promise<Outcome> {
  return withArchive(folder, { readOnly: true }, async (session) => {
    const corrections = await readAll(session);
    const rows = corrections.map(({ id, at, author, state, issue, documentTitle, change }) => [
      id,
      at,
      author,
      state,
      issue,
      documentTitle,
      describeChange(change),
    ]);
    return { answer: { corrections }, text: formatTable(rows) };
  });
}

async function readAll(session: Session): Promise<Correction[]> {
  const all: Correction[] = [];
  for (;;) {
    const request = { issueId: null, offset: all.length, limit: STRETCH };
    const { corrections, total } = await session.call('corrections.list', request);
    all.push(...corrections);
    if (all.length >= total || corrections.length === 0) return all;
  }
}

/** `set-document title="…"`: what was changed, on one line. */
function describeChange({ change, ...said }: Change): string {
  const facts = 'fields' in said ? said.fields : said;
  const words = Object.entries(facts).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return [change, ...words].join(' ');
}

/** Ends with exit code 1 where no issue could be read again. */
function reread(folder: string): Promise<Outcome> {
  return withArchive(folder, { readOnly: false }, async (session) => {
    const { jobId } = await session.call('issues.reread', { issueIds: null });
    const { report } = await session.finish('reread', jobId);
    await session.whenIdle();
    const failed = report.failed.map(({ issueId, issue, failure }) => ({
      issueId,
      issue,
      ...tellFailure(failure),
    }));
    const { issues, changed, notPlaced } = report;
    const lines = [
      `${issues} issues read again, ${changed.length} of them changed, ${notPlaced.length} corrections waiting`,
      ...failed.map(({ issue, message }) => `  failed ${issue}: ${message}`),
    ];
    return {
      answer: { issues, changed, notPlaced, failed },
      text: lines.join('\n'),
      error: findError(report),
    };
  });
}

function findError({ issues, failed: [first] }: RereadReport): ToldFailure | null {
  return issues === 0 && first !== undefined ? tellFailure(first.failure) : null;
}
