import { AppError } from '#core/errors/app-error.ts';
import { countPictures, isTooLarge, readSize } from '../../pictures/read-sizes.ts';
import { checkLimit } from '../page-layout/join-pages.ts';
import type { PageText } from '../page-layout/page-text.ts';

/**
 * The pages of a file of pictures: none has text, and all are to be recognised. Only the head of each picture is read.
 * @throws AppError `import/damaged`, `import/too-large`
 */
export async function readImages(bytes: Uint8Array, file: string): Promise<PageText> {
  const count = await orDamaged(countPictures(bytes), file);
  checkLimit('pages', count, file);
  for (let page = 0; page < count; page += 1) {
    const size = await orDamaged(readSize(bytes, page), file);
    if (isTooLarge(size)) throw new AppError('import/too-large', { file, what: 'pixels' });
  }
  const pages = Array.from({ length: count }, () => []);
  return { pages, unreadable: 0, scans: pages.map((_, at) => at + 1), bookmarks: [] };
}

async function orDamaged<Value>(reading: Promise<Value>, file: string): Promise<Value> {
  try {
    return await reading;
  } catch (cause) {
    throw new AppError('import/damaged', { file }, { cause });
  }
}
