import { resolve } from 'node:path';
import type { RecogniseReport } from '#core/model/recognition.ts';
import type { AddCommand } from '../command-line.ts';
import { tellFailure, type Outcome } from '../outcome.ts';
import { withArchive } from '../session.ts';

const NOTHING: RecogniseReport = { pages: 0, issues: [], failed: [] };

/** `ocr`. */
export function addRecognitionCommand(add: AddCommand, finish: (outcome: Outcome) => void): void {
  add('ocr <archive>', 'recognise the text of scans that wait; can be stopped and goes on later').action(
    async (archive: string) => {
      finish(await recognise(resolve(archive)));
    },
  );
}

/** Ends with exit code 1 where no page could be recognised. */
function recognise(folder: string): Promise<Outcome> {
  return withArchive(folder, { readOnly: false }, async (session) => {
    const { jobId } = await session.call('recognition.resume', {});
    const { report } = jobId === null ? { report: NOTHING } : await session.finish('recognise', jobId);
    await session.whenIdle();
    const { pages, issues } = report;
    const failed = report.failed.map(({ failure, ...where }) => ({ ...where, ...tellFailure(failure) }));
    const lines = [
      `${pages} pages recognised, ${issues.length} issues read from their text`,
      ...failed.map(
        ({ issue, page, message }) => `  failed ${issue}${page === null ? '' : `, page ${page}`}: ${message}`,
      ),
    ];
    const [first] = report.failed;
    const isNothingDone = first !== undefined && report.failed.length >= pages;
    return {
      answer: { pages, issues, failed },
      text: lines.join('\n'),
      error: isNothingDone ? tellFailure(first.failure) : null,
    };
  });
}
