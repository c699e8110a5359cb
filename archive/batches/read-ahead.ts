import type { Db } from '../database/connection.ts';
import type { ArchiveShelf } from './archive-shelf.ts';
import { beginFile, putBackFile, type BatchFileRow } from './batch-file-rows.ts';
import { beginReading, finishReading, type BegunReading, type FileReading } from './read-file.ts';

/** Larger files are not held in memory beside another one. */
const MOST_BYTES = 32 * 1024 * 1024;

type Begun = { file: BatchFileRow; reading: Promise<BegunReading> };

/**
 * Reads the files of a batch, each while the one before it is being kept. A file counts as begun from then on; one whose import has
 * been interrupted before is read alone, so that no other is blamed for it.
 */
export class ReadAhead {
  readonly #db: Db;
  readonly #shelf: ArchiveShelf;
  #begun: Begun | null = null;

  constructor(db: Db, shelf: ArchiveShelf) {
    this.#db = db;
    this.#shelf = shelf;
  }

  /** The file that is being read already, whose turn comes next; null where there is none. */
  get file(): BatchFileRow | null {
    return this.#begun?.file ?? null;
  }

  /** Begins to read the file behind another one, and comes back when the thread is at work. What fails is told at its turn. */
  async begin(file: BatchFileRow | null, before: BatchFileRow): Promise<void> {
    if (file === null || file.attempts + before.attempts > 0 || (file.bytes ?? Infinity) > MOST_BYTES) return;
    beginFile(this.#db, file.id);
    const reading = beginReading(this.#db, this.#shelf, file);
    this.#begun = { file, reading };
    await reading.catch(() => undefined);
  }

  /** What a file turned out to be. @throws AppError `import/…` */
  async read(file: BatchFileRow): Promise<FileReading> {
    const begun = this.#begun?.file.id === file.id ? this.#begun.reading : null;
    if (begun === null) beginFile(this.#db, file.id);
    else this.#begun = null;
    return finishReading(this.#db, await (begun ?? beginReading(this.#db, this.#shelf, file)));
  }

  /** Lets the file that is being read wait as before. */
  putBack(): void {
    if (this.#begun !== null) putBackFile(this.#db, this.#begun.file.id);
    this.#begun = null;
  }
}
