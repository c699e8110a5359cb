import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '#core/errors/app-error.ts';
import { ARCHIVE_README, archiveLayout } from '../archive-layout.ts';
import { flushFolder, makeFolderFlushed, writeFlushed } from './flush.ts';

const OWN_FOLDERS = ['originals', 'backups'];
const UNFINISHED = /^(archive\.sqlite\.new(-wal|-shm|-journal)?|[0-9a-f-]{36}\.unfinished)$/;

/**
 * True for a folder in which an archive may be made: missing, empty but for dot files, or holding nothing but what an attempt
 * that was killed has left (a database under its unfinished name, our README, originals).
 */
export function isEmptyForArchive(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return true;
  if (!found.isDirectory()) return false;
  return readdirSync(folder, { withFileTypes: true }).every((entry) => {
    if (entry.name.startsWith('.')) return true;
    if (entry.isDirectory()) return OWN_FOLDERS.includes(entry.name);
    return (
      UNFINISHED.test(entry.name) || (entry.name === 'README.txt' && isOwnReadme(join(folder, entry.name)))
    );
  });
}

/**
 * Makes the folders and the README of an archive without its database, and returns a function for when the rest fails: it
 * removes what was made and what stands under an unfinished name, and nothing that was there before.
 * @throws AppError `keeping/target-not-empty`
 */
export function makeArchiveFolder(folder: string): () => void {
  if (!isEmptyForArchive(folder)) throw new AppError('keeping/target-not-empty', { folder });
  const { originals, backups, readme } = archiveLayout(folder);
  const isNewFolder = !existsSync(folder);
  const made = [originals, backups, readme].filter((path) => !existsSync(path));
  const unmake = () => {
    for (const path of made) rmSync(path, { recursive: true, force: true });
    removeUnfinished(folder);
    if (isNewFolder) removeEmptyFolder(folder);
  };
  try {
    makeFolderFlushed(folder);
    removeUnfinished(folder);
    for (const path of [originals, backups]) mkdirSync(path, { recursive: true });
    writeFlushed(readme, Buffer.from(ARCHIVE_README));
    flushFolder(dirname(readme));
  } catch (error) {
    unmake();
    throw error;
  }
  return unmake;
}

/** Ours as far as it goes: writing it may have been cut short. */
function isOwnReadme(file: string): boolean {
  return ARCHIVE_README.startsWith(readFileSync(file, 'utf8'));
}

function removeUnfinished(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((entry) => UNFINISHED.test(entry)))
    rmSync(join(folder, name), { force: true });
}

function removeEmptyFolder(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody else has put something there meanwhile, or it never came to be.
  }
}
