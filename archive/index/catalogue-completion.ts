import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { completionSchema, type Completion } from '#core/model/search.ts';
import type { Db } from '../database/connection.ts';
import { CompletionLines, type TextOf } from './completion-lines.ts';
import { countDocumentsUpTo, findEntryText, readCatalogue } from './read-catalogue.ts';

/** Documents read at once. */
const STEP = 200;
/** Documents whose entries are put among the lines at once: each such block costs every key stroke a little. */
const BLOCK = 10 * STEP;
/** Others are answered after so long, whatever is left to be taken in. */
const TURN_MS = 3;
/** So long an answer waits for what is still to be taken in; then it is given from what is there. */
const PATIENCE_MS = 60;

type Catalogue = { lines: CompletionLines; lastId: number; documents: number };

/**
 * Completion of a beginning over titles, document numbers, issuers and people, in memory. The catalogue is read at the first
 * question, or before it at rest, a little at a time, so that nothing else waits for it.
 */
export class CatalogueCompletion {
  readonly #db: Db;
  readonly #whenFree: () => Promise<void>;
  #catalogue = emptyCatalogue();
  #reading: Promise<void> | null = null;
  /** How many wait for what is still to be taken in: reading goes on for them. */
  #waiting = 0;
  /** Ends the present pause in it. */
  #goOn: () => void = () => undefined;
  #isCurrent = false;
  #readsAll = false;
  #isClosed = false;

  /** `whenFree`: reading goes on whenever that resolves. */
  constructor(db: Db, whenFree: () => Promise<void> = nextTurn) {
    this.#db = db;
    this.#whenFree = whenFree;
  }

  /**
   * At most `limit` texts that contain `text`, in search form or, for Latin letters, in pinyin; those that begin with it first, short
   * ones before long ones. While a large catalogue is being read, of what has been read.
   */
  async complete(text: string, limit: number): Promise<Completion[]> {
    if (!this.#isWhole) {
      this.#waiting++;
      this.#goOn();
      await Promise.race([this.bringUp(), pause(PATIENCE_MS, undefined, { ref: false })]).finally(
        () => this.#waiting--,
      );
    }
    if (this.#isClosed) return [];
    const textOf: TextOf = (sort, documentId) => findEntryText(this.#db, sort, documentId);
    return this.#catalogue.lines.find(text, { limit, textOf }).map((entry) => completionSchema.parse(entry));
  }

  /** Resolves when all is taken in that is held. */
  async bringUp(): Promise<void> {
    while (!this.#isWhole && !this.#isClosed) {
      this.#reading ??= this.#read().finally(() => (this.#reading = null));
      await this.#reading;
    }
  }

  /** Says that the holdings have grown, or (`all`) have changed in any way: the next question looks at them again. */
  invalidate({ all }: { all: boolean } = { all: false }): void {
    if (all) this.#readsAll = true;
    this.#isCurrent = false;
  }

  /** Ends reading: the database is about to be closed. */
  close(): void {
    this.#isClosed = true;
  }

  get #isWhole(): boolean {
    return this.#isCurrent && this.#reading === null;
  }

  async #read(): Promise<void> {
    this.#isCurrent = true;
    try {
      await this.#takeIn(this.#catalogueToFill());
    } catch (error) {
      this.#isCurrent = false;
      throw error;
    }
  }

  /** What is there goes on answering until all is read again. */
  #catalogueToFill(): Catalogue {
    const hasLost = countDocumentsUpTo(this.#db, this.#catalogue.lastId) !== this.#catalogue.documents;
    // Documents went: their entries cannot be told from those that stay, so all are read again.
    const readsAll = this.#readsAll || hasLost;
    this.#readsAll = false;
    return readsAll && this.#catalogue.documents > 0 ? emptyCatalogue() : this.#catalogue;
  }

  async #nextTurn(): Promise<void> {
    if (this.#waiting > 0) await nextTurn();
    else await Promise.race([this.#whenFree(), new Promise<void>((resolve) => (this.#goOn = resolve))]);
  }

  async #takeIn(catalogue: Catalogue): Promise<void> {
    let turnedAt = performance.now();
    for (;;) {
      const { entries, documents, last } = readCatalogue(this.#db, { after: catalogue.lastId, most: STEP });
      if (last === null) break;
      for (const entry of entries) {
        catalogue.lines.add(entry);
        if (performance.now() - turnedAt < TURN_MS) continue;
        await this.#nextTurn();
        if (this.#isClosed) return;
        turnedAt = performance.now();
      }
      catalogue.lastId = last;
      catalogue.documents += documents;
      if (catalogue.documents % BLOCK === 0) catalogue.lines.seal();
    }
    catalogue.lines.seal();
    this.#catalogue = catalogue;
  }
}

function emptyCatalogue(): Catalogue {
  return { lines: new CompletionLines(), lastId: 0, documents: 0 };
}
