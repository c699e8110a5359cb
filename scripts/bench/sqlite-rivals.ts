import Database from 'better-sqlite3';
import type { Rival, RivalAnswer, RivalSources } from './rival.ts';
import { cutSnippet, fileBytes } from './texts.ts';

/** The function that answers by reading every text of the file. */
function likeScan(db: Database.Database): (piece: string) => RivalAnswer & { ids: number[] } {
  const matching = db.prepare<[string], number>('SELECT id FROM document WHERE text LIKE ?').pluck();
  const textOf = db.prepare<[number], string>('SELECT text FROM document WHERE id = ?').pluck();
  return (piece) => {
    const ids = matching.all(`%${piece}%`);
    const snippets = ids.slice(0, 20).map((id) => cutSnippet(textOf.get(id) ?? '', piece));
    return { snippets, total: ids.length, ids };
  };
}

/** A scan of all texts with LIKE: always right, always slow. */
export function createLikeScan({ texts }: RivalSources): Rival {
  const db = new Database(texts, { readonly: true });
  db.pragma('cache_size = -64000');
  const search = likeScan(db);
  return {
    name: 'like-scan',
    part: null,
    buildMs: null,
    bytes: { where: 'disk', count: fileBytes(texts) },
    isScan: true,
    search,
    findAll: (piece) => search(piece).ids,
    close: () => {
      db.close();
    },
  };
}

/** FTS5 with the trigram tokenizer, in the file of the texts itself; queries under three characters fall back to LIKE. */
export function createTrigram({ texts }: RivalSources): Rival {
  const start = performance.now();
  const db = new Database(texts);
  db.pragma('cache_size = -64000');
  db.exec(`CREATE VIRTUAL TABLE trigram USING fts5(text, content='document', content_rowid='id', tokenize='trigram');
    INSERT INTO trigram (trigram) VALUES ('rebuild');`);
  const buildMs = performance.now() - start;
  const ranked = db
    .prepare<[string], string>(
      `SELECT snippet(trigram, 0, '[', ']', '…', 20) FROM trigram WHERE trigram MATCH ? ORDER BY rank LIMIT 20`,
    )
    .pluck();
  const matching = db.prepare<[string], number>('SELECT rowid FROM trigram WHERE trigram MATCH ?').pluck();
  const count = db.prepare<[string], number>('SELECT count(*) FROM trigram WHERE trigram MATCH ?').pluck();
  const scan = likeScan(db);
  return {
    name: 'fts5-trigram',
    part: null,
    buildMs,
    bytes: { where: 'disk', count: fileBytes(texts) },
    isScan: false,
    search: (piece) =>
      piece.length < 3
        ? scan(piece)
        : { snippets: ranked.all(`"${piece}"`), total: count.get(`"${piece}"`) ?? 0 },
    findAll: (piece) => (piece.length < 3 ? scan(piece).ids : matching.all(`"${piece}"`)),
    close: () => {
      db.close();
    },
  };
}
