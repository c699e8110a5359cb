import { AppError } from '#core/errors/app-error.ts';
import type { PictureFile } from '../../pictures/picture-files.ts';
import { countPictures, isTooLarge, readSize } from '../../pictures/read-sizes.ts';
import { checkLimit } from '../page-layout/join-pages.ts';
import type { PageText } from '../page-layout/page-text.ts';

/**
 * The pages of files of pictures: none has text, and all are to be recognised. Only the head of each picture is read.
 * @throws AppError `import/damaged`, `import/too-large`, `import/too-many-pages`
 */
export async function readImages(files: readonly PictureFile[], file: string): Promise<PageText> {
  let count = 0;
  for (const picture of files) {
    count += await checkPictures(picture);
    checkLimit('pages', count, file);
  }
  const pages = Array.from({ length: count }, () => []);
  return { pages, unreadable: 0, scans: pages.map((_, at) => at + 1), bookmarks: [] };
}

/** How many pictures a file holds, all of which can be taken. */
async function checkPictures({ name: file, read }: PictureFile): Promise<number> {
  const bytes = await read();
  const count = await orDamaged(countPictures(bytes), file);
  checkLimit('pages', count, file);
  for (let page = 0; page < count; page += 1) {
    const size = await orDamaged(readSize(bytes, page), file);
    if (isTooLarge(size)) throw new AppError('import/too-large', { file, what: 'pixels' });
  }
  return count;
}

async function orDamaged<Value>(reading: Promise<Value>, file: string): Promise<Value> {
  try {
    return await reading;
  } catch (cause) {
    throw new AppError('import/damaged', { file }, { cause });
  }
}
