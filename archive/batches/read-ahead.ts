import type { Db } from '../database/connection.ts';
import { READERS } from '../importers/reader-threads.ts';
import type { ArchiveShelf } from './archive-shelf.ts';
import { beginFile, putBackFile, type BatchFileRow } from './batch-file-rows.ts';
import { beginReading, finishReading, type BegunReading, type FileReading } from './read-file.ts';

/** Larger files are not held in memory beside another one. */
const MOST_BYTES = 32 * 1024 * 1024;

type Begun = { file: BatchFileRow; reading: Promise<BegunReading> };

/**
 * Reads the files of a batch, as many at once as there are readers, while the one before them is being kept; they are taken in their
 * order all the same. A file counts as begun from then on; one whose import has been interrupted before is read alone, so that no
 * other is blamed for it.
 */
export class ReadAhead {
  readonly #db: Db;
  readonly #shelf: ArchiveShelf;
  readonly #findWaiting: () => BatchFileRow | null;
  /** In the order of their turns. */
  readonly #begun: Begun[] = [];

  /** `findWaiting`: the first file of the batch that waits, and has not been begun; null where there is none. */
  constructor(db: Db, shelf: ArchiveShelf, findWaiting: () => BatchFileRow | null) {
    this.#db = db;
    this.#shelf = shelf;
    this.#findWaiting = findWaiting;
  }

  /** The file whose turn comes next; null where none waits. */
  get file(): BatchFileRow | null {
    return this.#begun[0]?.file ?? this.#findWaiting();
  }

  /** What the file turned out to be whose turn it is. When it is told, the next ones are being read. @throws AppError `import/…` */
  async read(file: BatchFileRow): Promise<FileReading> {
    const begun = this.#begun.shift()?.reading ?? this.#begin(file);
    const bytes = await begun;
    await this.#fill(file, READERS - 1);
    const reading = await finishReading(this.#db, bytes);
    await this.#fill(file, READERS);
    return reading;
  }

  /** Lets the files that are being read wait as before. */
  putBack(): void {
    for (const { file } of this.#begun.splice(0)) putBackFile(this.#db, file.id);
  }

  /** Begins to read files behind another until so many are begun, and comes back when the threads are at work. What fails is told at its turn. */
  async #fill(behind: BatchFileRow, count: number): Promise<void> {
    if (!canShare(behind)) return;
    while (this.#begun.length < count) {
      const file = this.#findWaiting();
      if (file === null || !canShare(file)) return;
      const reading = this.#begin(file);
      this.#begun.push({ file, reading });
      await reading.catch(() => undefined);
    }
  }

  #begin(file: BatchFileRow): Promise<BegunReading> {
    beginFile(this.#db, file.id);
    return beginReading(this.#db, this.#shelf, file);
  }
}

/** Whether others may be read and held beside a file. */
function canShare({ attempts, bytes }: BatchFileRow): boolean {
  return attempts === 0 && (bytes ?? Infinity) <= MOST_BYTES;
}
