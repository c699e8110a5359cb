import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isArchive } from '../batches/found-file.ts';
import { isImportable } from '../importers/choose-importer.ts';
import type { SeenFile } from './watched-file-rows.ts';

/**
 * The files in a folder, and in those below it, that a drop of it would import. Hidden entries and symbolic links are passed over, and so is
 * `except`, a folder that may lie in it. Throws what the file system tells where the folder itself cannot be read; one below it that cannot be
 * read has no files for now.
 */
export async function listFolder(folder: string, except: string): Promise<SeenFile[]> {
  const files: SeenFile[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || resolve(path) === resolve(except)) continue;
    if (entry.isDirectory()) files.push(...(await listFolder(path, except).catch(() => [])));
    else if (entry.isFile() && (isImportable(entry.name) || isArchive(entry.name))) {
      const stats = await stat(path).catch(() => null);
      if (stats !== null) files.push({ path, bytes: stats.size, modifiedMs: stats.mtimeMs });
    }
  }
  return files;
}
