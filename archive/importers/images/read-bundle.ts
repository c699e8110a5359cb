import { missingNumbers } from '#core/bundles/page-run.ts';
import { openBundle } from '../../pictures/picture-files.ts';
import type { ReadText } from '../importer.ts';
import { finishPages } from '../page-layout/page-text.ts';
import { readImages } from './read-images.ts';

/** What a bundle of pages says: nothing before its pages are recognised, but where the numbers in their names tell of missing ones. */
export async function readBundle(bytes: Uint8Array, file: string): Promise<ReadText> {
  const pictures = await openBundle(bytes, file);
  const read = finishPages(await readImages(pictures, file), file);
  const isWhole = missingNumbers(pictures.map(({ name }) => name)).length === 0;
  return { ...read, warnings: [...read.warnings, ...(isWhole ? [] : ['pages-missing' as const])] };
}
