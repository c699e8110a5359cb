import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResponseOf } from '#core/contract/contract.ts';
import { ANNOTATION_COLORS } from '#core/model/annotation.ts';
import { choosePassage } from '../../anchoring/sample-passages.ts';
import { createRandom } from '../../samples/random.ts';
import { createBenchArchive, type BenchArchive } from '../bench-archive.ts';
import { writeLongBulletin } from './long-bulletin.ts';

const CHARACTERS = 150_000;
const ANNOTATIONS = 1000;

/** An archive with one long document that bears a thousand annotations; resolves with its title. */
export async function prepareReadingArchive(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'long.txt');
  writeFileSync(file, writeLongBulletin(CHARACTERS));
  const archive = await createBenchArchive(join(folder, 'archive'));
  try {
    await archive.importAll([file]);
    const document = await findLongest(archive);
    if (document.characters < CHARACTERS) throw new Error(`only ${document.characters} characters`);
    await annotate(archive, document);
    return document.title;
  } finally {
    await archive.close();
  }
}

async function findLongest(archive: BenchArchive): Promise<ResponseOf<'documents.get'>> {
  const { documents } = await archive.call('documents.list', { issueId: null });
  const [longest] = documents.toSorted((one, other) => other.characters - one.characters);
  if (longest === undefined) throw new Error('no document');
  return archive.call('documents.get', { documentId: longest.id });
}

async function annotate(archive: BenchArchive, { id, text }: ResponseOf<'documents.get'>): Promise<void> {
  const random = createRandom(ANNOTATIONS);
  for (let number = 0; number < ANNOTATIONS; number += 1)
    await archive.call('annotations.save', {
      id: null,
      documentId: id,
      range: choosePassage(text, random),
      style: random.pick(['highlight', 'underline'] as const),
      color: random.pick(ANNOTATION_COLORS),
      note: random.chance(0.5) ? `第${number}处：与上年报告核对，数字是否一致？` : '',
      tags: random.sample(['预算', '待查', '可引'], random.int(0, 2)),
    });
}
