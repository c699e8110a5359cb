import { statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { OracleDocument } from './oracle.ts';
import type { Rival } from './rival.ts';

type Found = { id: number; text: string };

function cutSnippet(text: string, query: string): string {
  const at = text.indexOf(query);
  return text.slice(Math.max(0, at - 20), at + query.length + 20);
}

function openTexts(file: string, documents: readonly OracleDocument[]): Database.Database {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = OFF');
  db.pragma('cache_size = -64000');
  db.exec('CREATE TABLE document (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  const insert = db.prepare('INSERT INTO document (id, text) VALUES (?, ?)');
  db.transaction(() => {
    for (const { id, form } of documents) insert.run(id, form);
  })();
  return db;
}

/** A scan of all texts with LIKE: always right, always slow. */
export function createLikeScan(work: string, documents: readonly OracleDocument[]): Rival {
  const file = join(work, 'like.sqlite');
  const start = performance.now();
  const db = openTexts(file, documents);
  db.pragma('wal_checkpoint(TRUNCATE)');
  const buildMs = performance.now() - start;
  const all = db.prepare<[string], Found>('SELECT id, text FROM document WHERE text LIKE ? LIMIT 20');
  const ids = db.prepare<[string], number>('SELECT id FROM document WHERE text LIKE ?').pluck();
  return {
    name: 'like-scan',
    note: '',
    buildMs,
    bytes: statSync(file).size,
    search: (text) => ({
      hits: all.all(`%${text}%`).map((hit) => cutSnippet(hit.text, text)),
      total: ids.all(`%${text}%`).length,
    }),
    findAll: (text) => new Set(ids.all(`%${text}%`)),
    close: () => {
      db.close();
    },
  };
}

/** FTS5 with the trigram tokenizer over the same texts; queries under three characters fall back to LIKE. */
export function createTrigram(work: string, documents: readonly OracleDocument[]): Rival {
  const file = join(work, 'trigram.sqlite');
  const start = performance.now();
  const db = openTexts(file, documents);
  db.exec(`CREATE VIRTUAL TABLE trigram USING fts5(text, content='document', content_rowid='id', tokenize='trigram');
    INSERT INTO trigram (trigram) VALUES ('rebuild');`);
  db.pragma('wal_checkpoint(TRUNCATE)');
  const buildMs = performance.now() - start;
  const snippet = "snippet(trigram, 0, '[', ']', '…', 20)";
  const ranked = db.prepare<[string], string>(
    `SELECT ${snippet} FROM trigram WHERE trigram MATCH ? ORDER BY rank LIMIT 20`,
  );
  const matching = db.prepare<[string], number>('SELECT rowid FROM trigram WHERE trigram MATCH ?').pluck();
  const count = db.prepare<[string], number>('SELECT count(*) FROM trigram WHERE trigram MATCH ?').pluck();
  const likes = db.prepare<[string], Found>(
    'SELECT rowid AS id, text FROM trigram WHERE text LIKE ? LIMIT 20',
  );
  const likeIds = db.prepare<[string], number>('SELECT rowid FROM trigram WHERE text LIKE ?').pluck();
  return {
    name: 'fts5-trigram',
    note: 'LIKE below three characters',
    buildMs,
    bytes: statSync(file).size,
    search: (text) =>
      text.length < 3
        ? {
            hits: likes.all(`%${text}%`).map((hit) => cutSnippet(hit.text, text)),
            total: likeIds.all(`%${text}%`).length,
          }
        : { hits: ranked.all(`"${text}"`), total: count.get(`"${text}"`) },
    findAll: (text) => new Set(text.length < 3 ? likeIds.all(`%${text}%`) : matching.all(`"${text}"`)),
    close: () => {
      db.close();
    },
  };
}
