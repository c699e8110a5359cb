import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import { changeStates } from '#core/correction/change-state.ts';
import { valuesBefore } from '#core/correction/values-before.ts';
import { issueReadingSchema } from '#core/model/issue.ts';
import { sourceOf } from '#tests/core/bulletin/source.ts';
import { arbitraryChange, findLost } from './arbitrary-changes.ts';
import { BULLETIN, read, SOURCE } from './bulletin.ts';

const plain = read();
const change = arbitraryChange(plain, BULLETIN);
const changes = fc.array(change, { maxLength: 12 });
const starts = plain.documents.flatMap(({ blocks }) => blocks.map(({ source }) => source?.start ?? 0));

describe('any changes of a reading', () => {
  it('lead to a reading that can be stored, the same every time', () => {
    fc.assert(
      fc.property(changes, (made) => {
        const reading = read(...made);
        expect(issueReadingSchema.safeParse(reading).error).toBeUndefined();
        expect(read(...made)).toEqual(reading);
        expect(changeStates(reading, made)).toHaveLength(made.length);
      }),
      { numRuns: 400 },
    );
  });

  it('lose no character of the source', () => {
    fc.assert(
      fc.property(changes, (made) => {
        expect(findLost(read(...made), BULLETIN)).toBeNull();
      }),
      { numRuns: 400 },
    );
  });

  it('leave documents and blocks in the order of the source, none in another', () => {
    fc.assert(
      fc.property(changes, (made) => {
        const sources = read(...made).documents.flatMap(({ blocks }) => blocks.map(({ source }) => source));
        const ends = sources.map((source, index) => (sources[index - 1]?.end ?? 0) <= (source?.start ?? -1));
        expect(ends.every(Boolean)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('can be told with what they replaced', () => {
    fc.assert(
      fc.property(changes, changes, (kept, made) => {
        expect(valuesBefore({ source: SOURCE, kept, reading: read(...kept) }, made)).toHaveLength(
          made.length,
        );
      }),
      { numRuns: 100 },
    );
  });

  it('survive any other source', () => {
    fc.assert(
      fc.property(changes, fc.string({ unit: 'grapheme', maxLength: 600 }), (made, text) => {
        const reading = readBulletin(sourceOf(text), made);
        expect(findLost(reading, text)).toBeNull();
        expect(changeStates(reading, made)).toHaveLength(made.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a change that is taken back', () => {
  it('by its opposite leaves what was read', () => {
    for (const at of starts) {
      expect(read({ change: 'begin-document', at }, { change: 'join-document', at }).documents).toEqual(
        at === 0 || !plain.documents.some(({ blocks }) => blocks[0]?.source?.start === at)
          ? plain.documents
          : read({ change: 'join-document', at }).documents,
      );
      expect(read({ change: 'join-document', at }, { change: 'begin-document', at }).documents).toEqual(
        plain.documents.some(({ blocks }) => blocks[0]?.source?.start === at)
          ? plain.documents
          : read({ change: 'begin-document', at }).documents,
      );
    }
  });
});
