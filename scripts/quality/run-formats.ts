import { diffChars } from 'diff';
import { decodeSource } from '#archive/importers/decode-source.ts';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import { charactersOf, type Flow } from '../formats/flow.ts';
import { type Format, FORMATS } from '../formats/formats.ts';
import {
  type GenerateOptions,
  labelIssue,
  SAMPLE_OPTIONS,
  type WrittenIssue,
  writeIssues,
} from '../samples/generate-bulletins.ts';
import { scoreReading } from '../samples/score-reading.ts';
import { BENCH_STYLES } from '../samples/styles.ts';
import { reportOn, type SourceReport } from './report.ts';
import { findingOf } from './run-samples.ts';

/** The same four issues in every format. */
export const FORMAT_OPTIONS: GenerateOptions = {
  ...SAMPLE_OPTIONS,
  seed: 20241106,
  firstYear: 2023,
  lastYear: 2023,
  styles: BENCH_STYLES.slice(0, 1),
  scale: 0.5,
};

/** The least share of characters of a digital file that has to come in right. */
export const TEXT_FLOOR = 0.998;

/** Characters that came in where they belong, of all; spaces, and what is the page's or the site's, aside. */
export type TextScore = { right: number; of: number };
export type FormatReport = SourceReport & { text: TextScore };

/** Writes the same issues in every format, reads them the way an import does, and compares text and understanding with what was written. */
export async function runFormats(
  options: GenerateOptions = FORMAT_OPTIONS,
  formats: readonly Format[] = FORMATS,
): Promise<FormatReport[]> {
  const issues = [...writeIssues(options)];
  const reports: FormatReport[] = [];
  for (const format of formats) reports.push(await runFormat(format, issues));
  return reports;
}

async function runFormat(format: Format, issues: readonly WrittenIssue[]): Promise<FormatReport> {
  const files = await format.write(issues.map(({ sheet }) => sheet));
  const findings = [];
  const text = { right: 0, of: 0 };
  let documents = 0;
  for (const [index, { name, sheet }] of issues.entries()) {
    const file = { name: `${name}.${format.extension}`, bytes: files[index] ?? new Uint8Array() };
    const source = await decodeSource(file);
    const score = scoreText(format, format.flow(sheet), source.text);
    text.right += score.right;
    text.of += score.of;
    const shown = { columnShown: new Set(sheet.drafts), showsPublication: true, showsContents: false };
    const label = labelIssue(sheet, shown);
    documents += label.documents.length;
    findings.push(...scoreReading(name, label, readBulletin(source)).map(findingOf));
  }
  return { ...reportOn(format.name, { files: files.length, documents }, findings), text };
}

/** A character too many counts like one that is missing. */
function scoreText({ isFurniture }: Format, flow: Flow, found: string): TextScore {
  const expected = charactersOf(flow);
  const lines = found.split(/[\n\f]/u).map((line) => line.replace(/\s+/gu, ''));
  const read = lines.filter((line) => !isFurniture(line, flow)).join('');
  const wrong = diffChars(expected, read)
    .filter(({ added, removed }) => added || removed)
    .reduce((sum, { count }) => sum + count, 0);
  return { right: Math.max(0, expected.length - wrong), of: expected.length };
}

/** One line on each format: characters, then the fields of understanding. */
export function formatFormats(reports: readonly FormatReport[]): string {
  const share = (right: number, of: number): string => (of === 0 ? '–' : (right / of).toFixed(4)).padStart(9);
  const fields = [...new Set(reports.flatMap((report) => report.fields.map(({ field }) => field)))];
  const head = ['format'.padEnd(18), ...reports.map(({ source }) => source.padStart(18))].join('');
  const rows = [
    ['characters', reports.map(({ text }) => share(text.right, text.of))] as const,
    ...fields.map(
      (field) =>
        [
          field,
          reports.map((report) => {
            const score = report.fields.find((own) => own.field === field);
            return share(score?.right ?? 0, score?.of ?? 0);
          }),
        ] as const,
    ),
  ];
  return [
    'The same issues in every format: share of characters in reading order, and of conclusions, that are right',
    head,
    ...rows.map(([field, shares]) =>
      [field.padEnd(18), ...shares.map((value) => value.padStart(18))].join(''),
    ),
  ].join('\n');
}
