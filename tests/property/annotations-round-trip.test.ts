import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeRange } from '#core/anchoring/describe-range.ts';
import {
  parseWebAnnotations,
  toWebAnnotations,
  type ExchangedAnnotation,
} from '#core/anchoring/web-annotation.ts';
import { choosePassage } from '#scripts/anchoring/sample-passages.ts';
import { createRandom } from '#scripts/samples/random.ts';
import { exchangedAnnotations } from '#tests/core/anchoring/exchanged-annotations.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';
import { startHostWithArchive } from '#tests/support/test-host.ts';

const COUNT = 10_000;
const SEED = 20261129;

async function startHolding() {
  const started = await startHostWithArchive();
  const files = Object.fromEntries([1, 2, 3, 4].map((number) => [`${number}.txt`, bulletinText(number)]));
  await started.importTexts(files);
  return started;
}

it(
  `${COUNT} annotations of any sort come into an empty archive as they were`,
  { timeout: 120_000 },
  async () => {
    const { get } = await startHolding();
    const { issues } = await get('issues.list', {});
    const hashes = new Map(issues.map(({ id, original }) => [id, original.sha256]));
    const { documents } = await get('documents.list', { issueId: null });
    const texts = await Promise.all(documents.map(({ id }) => get('documents.get', { documentId: id })));
    const random = createRandom(SEED);
    const passage = (): Pick<ExchangedAnnotation, 'document' | 'selector'> => {
      const { issueId, order, text, textVersion } = random.pick(texts);
      return {
        document: { sha256: hashes.get(issueId) ?? '', order },
        selector: describeRange(text, choosePassage(text, random), textVersion),
      };
    };
    const made = fc.sample(exchangedAnnotations, { numRuns: COUNT, seed: SEED }).map((annotation) => ({
      ...annotation,
      ...passage(),
      // A tag counts once.
      tags: [...new Set(annotation.tags)],
      link:
        annotation.link?.kind === 'passage' ? { kind: 'passage' as const, ...passage() } : annotation.link,
    }));
    const folder = makeTempFolder();
    const [file, again] = [join(folder, 'made.jsonld'), join(folder, 'again.jsonld')];
    writeFileSync(file, JSON.stringify(toWebAnnotations(made)));
    expect(await get('annotations.import', { file })).toMatchObject({
      added: COUNT,
      conflicting: [],
      unplaced: [],
    });
    await get('annotations.export', { file: again });

    const other = await startHolding();
    expect(await other.get('annotations.import', { file: again })).toMatchObject({ added: COUNT });
    const [here, there] = [
      await get('annotations.list', { documentId: null }),
      await other.get('annotations.list', { documentId: null }),
    ];
    expect(there).toEqual(here);
    expect(there.annotations).toHaveLength(COUNT);
    // What was given up stays an orphan, though its words are there.
    const placed = there.annotations.filter(
      ({ state, isGivenUp, awaiting }) => awaiting === null && (state === 'orphan') === isGivenUp,
    );
    expect(placed).toHaveLength(COUNT);
    const byId = (annotations: readonly ExchangedAnnotation[]) =>
      new Map(annotations.map((each) => [each.id, each]));
    expect(byId(parseWebAnnotations(readFileSync(again, 'utf8')))).toEqual(byId(made));
    expect(await other.get('annotations.import', { file })).toMatchObject({ added: 0, unchanged: COUNT });
  },
);
