import { describe, expect, it } from 'vitest';
import { type Candidate, decide } from '#core/bulletin/evidence/decide.ts';

function candidate(value: string, rule: string, weight: number, preferred = false): Candidate<string> {
  return { value, key: value.toLowerCase(), rule, weight, source: null, preferred };
}

function concluded(...candidates: Candidate<string>[]) {
  const { value, evidence } = decide('title', candidates);
  return { value, evidence: evidence.map(({ rule, confidence }) => [rule, confidence]) };
}

describe('decide', () => {
  it('concludes nothing from nothing, or from too little', () => {
    expect(concluded()).toEqual({ value: null, evidence: [] });
    expect(concluded(candidate('a', 'weak', 0.39))).toEqual({ value: null, evidence: [] });
  });

  it('is as sure as the one source it has', () => {
    expect(concluded(candidate('a', 'only', 0.7))).toEqual({ value: 'a', evidence: [['only', 0.7]] });
  });

  it('is surer where sources agree, and names them all, the best first', () => {
    expect(concluded(candidate('a', 'weak', 0.5), candidate('a', 'strong', 0.8))).toEqual({
      value: 'a',
      evidence: [
        ['strong', 0.9],
        ['weak', 0.9],
      ],
    });
  });

  it('is less sure where another source says otherwise, and tells', () => {
    expect(concluded(candidate('a', 'signature', 0.9), candidate('b', 'label', 0.8))).toEqual({
      value: 'a',
      evidence: [
        ['signature', 0.72],
        ['sources-differ', 0.72],
      ],
    });
  });

  it('lets several weak sources outweigh a strong one', () => {
    const weak = ['x', 'y', 'z'].map((rule) => candidate('b', rule, 0.5));
    expect(concluded(candidate('a', 'strong', 0.8), ...weak).value).toBe('b');
  });

  it('prints the preferred one of equal values', () => {
    expect(concluded(candidate('A', 'strong', 0.9), candidate('a', 'weak', 0.5, true)).value).toBe('a');
  });

  it('is never certain', () => {
    const sure = Array.from({ length: 9 }, (_, index) => candidate('a', String(index), 0.9));
    expect(concluded(...sure).evidence[0]).toEqual(['0', 0.99]);
  });
});
