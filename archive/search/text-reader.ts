import { findTogether } from '#core/query/find-hits.ts';
import { findOccurrences } from '#core/query/find-occurrences.ts';
import type { TermNode } from '#core/query/query-tree.ts';
import { toSearchedText, withoutOverlaps } from '#core/query/searched-text.ts';
import type { Db } from '../database/connection.ts';
import type { TogetherNode } from './together-cursor.ts';
import { addMatch, makeMatches, type Matches } from './visit-documents.ts';

/** So long others may wait for their turn. */
const TURN_MS = 15;

/** Reads canonical texts and looks into them for what the index does not know. */
export class TextReader {
  readonly db: Db;

  constructor(db: Db) {
    this.db = db;
  }

  /** The canonical text of a document; null where there is none. */
  find(documentId: number): string | null {
    return (
      this.db
        .prepare<[number], string>('SELECT text FROM document_text WHERE document_id = ?')
        .pluck()
        .get(documentId) ?? null
    );
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

  /** Those of some documents in whose texts a node holds, with how often. */
  async match(
    ids: Uint32Array,
    node: TermNode | TogetherNode,
    breathe: () => Promise<void>,
  ): Promise<Matches> {
    const matches = makeMatches(ids.length);
    await this.visit(
      ids,
      (id, canonical) => {
        const text = toSearchedText(canonical);
        const found = node.kind === 'term' ? findOccurrences(node, text) : findTogether(node, text);
        if (found.length > 0) addMatch(matches, id, withoutOverlaps(found).length, text.form.text.length);
      },
      breathe,
    );
    return matches;
  }
}
