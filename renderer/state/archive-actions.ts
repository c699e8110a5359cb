import { call } from '../bridge/call.ts';
import { importPaths } from '../imports/batch-actions.ts';
import { refresh } from '../bridge/query-client.ts';
import { attempt } from './toasts.ts';

type Choice = 'bulletin-files' | 'folder' | 'new-archive-folder' | 'archive-folder' | 'backup-file';

async function chooseOne(what: Choice): Promise<string | null> {
  return (await call('shell.choose', { what })).paths[0] ?? null;
}

/** Lets the person choose a folder and makes the sample archive in it. */
export function openSamples(): void {
  attempt(async () => {
    const folder = await chooseOne('new-archive-folder');
    if (folder !== null) await call('samples.start', { folder });
  });
}

/** Lets the person choose a folder and makes an archive in it. */
export function createArchive(name: string): void {
  attempt(async () => {
    const folder = await chooseOne('new-archive-folder');
    if (folder === null) return;
    await call('archive.create', { folder, name });
    await refresh(['archive']);
  });
}

/** Opens an archive, after letting the person choose it where no folder is given. */
export function openArchive(folder?: string): void {
  attempt(async () => {
    const chosen = folder ?? (await chooseOne('archive-folder'));
    if (chosen === null) return;
    await call('archive.open', { folder: chosen });
    await refresh(['archive']);
  });
}

/** Closes the archive and shows the beginning. */
export function closeArchive(): void {
  attempt(async () => {
    await call('archive.close', {});
    await refresh(['archive']);
  });
}

/** Lets the person choose what to import. */
export function chooseImport(what: 'bulletin-files' | 'folder'): void {
  attempt(async () => {
    importPaths((await call('shell.choose', { what })).paths);
  });
}

/** Checks originals, database and index. */
export function startVerify(): void {
  attempt(() => call('verify.start', {}));
}

/** Makes the index again from the text. */
export function startRebuild(): void {
  attempt(() => call('index.rebuild', {}));
}

/** Lets the person choose a folder and writes a backup there. */
export function startBackup(): void {
  attempt(async () => {
    const folder = await chooseOne('folder');
    if (folder !== null) await call('backup.start', { folder });
  });
}

/** Lets the person choose a backup and an empty folder, and restores the one into the other. */
export function startRestore(): void {
  attempt(async () => {
    const backup = await chooseOne('backup-file');
    if (backup === null) return;
    const folder = await chooseOne('new-archive-folder');
    if (folder !== null) await call('restore.start', { backup, folder });
  });
}
