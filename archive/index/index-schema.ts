/** `GZIX` in `PRAGMA application_id`. */
export const INDEX_APPLICATION_ID = 0x475a4958;
/** Rises whenever tables or tokens change; an index of another version is built anew. */
export const INDEX_LAYOUT_VERSION = 6;

/** Chunks fill pages of this size with little to spare. */
export const INDEX_PAGE_BYTES = 4 * 1024;

/**
 * An index is a set of segments (decision 0012). A segment holds some documents and never changes, but for the list of those
 * that went or were replaced; what comes is a new segment, and small segments are merged into larger ones. A document lives in
 * one segment.
 */
export const INDEX_SCHEMA = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE segment (
    id        INTEGER PRIMARY KEY,
    -- How many rounds of merging it comes from.
    level     INTEGER NOT NULL,
    documents INTEGER NOT NULL,
    -- One byte a document: 1 for one that went. Null where none did.
    gone      BLOB
  ) STRICT;
  -- Facts of neighbouring documents of a segment. The id is that of the segment times 2^32, and the number of the first document.
  CREATE TABLE part (
    id      INTEGER PRIMARY KEY,
    crc     INTEGER NOT NULL,
    -- 32-bit numbers, one a document: its id, and the code units of its search form.
    ids     BLOB NOT NULL,
    lengths BLOB NOT NULL,
    -- Search forms, UTF-16, a line for each document.
    titles  BLOB NOT NULL,
    numbers BLOB NOT NULL,
    issuers BLOB NOT NULL
  ) STRICT;
  -- core/postings/chunk.ts. The id is that of the segment times 2^32, and the key of the first list.
  CREATE TABLE chunk (id INTEGER PRIMARY KEY, crc INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;
  -- What frequent pairs are counted by (core/postings/pair-counter.ts): the documents that hold one, with how often. The id is that of the segment
  -- times 2^32, and the key of the list of its places.
  CREATE TABLE pair_counts (
    id        INTEGER PRIMARY KEY,
    crc       INTEGER NOT NULL,
    documents INTEGER NOT NULL,
    bytes     BLOB NOT NULL
  ) STRICT;
  -- Segments whose parts and lists are to be thrown away: merged ones, and one that is being made.
  CREATE TABLE garbage (segment INTEGER PRIMARY KEY) STRICT;
`;
