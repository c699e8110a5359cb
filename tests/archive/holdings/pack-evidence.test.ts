import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packEvidence, repackEvidence, unpackEvidence } from '#archive/holdings/pack-evidence.ts';
import { STORED_RULES } from '#archive/holdings/stored-rules.ts';
import { EVIDENCE_FIELDS } from '#core/model/document.ts';

const evidence = fc.array(
  fc.record({
    field: fc.constantFrom(...EVIDENCE_FIELDS),
    rule: fc.oneof(fc.constantFrom(...STORED_RULES), fc.string()),
    confidence: fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000),
    source: fc.option(
      fc
        .record({ start: fc.nat(), length: fc.nat() })
        .map(({ start, length }) => ({ start, end: start + length })),
    ),
  }),
);

describe('packEvidence', () => {
  it('is undone by unpackEvidence for any evidence', () => {
    fc.assert(
      fc.property(evidence, (drawn) => {
        expect(unpackEvidence(packEvidence(drawn))).toEqual(drawn);
      }),
    );
  });

  it('names a rule that has no place in the list', () => {
    const source = { start: 5, end: 9 };
    const packed = packEvidence([
      { field: 'title', rule: 'archivist', confidence: 1, source },
      { field: 'title', rule: 'a-new-rule', confidence: 1, source },
    ]);
    expect(JSON.parse(packed)).toEqual({ rows: [[0, 2, 1000, 5, 4], ['a-new-rule']] });
  });
});

describe('the rules that are stored with their places', () => {
  it('stand there once', () => {
    expect(new Set(STORED_RULES).size).toBe(STORED_RULES.length);
  });

  it('keep their places', () => {
    expect([0, 13, 38, 94].map((place) => STORED_RULES[place])).toEqual([
      'archivist',
      'title-names-kind',
      'printed-page-numbers',
      'sources-differ',
    ]);
  });
});

describe('evidence of older archives', () => {
  it('is read as it was stored, and is the same as that stored now once packed again', () => {
    const packed = '[["title","title-lines",0.985,27072,33],["boundary","archivist",1,null,null]]';
    const drawn = [
      { field: 'title', rule: 'title-lines', confidence: 0.985, source: { start: 27_072, end: 27_105 } },
      { field: 'boundary', rule: 'archivist', confidence: 1, source: null },
    ] as const;
    expect(unpackEvidence(packed)).toEqual(drawn);
    expect(repackEvidence(packed)).toBe(packEvidence(drawn));
  });
});
