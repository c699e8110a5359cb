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
const change = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), id: fc.integer({ min: 1, max: 6 }), text, title: text }),
  fc.record({ kind: fc.constant('remove' as const), id: fc.integer({ min: 1, max: 6 }) }),
);
const alphabet = ['济', '政', '2', 'a', ','];
const pieces = [
  ...alphabet,
  ...alphabet.flatMap((one) => alphabet.map((other) => one + other)),
  '济政2',
  '2a,济',
];

describe('the index kept through additions, replacements and removals', () => {
  it('holds what an index built anew holds', () => {
    const folder = makeTempFolder();
    let run = 0;
    fc.assert(
      fc.property(fc.array(change, { maxLength: 15 }), (changes) => {
        const open = (name: string) =>
          FullTextIndex.open(join(folder, `${name}-${run}.sqlite`), {
            archiveId: ARCHIVE_ID,
            readOnly: false,
          }).index;
        run++;
        const kept = open('kept');
        const rebuilt = open('rebuilt');
        const held = new Map<number, IndexedDocument>();
        changes.forEach((step, at) => {
          if (step.kind === 'remove') {
            kept.changeDocuments({ changed: [], removed: [step.id] }, at);
            held.delete(step.id);
            return;
          }
          const document = {
            id: step.id,
            title: step.title,
            documentNumber: null,
            issuers: [],
            text: step.text,
          };
          addDocuments(kept, [document], at);
          // Merging under way is part of every life of an index.
          kept.tidy(0.05);
          held.set(step.id, document);
        });
        for (const done of rebuilt.rebuild(held.values(), changes.length)) expect(done).toBe(held.size);
        expect(contentsOf(kept, pieces)).toEqual(contentsOf(rebuilt, pieces));
        kept.close();
        rebuilt.close();
      }),
      { numRuns: 25 },
    );
  });
});
