import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { Converter } from 'opencc-js/t2cn';
import { describe, expect, it } from 'vitest';
import { startHostWithArchive } from '#tests/support/test-host.ts';

const PIECES = 2000;
const root = fileURLToPath(new URL('../../', import.meta.url));
const samples = join(root, 'resources', 'samples', 'bulletins');
const seeds = join(root, '..', 'shared', 'seeds');

/** The sample bulletins, and real ones where they lie beside the project. */
const sources = [
  samples,
  ...(existsSync(seeds)
    ? readdirSync(seeds)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => join(seeds, name))
    : []),
];

const simplify = Converter({ from: 't', to: 'cn' });
const simplified = new Map<string, string>();

function simplifyCharacter(character: string): string {
  const known = simplified.get(character) ?? simplify(character);
  simplified.set(character, known);
  return known;
}

const SAME: readonly (readonly [RegExp, string])[] = [
  [/[〔[【（{]/g, '('],
  [/[〕\]】）}]/g, ')'],
  [/[“”„「」]/g, '"'],
  [/[‘’『』]/g, "'"],
  [/[—–－―‐─]/g, '-'],
  [/[•・]/g, '·'],
  [/[○◯]/g, '〇'],
];

/** What a scan compares, written from design §6 and not from the program: folded, spaces kept only between words that are not Han. */
function scanForm(text: string): string {
  let folded = Array.from(text.normalize('NFKC').toLowerCase(), simplifyCharacter).join('');
  for (const [alike, one] of SAME) folded = folded.replace(alike, one);
  return folded.replace(/ +/g, (gap, at: number) =>
    /[\p{L}\p{N}]/u.test(folded[at - 1] ?? '') &&
    /[\p{L}\p{N}]/u.test(folded[at + gap.length] ?? '') &&
    !/\p{Script=Han}/u.test((folded[at - 1] ?? '') + (folded[at + gap.length] ?? ''))
      ? ' '
      : '',
  );
}

function countByScan(form: string, piece: string): number {
  return form.split(piece).length - 1;
}

describe('search over imported bulletins', () => {
  it(
    `gives exactly the documents and counts of a scan for ${PIECES} pieces of the texts`,
    { timeout: 300_000 },
    async () => {
      const { get, finish } = await startHostWithArchive();
      await finish(await get('import.start', { paths: sources }));
      const { documents } = await get('documents.list', { issueId: null });
      documents.sort((a, b) => a.id - b.id);
      const texts = await Promise.all(
        documents.map(async ({ id }) => ({
          id,
          text: (await get('documents.get', { documentId: id })).text,
        })),
      );
      const forms = texts.map(({ id, text }) => ({ id, form: scanForm(text) }));
      const choices = fc.sample(
        fc.record({ document: fc.nat(), at: fc.nat(), length: fc.integer({ min: 1, max: 20 }) }),
        { numRuns: PIECES * 2, seed: 7 },
      );
      let compared = 0;
      for (const { document, at, length } of choices) {
        const { text } = texts[document % texts.length] ?? { text: '' };
        const start = at % Math.max(1, text.length - length);
        const piece = text.slice(start, start + length);
        const form = scanForm(piece);
        if (compared === PIECES) break;
        // Across a line or a cell there is no phrase, a half character is none, and quotes cannot stand in quotes.
        if (/[\n\t"“”「」]/.test(piece) || form.trim() === '' || !piece.isWellFormed()) continue;
        compared += 1;
        // A number that is not quoted is looked for in other numerals too.
        const isPlain =
          /^[\p{Script=Han}a-z]+$/u.test(piece) && !/[〇零一二三四五六七八九十百千万两]/u.test(form);
        const query = isPlain ? piece : `"${piece}"`;
        const expected = forms
          .map(({ id, form: whole }) => [id, countByScan(whole, form)])
          .filter(([, count]) => count !== 0);
        const answer = await get('search.run', { query, limit: 100_000, sort: 'date' });
        const found = answer.hits
          .map(({ documentId, count }) => [documentId, count])
          .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
        expect({ query, total: answer.total, found }).toEqual({
          query,
          total: expected.length,
          found: expected,
        });
      }
      expect(compared).toBe(PIECES);
    },
  );
});
