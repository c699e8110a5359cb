import { describe, expect, test } from 'vitest';
import { SAMPLE_OPTIONS } from '#scripts/samples/generate-bulletins.ts';
import { readSamples, sharesByField } from '#scripts/samples/read-samples.ts';

const shares = sharesByField(await readSamples(SAMPLE_OPTIONS));

/** Floors, to be raised as the understanding improves; `npm run quality -- --samples` lists what is amiss. */
const FLOORS: readonly (readonly [field: string, floor: number])[] = [
  ['bulletin', 1],
  ['year', 1],
  ['number', 1],
  ['publication', 1],
  ['title', 0.99],
  ['document number', 0.99],
  ['kind', 0.99],
  ['issuers', 0.99],
  ['signing date', 0.99],
  ['printing date', 0.99],
  ['speaker', 0.99],
  ['column', 0.97],
  ['outline 1', 0.99],
  ['outline 2', 0.99],
  ['paragraph', 0.98],
  ['table', 0.95],
];

describe('reading the sample bulletins', () => {
  test.each(FLOORS)('%s is read as it was meant, at a share of %d or more', (field, floor) => {
    const { agreeing, all } = shares.get(field) ?? { agreeing: 0, all: 0 };
    expect(all).toBeGreaterThan(10);
    expect(agreeing / all).toBeGreaterThanOrEqual(floor);
  });
});
