import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FullTextIndex, type IndexedDocument } from '#archive/index/full-text-index.ts';
import { addDocuments, contentsOf } from '#tests/archive/index/index-contents.ts';
import { ARCHIVE_ID } from '#tests/archive/search/search-holdings.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';

const text = fc
  .array(fc.constantFrom('济', '政', '2', 'a', '，', '\n'), { maxLength: 12 })
  .map((all) => all.join(''));
const id = fc.integer({ min: 1, max: 40 });
const change = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('add' as const), id, text, title: text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), id }) },
);
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

/** A time of an index: documents come and go while it is merged, patiently where more are about to come, and how it ends. */
const stage = fc.record({
  isPatient: fc.boolean(),
  changes: fc.array(change, { maxLength: 80, size: 'max' }),
  end: fc.constantFrom('merged' as const, 'opened again' as const, 'neither' as const),
});
type Stage = typeof stage extends fc.Arbitrary<infer Value> ? Value : never;

const added = (at: number): Change => ({
  kind: 'add',
  id: (at % 40) + 1,
  text: `济政2${'a'.repeat(at % 7)}`,
  title: '政',
});
/** More than are merged into one of the next level but one; some documents go while that is done, and some later. */
const manyAtOnce: Stage[] = [
  { isPatient: true, changes: Array.from({ length: 63 }, (_, at) => added(at)), end: 'opened again' },
  {
    isPatient: true,
    changes: [added(63), ...Array.from({ length: 9 }, (_, at): Change => ({ kind: 'remove', id: at + 20 }))],
    end: 'merged',
  },
  { isPatient: false, changes: Array.from({ length: 20 }, (_, at) => added(at)), end: 'merged' },
];

const alphabet = ['济', '政', '2', 'a', ','];
const pieces = [
  ...alphabet,
  ...alphabet.flatMap((one) => alphabet.map((other) => one + other)),
  '济政2',
  '2a,济',
];

/** An index in a file, and what it is to hold. */
class KeptIndex {
  readonly held = new Map<number, IndexedDocument>();
  readonly levels = new Set<number>();
  index: FullTextIndex;
  readonly #file: string;
  #version = 0;

  constructor(file: string) {
    this.#file = file;
    this.index = open(file);
  }

  live({ isPatient, changes, end }: Stage): void {
    for (const one of changes) {
      this.#change(one);
      // A step of the merging that is under way.
      this.index.tidy(0.01, { isPatient });
      this.#look();
    }
    if (end === 'merged') while (this.index.tidy(50, { isPatient }));
    if (end === 'opened again') {
      this.index.close();
      this.index = open(this.#file);
    }
    this.#look();
  }

  #change(one: Change): void {
    this.#version++;
    if (one.kind === 'remove') {
      this.index.changeDocuments({ changed: [], removed: [one.id] }, this.#version);
      this.held.delete(one.id);
      return;
    }
    const document = { id: one.id, title: one.title, documentNumber: null, issuers: [], text: one.text };
    addDocuments(this.index, [document], this.#version);
    this.held.set(one.id, document);
  }

  #look(): void {
    for (const { level } of this.index.segments()) this.levels.add(level);
  }
}

function open(file: string): FullTextIndex {
  return FullTextIndex.open(file, { archiveId: ARCHIVE_ID, readOnly: false }).index;
}

describe('the index kept through additions, replacements and removals', () => {
  it('holds what an index built anew holds', () => {
    const folder = makeTempFolder();
    const levels = new Set<number>();
    let run = 0;
    fc.assert(
      fc.property(fc.array(stage, { minLength: 1, maxLength: 4 }), (stages) => {
        const kept = new KeptIndex(join(folder, `kept-${++run}.sqlite`));
        const rebuilt = open(join(folder, `rebuilt-${run}.sqlite`));
        for (const one of stages) kept.live(one);
        for (const level of kept.levels) levels.add(level);
        for (const done of rebuilt.rebuild(kept.held.values(), 1)) expect(done).toBe(kept.held.size);
        expect(contentsOf(kept.index, pieces)).toEqual(contentsOf(rebuilt, pieces));
        kept.index.close();
        rebuilt.close();
      }),
      { numRuns: 10, examples: [[manyAtOnce]] },
    );
    // Merges of eight and more, and of sixty-four, were part of it.
    expect([...levels]).toEqual(expect.arrayContaining([0, 1, 2]));
  });
});
