import type { Db } from '../database/connection.ts';
import type { ArchiveShelf } from './archive-shelf.ts';
import type { BatchFileRow } from './batch-file-rows.ts';
import { beginReading, finishReading, type BegunReading, type FileReading } from './read-file.ts';

/** Reads the files of a batch, each while the one before it is being kept. */
export class ReadAhead {
  readonly #db: Db;
  readonly #shelf: ArchiveShelf;
  #begun: { id: BatchFileRow['id']; reading: BegunReading } | null = null;

  constructor(db: Db, shelf: ArchiveShelf) {
    this.#db = db;
    this.#shelf = shelf;
  }

  /** Begins to read the file that is likely to come next; what fails is told when its turn comes. */
  async begin(file: BatchFileRow | null): Promise<void> {
    if (file === null) return;
    try {
      this.#begun = { id: file.id, reading: await beginReading(this.#db, this.#shelf, file) };
    } catch {
      this.#begun = null;
    }
  }

  /** What a file turned out to be. @throws AppError `import/…` */
  async read(file: BatchFileRow): Promise<FileReading> {
    const begun = this.#begun?.id === file.id ? this.#begun.reading : null;
    this.#begun = null;
    return finishReading(this.#db, begun ?? (await beginReading(this.#db, this.#shelf, file)));
  }
}
