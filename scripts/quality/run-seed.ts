import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { DocumentLabel } from './label.ts';
import { readFile } from './read-file.ts';
import { reportOn, type SourceReport } from './report.ts';
import { scoreUnplaced } from './score-fixture.ts';

const seedSchema = z.object({
  file: z.string(),
  documents: z.array(
    z.object({
      column: z.string().nullable(),
      title: z.string(),
      documentNumber: z.string().nullable(),
      issuers: z.array(z.string()),
      signedOn: z.string().nullable(),
      printedOn: z.string().nullable(),
      outlineLevel1: z.array(z.string()).optional(),
    }),
  ),
});

type SeedDocument = z.infer<typeof seedSchema>['documents'][number];

/** A column that the gold leaves open is not scored. */
function labelOf({ column, outlineLevel1, ...facts }: SeedDocument): DocumentLabel {
  return {
    ...facts,
    ...(column === null ? {} : { column }),
    ...(outlineLevel1 === undefined
      ? {}
      : { outline: outlineLevel1.map((text): [number, string] => [1, text]) }),
  };
}

/** Measures the reading of the bulletin that a folder's gold.json describes; null where there is none. */
export async function runSeed(folder: string): Promise<SourceReport | null> {
  const gold = join(folder, 'gold.json');
  if (!existsSync(gold)) return null;
  const { file, documents } = seedSchema.parse(JSON.parse(readFileSync(gold, 'utf8')));
  const reading = await readFile({ name: file, bytes: readFileSync(join(folder, file)) }, { honest: false });
  const findings = scoreUnplaced(file, documents.map(labelOf), reading);
  return reportOn('the seed', { files: 1, documents: documents.length }, findings);
}
