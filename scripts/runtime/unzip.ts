import { createWriteStream } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import yauzl from 'yauzl';

const FILE_TYPE_MASK = 0o170000;
const SYMBOLIC_LINK = 0o120000;

/**
 * Unpacks the entries of a zip file for which `place` gives a relative path (null leaves an entry out), keeping file modes
 * and symbolic links. Throws where an entry would land outside `folder`.
 */
export async function unzip(
  file: string,
  folder: string,
  place: (entryName: string) => string | null,
): Promise<number> {
  const zip = await yauzl.openPromise(file, { autoClose: false });
  let written = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const relative = entry.fileName.endsWith('/') ? null : place(entry.fileName);
      if (relative === null) continue;
      const target = join(folder, relative);
      if (!target.startsWith(folder + sep)) throw new Error(`${entry.fileName} points outside the folder`);
      await mkdir(dirname(target), { recursive: true });
      const mode = entry.externalFileAttributes >>> 16;
      const content = await zip.openReadStreamPromise(entry);
      if ((mode & FILE_TYPE_MASK) === SYMBOLIC_LINK) await symlink(await text(content), target);
      else await pipeline(content, createWriteStream(target, { mode: (mode & 0o777) | 0o600 }));
      written += 1;
    }
  } finally {
    zip.close();
  }
  return written;
}
