import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#core/errors/app-error.ts';
import { isImportable } from './choose-importer.ts';

/** A file somebody named, or one found in a folder they named. */
export type FoundFile = { file: string; wasNamed: boolean };

const byName = new Intl.Collator('zh-CN', { numeric: true });

/**
 * Files in the order they will be imported: folders are walked depth first, names in natural order (第2期 before 第10期).
 * Hidden entries and symbolic links inside folders are passed over.
 * @throws AppError `import/not-found` for a path that is not there
 */
export async function expandPaths(paths: readonly string[]): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const path of paths) {
    const stats = await stat(path).catch(() => null);
    if (stats === null) throw new AppError('import/not-found', { file: path });
    if (stats.isDirectory()) await walk(path, found);
    else found.push({ file: path, wasNamed: true });
  }
  return found;
}

async function walk(folder: string, found: FoundFile[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => byName.compare(a.name, b.name));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await walk(path, found);
    else if (entry.isFile()) found.push({ file: path, wasNamed: false });
  }
}

/** True where a file found in a folder is no bulletin by its name: it is told as skipped, not as failed. */
export function isPassedOver({ file, wasNamed }: FoundFile): boolean {
  return !wasNamed && !isImportable(file);
}
