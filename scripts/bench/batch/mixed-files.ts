import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS, type Format } from '../../formats/formats.ts';
import { writeHostile } from '../../hostile/write-hostile.ts';
import { generateBulletins, writeIssues, type GenerateOptions } from '../../samples/generate-bulletins.ts';
import { BENCH_STYLES } from '../../samples/styles.ts';
import { benchDistrict } from '../corpus.ts';

const FIRST_YEAR = 1998;
const LAST_YEAR = 2024;
const ISSUES_A_YEAR = 12;
/** Chromium prints a PDF file in about a second: of the two formats of these there are few. */
const PDFS = 24;

const optionsOf = (district: number): GenerateOptions => ({
  seed: 1998,
  district: benchDistrict(district),
  slug: `district-${district + 1}`,
  firstYear: FIRST_YEAR,
  lastYear: LAST_YEAR,
  issuesPerYear: ISSUES_A_YEAR,
  styles: BENCH_STYLES,
  scale: 1,
});

/** Writes good files of every format into a folder, no two of them the same issue, and hostile ones among them. */
export async function writeMixedFiles(folder: string, good: number, hostile: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeHostile(folder, hostile);
  let written = 0;
  for (let district = 0; written < good; district += 1) {
    const left = good - written;
    written +=
      district % 2 === 0 ? writeTexts(folder, district, left) : await writeInFormats(folder, district, left);
  }
}

function writeTexts(folder: string, district: number, most: number): number {
  let written = 0;
  for (const { name, bytes } of generateBulletins(optionsOf(district))) {
    if (written >= most) break;
    writeFileSync(join(folder, name), bytes);
    written += 1;
  }
  return written;
}

/** The issues of a district in turn in each format; PDF for the first ones only. */
async function writeInFormats(folder: string, district: number, most: number): Promise<number> {
  const issues = [...writeIssues(optionsOf(district))].slice(0, most);
  const [pdfs, others] = [FORMATS.filter(isPdf), FORMATS.filter((format) => !isPdf(format))];
  const printed = district === 1 ? PDFS : 0;
  const byFormat = new Map<Format, typeof issues>();
  for (const [at, issue] of issues.entries()) {
    const choice = at < printed ? pdfs : others;
    const format = choice[at % choice.length];
    if (format !== undefined) byFormat.set(format, [...(byFormat.get(format) ?? []), issue]);
  }
  for (const [format, own] of byFormat) {
    const files = await format.write(own.map(({ sheet }) => sheet));
    for (const [at, bytes] of files.entries())
      writeFileSync(join(folder, `${own[at]?.name ?? at}.${format.extension}`), bytes);
  }
  return issues.length;
}

function isPdf({ extension }: Format): boolean {
  return extension === 'pdf';
}
