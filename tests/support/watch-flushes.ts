import fs, { statSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { makeTempFolder } from './temp-archive.ts';

/** Listens to the flushes of this process until the test ends; tells of a path whether it was flushed, under whatever name. */
export async function watchFlushes(): Promise<(path: string) => boolean> {
  const flushed = new Set<number>();
  const realSync = fs.fsyncSync;
  vi.spyOn(fs, 'fsyncSync').mockImplementation((descriptor) => {
    flushed.add(fs.fstatSync(descriptor).ino);
    realSync(descriptor);
  });
  syncBuiltinESMExports();
  const handle = await open(join(makeTempFolder(), 'probe'), 'w');
  const prototype = Object.getPrototypeOf(handle) as FileHandle; // the class itself is not exported
  await handle.close();
  vi.spyOn(prototype, 'sync').mockImplementation(async function (this: FileHandle) {
    flushed.add((await this.stat()).ino);
    await this.datasync();
  });
  onTestFinished(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });
  // Windows has no flush of a folder.
  return (path) =>
    flushed.has(statSync(path).ino) || (process.platform === 'win32' && statSync(path).isDirectory());
}
