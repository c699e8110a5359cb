import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#core/errors/app-error.ts';
import { isImportable } from './choose-importer.ts';

/** A file somebody named, or one found in a folder they named. */
export type FoundFile = { file: string; wasNamed: boolean };
/** What paths lead to. A path that is gone, or a folder that cannot be read, does not hold up the rest. */
export type Expanded = { files: FoundFile[]; failed: { file: string; error: AppError }[] };

const byName = new Intl.Collator('zh-CN', { numeric: true });

/**
 * Files in the order they will be imported: folders are walked depth first, names in natural order (第2期 before 第10期).
 * Hidden entries and symbolic links inside folders are passed over.
 */
export async function expandPaths(paths: readonly string[]): Promise<Expanded> {
  const found: Expanded = { files: [], failed: [] };
  for (const path of paths) {
    const stats = await stat(path).catch(() => null);
    if (stats === null)
      found.failed.push({ file: path, error: new AppError('import/not-found', { file: path }) });
    else if (stats.isDirectory()) await walk(path, found);
    else found.files.push({ file: path, wasNamed: true });
  }
  return found;
}

async function walk(folder: string, found: Expanded): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    found.failed.push({
      file: folder,
      error: new AppError('import/not-readable', { file: folder }, { cause }),
    });
    return [];
  });
  entries.sort((a, b) => byName.compare(a.name, b.name));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await walk(path, found);
    else if (entry.isFile()) found.files.push({ file: path, wasNamed: false });
  }
}

/** True where a file found in a folder is no bulletin by its name: it is told as skipped, not as failed. */
export function isPassedOver({ file, wasNamed }: FoundFile): boolean {
  return !wasNamed && !isImportable(file);
}
