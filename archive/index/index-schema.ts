import { TOKEN_MARKS } from '#core/query/index-tokens.ts';

/** `GZIX` in `PRAGMA application_id`. */
export const INDEX_APPLICATION_ID = 0x475a4958;

/** Rises whenever the tables below or their tokens change: an index of another layout is made anew. */
export const INDEX_LAYOUT_VERSION = 2;

/**
 * The columns of the index with their weight in the ranking. `body` stands first: FTS5 stores column 0 without a marker.
 * `given_title` is a title that the text does not hold (of a file without one, say): found by its field only, so that what a
 * term finds is what a scan of the texts finds.
 */
export const COLUMN_WEIGHTS = { body: 1, title: 8, document_number: 10, issuer: 2, given_title: 8 } as const;

const COLUMNS = Object.keys(COLUMN_WEIGHTS).join(', ');
// Each commit writes what the hash holds; a rebuild is one commit and profits from a large one.
const HASH_BYTES = 32 * 1024 * 1024;
// Every import is a segment; merging them later saves a tenth of the import and costs a query little.
const SEGMENTS_BEFORE_MERGE = 8;

// The tokens come ready-made from core/query/index-tokens.ts, so the tokenizer may split at spaces only: every other ASCII
// character becomes a token character (letters and digits are, as is all beyond ASCII). The apostrophe is doubled twice,
// for the tokenizer's own quotes.
const ASCII_PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const TOKENIZER = `ascii tokenchars '${TOKEN_MARKS}${ASCII_PUNCTUATION.replaceAll("'", "''")}'`;
const OPTIONS = `content='', contentless_delete=1, tokenize="${TOKENIZER.replaceAll('"', '""')}"`;

/**
 * `full_text` answers phrases; `characters` holds the distinct characters of the body and answers queries of one
 * character: a prefix index would do the same at eight times the size.
 */
export const INDEX_SCHEMA = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE VIRTUAL TABLE full_text USING fts5(${COLUMNS}, ${OPTIONS});
  CREATE VIRTUAL TABLE characters USING fts5(present, detail='none', ${OPTIONS});
  INSERT INTO full_text (full_text, rank) VALUES ('hashsize', ${HASH_BYTES});
  INSERT INTO full_text (full_text, rank) VALUES ('automerge', ${SEGMENTS_BEFORE_MERGE});
  INSERT INTO characters (characters, rank) VALUES ('hashsize', ${HASH_BYTES});
`;
