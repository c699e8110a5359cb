import type { Statement } from 'better-sqlite3';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';
import { decodeStoredText } from '../database/decode-stored-text.ts';
import { type ScanTask, scanText } from './scan/scan-text.ts';
import type { ScanThreads } from './scan/scan-threads.ts';
import { addMatch, makeMatches, type Matches } from './visit-documents.ts';

/** So long others may wait for their turn. */
const TURN_MS = 15;
/** Fewer texts than this are read before a thread has started. */
const WORTH_THREADS = 1000;

/** Reads canonical texts and looks into them for what the index does not know. */
export class TextReader {
  readonly db: Db;
  readonly #threads: ScanThreads | null;
  readonly #texts: Statement<[number], Uint8Array>;

  /** `threads` read many texts; without them all are read here. */
  constructor(db: Db, threads: ScanThreads | null = null) {
    this.db = db;
    this.#threads = threads;
    this.#texts = prepared<[number], Uint8Array>(
      db,
      'SELECT CAST(text AS BLOB) FROM document_text WHERE document_id = ?',
    ).pluck();
  }

  /** The canonical text of a document; null where there is none. */
  find(documentId: number): string | null {
    const bytes = this.#texts.get(documentId);
    return bytes === undefined ? null : decodeStoredText(bytes);
  }

  /** Calls `visit` with every text there is of some documents, and lets others have their turn. */
  async visit(
    ids: Iterable<number>,
    visit: (id: number, text: string) => void,
    breathe: () => Promise<void>,
  ): Promise<void> {
    let turnEnds = performance.now() + TURN_MS;
    for (const id of ids) {
      const text = this.find(id);
      if (text !== null) visit(id, text);
      if (performance.now() < turnEnds) continue;
      await breathe();
      turnEnds = performance.now() + TURN_MS;
    }
  }

  /** Those of some documents in whose texts there is what is looked for, with how often; in no order. */
  async match(ids: Uint32Array, task: ScanTask, breathe: () => Promise<void>): Promise<Matches> {
    if (this.#threads !== null && ids.length >= WORTH_THREADS) return this.#threads.scan(ids, task, breathe);
    const matches = makeMatches(ids.length);
    await this.visit(ids, (id, canonical) => { addIfFound(matches, task, id, canonical); }, breathe); // prettier-ignore
    return matches;
  }
}

/** Looks into a text, and adds its document where there is what is looked for. */
export function addIfFound(matches: Matches, task: ScanTask, id: number, canonical: string): void {
  const { count, length } = scanText(task, canonical);
  if (count > 0) addMatch(matches, id, count, length);
}
