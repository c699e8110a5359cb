import { describe, expect, test } from 'vitest';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import { generateBulletins, SAMPLE_OPTIONS } from '#scripts/samples/generate-bulletins.ts';
import { scoreReading } from '#scripts/samples/score-reading.ts';

const [bulletin] = generateBulletins({ ...SAMPLE_OPTIONS, lastYear: SAMPLE_OPTIONS.firstYear });
if (!bulletin) throw new Error('nothing was generated');
const { label, name, text } = bulletin;
const source = { text, mediaType: 'text/plain', encoding: 'utf-8', name, warnings: [] };

function disagreeing(changed: typeof label): string[] {
  const comparisons = scoreReading(name, changed, readBulletin(source));
  return comparisons.filter((comparison) => !comparison.agrees).map((comparison) => comparison.field);
}

describe('scoring a reading', () => {
  test('a label that says something else disagrees in just that field', () => {
    const before = disagreeing(label);
    const documents = label.documents.map((document) => ({ ...document, signedOn: '1970-01-01' }));
    expect(disagreeing({ ...label, bulletin: '另一公报' })).toEqual(['bulletin', ...before]);
    expect(new Set(disagreeing({ ...label, documents }))).toEqual(new Set([...before, 'signing date']));
  });
});
