import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Finding } from './finding.ts';
import { type FixtureLabel, fixtureLabelSchema } from './label.ts';
import { readFile } from './read-file.ts';
import { reportOn, type SourceReport } from './report.ts';
import { scoreFixture } from './score-fixture.ts';

/** A labelled file: what to import, and what a careful archivist reads in it. */
export type Fixture = { slug: string; name: string; bytes: Uint8Array; label: FixtureLabel };

/** Every fixture of a folder by its name. @throws Error where a label is malformed or has no file beside it. */
export function loadFixtures(folder: string): Fixture[] {
  const names = readdirSync(folder).sort();
  return names
    .filter((name) => name.endsWith('.json'))
    .map((labelName) => {
      const slug = parse(labelName).name;
      const name = names.find((other) => other !== labelName && parse(other).name === slug);
      if (name === undefined) throw new Error(`${labelName} has no file beside it`);
      const parsed = fixtureLabelSchema.safeParse(JSON.parse(readFileSync(join(folder, labelName), 'utf8')));
      if (!parsed.success) throw new Error(`${labelName}: ${parsed.error.message}`);
      return { slug, name, bytes: readFileSync(join(folder, name)), label: parsed.data };
    });
}

/** Measures the reading of our own fixtures; `only` takes the one of that slug. */
export async function runFixtures(folder: string, only: string | null): Promise<SourceReport> {
  const fixtures = loadFixtures(folder).filter(({ slug }) => only === null || slug === only);
  const findings: Finding[] = [];
  for (const { slug, name, bytes, label } of fixtures) {
    const reading = await readFile({ name, bytes }, { honest: label.documents.length === 0 });
    if (reading.failure !== null) throw new Error(`${name} cannot be read: ${reading.failure}`);
    findings.push(...scoreFixture(slug, label.documents, reading));
  }
  const documents = fixtures.reduce((sum, { label }) => sum + label.documents.length, 0);
  return reportOn('our own fixtures', { files: fixtures.length, documents }, findings);
}
