import { crc32 } from 'node:zlib';
import { AppError } from '#core/errors/app-error.ts';

/** A picture that is to be packed; its bytes are there when they are asked for. */
export type PageToPack = { name: string; bytes: number; read: () => Promise<Uint8Array> };

/** The first day that a ZIP file can tell: a bundle of the same pages is the same bytes, whenever it is made. */
const FIRST_DAY = 0x21;
/** The version of the format, 2.0, and the mark of names in UTF-8. */
const VERSION = 20;
const UTF8 = 0x800;
/** How long the head of a file, its entry in the directory, what they have in common, and the end are. */
const HEAD = 30;
const ENTRY = 46;
const COMMON = 26;
const END = 22;

/**
 * A bundle of pages: the files unchanged, one after the other, in a ZIP file that packs nothing. The same files in the same order make the
 * same bytes, and so an original that is known by its hash. It is written page by page into its own place: no more than one page is in
 * memory beside it, and other work has its turns between them; libraries hold all of them twice.
 * @throws AppError `import/not-readable` for a page that has another size than was said, and what reading throws
 */
export async function packBundle(pages: readonly PageToPack[]): Promise<Uint8Array> {
  const files = pages.map((page) => ({ ...page, path: Buffer.from(page.name) }));
  const directoryAt = files.reduce((sum, { path, bytes }) => sum + HEAD + path.length + bytes, 0);
  const directoryBytes = files.reduce((sum, { path }) => sum + ENTRY + path.length, 0);
  const bundle = Buffer.alloc(directoryAt + directoryBytes + END);
  let [at, entryAt] = [0, directoryAt];
  for (const { name, path, bytes, read } of files) {
    const content = await read();
    if (content.length !== bytes) throw new AppError('import/not-readable', { file: name });
    const common = commonOf(name, path, content);
    bundle.write('PK\x03\x04', at, 'latin1');
    bundle.set(common, at + 4);
    bundle.set(path, at + HEAD);
    bundle.set(content, at + HEAD + path.length);
    bundle.write('PK\x01\x02', entryAt, 'latin1');
    bundle.writeUInt16LE(VERSION, entryAt + 4);
    bundle.set(common, entryAt + 6);
    bundle.writeUInt32LE(at, entryAt + ENTRY - 4);
    bundle.set(path, entryAt + ENTRY);
    at += HEAD + path.length + bytes;
    entryAt += ENTRY + path.length;
  }
  bundle.write('PK\x05\x06', entryAt, 'latin1');
  bundle.writeUInt16LE(files.length, entryAt + 8);
  bundle.writeUInt16LE(files.length, entryAt + 10);
  bundle.writeUInt32LE(directoryBytes, entryAt + 12);
  bundle.writeUInt32LE(directoryAt, entryAt + 16);
  return bundle;
}

/** What the head of a file and its entry in the directory both say of it. */
function commonOf(name: string, path: Buffer, content: Uint8Array): Buffer {
  const common = Buffer.alloc(COMMON);
  common.writeUInt16LE(VERSION, 0);
  common.writeUInt16LE(path.length === name.length ? 0 : UTF8, 2);
  common.writeUInt16LE(FIRST_DAY, 8);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(content.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(path.length, 22);
  return common;
}
