import { generateBulletins, type GenerateOptions } from '../samples/generate-bulletins.ts';
import { readSamples } from '../samples/read-samples.ts';
import type { Comparison } from '../samples/score-reading.ts';
import type { Finding } from './finding.ts';
import { reportOn, type SourceReport } from './report.ts';

/** JSON of nothing is nothing. */
function valueOf(json: string): string | null {
  return json === 'null' || json === '[]' ? null : json;
}

/** A comparison as what was found and expected. */
export function findingOf({ field, subject, agrees, expected, found }: Comparison): Finding {
  const [file = subject, ...document] = subject.split(' ');
  return {
    file,
    document: document.join(' '),
    field,
    expected: valueOf(expected),
    found: valueOf(found),
    right: agrees,
    cause: null,
  };
}

/** Measures the reading of generated bulletins; `only` takes files whose name holds it. */
export async function runSamples(options: GenerateOptions, only: string | null): Promise<SourceReport> {
  const findings = (await readSamples(options))
    .map(findingOf)
    .filter(({ file }) => only === null || file.includes(only));
  const files = new Set(findings.map(({ file }) => file));
  const documents = [...generateBulletins(options)]
    .filter(({ name }) => files.has(name))
    .reduce((sum, { label }) => sum + label.documents.length, 0);
  return reportOn('the generated samples', { files: files.size, documents }, findings);
}
