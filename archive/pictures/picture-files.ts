import { AppError } from '#core/errors/app-error.ts';
import { isPictureName } from '../importers/image-importer.ts';
import { isHidden } from '../importers/zip/entry-names.ts';
import { readZip } from '../importers/zip/read-zip.ts';

/** A file of one picture or more, and what to call it; its bytes are there when they are asked for. */
export type PictureFile = { name: string; read: () => Promise<Uint8Array> };

const byName = new Intl.Collator('zh-CN', { numeric: true });

/**
 * The pictures in a bundle of pages, in the natural order of their names; what else lies in it is passed over. Each is unpacked when it
 * is read, so that one of them is in memory at a time.
 * @throws AppError `import/damaged` where it is no ZIP file or holds none, `import/too-many-entries`, `import/expands-too-far`
 */
export async function openBundle(bytes: Uint8Array, file: string): Promise<PictureFile[]> {
  const zip = await readZip(bytes, file);
  const pictures = zip.names.filter((name) => isPictureName(name) && !isHidden(name));
  const names = pictures.toSorted((a, b) => byName.compare(a, b));
  if (names.length === 0) throw new AppError('import/damaged', { file });
  return names.map((entry) => ({ name: `${file} › ${entry}`, read: () => readEntry(entry) }));

  async function readEntry(entry: string): Promise<Uint8Array> {
    const picture = await zip.read(entry);
    if (picture === null) throw new AppError('import/damaged', { file: `${file} › ${entry}` });
    return picture;
  }
}

/** One file of pictures as it is. */
export function asPictureFile(bytes: Uint8Array, name: string): PictureFile {
  return { name, read: () => Promise.resolve(bytes) };
}
