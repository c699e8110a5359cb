import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { FolderWatch, WatchedFolder } from '#core/model/watched-folder.ts';
import type { Archive } from '../archive.ts';
import { isArchive } from '../batches/found-file.ts';
import { findHeld } from '../batches/read-file.ts';
import { listFolder } from './list-folder.ts';
import { settleFiles } from './settle-files.ts';
import { isTaken, markTaken, type SeenFile } from './watched-file-rows.ts';

export type WatcherParts = {
  archive: Archive;
  watched: WatchedFolder;
  everyMs: number;
  /** Makes a batch of files that are new. Runs in one transaction with the note that they were taken. */
  offer: (paths: readonly string[]) => void;
  /** Runs after that transaction. */
  offered: () => void;
  /** The state is another one now. */
  changed: () => void;
  describeFailure: (error: unknown) => unknown;
};

/**
 * Looks at a folder again and again: watching by the system's notices tells nothing of network shares (decision 0024). Only reads in it. Owns
 * its timer until `close()`.
 */
export class FolderWatcher {
  readonly #parts: WatcherParts;
  #seen: readonly SeenFile[] = [];
  #status: FolderWatch;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(parts: WatcherParts) {
    this.#parts = parts;
    this.#status = { ...parts.watched, state: 'watching', settling: 0 };
    void this.#lookAgain();
  }

  get status(): FolderWatch {
    return this.#status;
  }

  /** Ends the watching: a look that is under way, at a share that does not answer perhaps, comes to nothing. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  async #lookAgain(): Promise<void> {
    try {
      await this.#lookOnce();
    } catch (error) {
      this.#parts.describeFailure(error); // which logs it: the next look tries again
    }
    if (this.#isClosed) return;
    this.#timer = setTimeout(() => {
      void this.#lookAgain();
    }, this.#parts.everyMs);
    this.#timer.unref();
  }

  async #lookOnce(): Promise<void> {
    const { archive, watched } = this.#parts;
    const files = await listFolder(watched.folder, archive.layout.folder).catch(() => null);
    if (this.#isClosed) return;
    if (files === null) {
      this.#seen = [];
      this.#tell({ state: 'unreachable', settling: 0 });
      return;
    }
    const fresh = files.filter((file) => !isTaken(archive.db, file));
    const { settled, settling } = settleFiles(this.#seen, fresh);
    this.#seen = fresh;
    this.#tell({ state: 'watching', settling: settling.length });
    if (settled.length > 0) await this.#take(settled);
  }

  /** What the archive holds already is noted, and nobody is told of it. */
  async #take(files: readonly SeenFile[]): Promise<void> {
    const { archive, offer, offered } = this.#parts;
    const held: SeenFile[] = [];
    const wanted: SeenFile[] = [];
    for (const file of files) {
      const sha256 = isArchive(file.path) ? null : await hashOf(file.path);
      if (this.#isClosed) return;
      (sha256 !== null && findHeld(archive.db, sha256) !== null ? held : wanted).push(file);
    }
    archive.db.transaction(() => {
      markTaken(archive.db, [...held, ...wanted]);
      if (wanted.length > 0) offer(wanted.map(({ path }) => path));
    })();
    if (wanted.length > 0) offered();
  }

  #tell(status: Pick<FolderWatch, 'state' | 'settling'>): void {
    const before = this.#status;
    if (before.state === status.state && before.settling === status.settling) return;
    this.#status = { ...before, ...status };
    this.#parts.changed();
  }
}

/** The hash of a file, which may be large; null where it cannot be read: its import tells why. */
async function hashOf(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  return pipeline(createReadStream(path), hash).then(
    () => hash.digest('hex'),
    () => null,
  );
}
