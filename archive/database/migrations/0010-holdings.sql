-- The holdings: originals, issues, documents and their text.

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE original (
  sha256     TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes      INTEGER NOT NULL CHECK (bytes >= 0),
  name       TEXT NOT NULL,
  extension  TEXT NOT NULL,
  media_type TEXT NOT NULL,
  encoding   TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE bulletin (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE issue (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  bulletin_id     INTEGER NOT NULL REFERENCES bulletin (id),
  year            INTEGER,
  number          INTEGER,
  published_on    TEXT,
  pages           INTEGER,
  original_sha256 TEXT NOT NULL UNIQUE REFERENCES original (sha256),
  imported_at     TEXT NOT NULL,
  warnings        TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(warnings)),
  -- JSON, one array a piece of page furniture: [kind, sourceStart, sourceLength, page].
  furniture       TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(furniture))
) STRICT;
CREATE INDEX issue_by_bulletin ON issue (bulletin_id, year, number);

CREATE TABLE document (
  id                  INTEGER PRIMARY KEY AUTOINCREMENT,
  issue_id            INTEGER NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  position            INTEGER NOT NULL CHECK (position >= 1),
  column_name         TEXT,
  title               TEXT NOT NULL,
  kind                TEXT NOT NULL,
  document_number     TEXT,
  -- Comparison key of the number: the same for every bracket style.
  document_number_key TEXT,
  -- JSON array of names, in print order.
  issuers             TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(issuers)),
  speaker             TEXT,
  signed_on           TEXT,
  printed_on          TEXT,
  page_start          INTEGER,
  page_end            INTEGER,
  -- UTF-16 code units of the canonical text.
  characters          INTEGER NOT NULL,
  confidence          REAL NOT NULL,
  UNIQUE (issue_id, position)
) STRICT;
CREATE INDEX document_by_number ON document (document_number_key) WHERE document_number_key IS NOT NULL;

-- Apart from the catalogue row, so that lists never touch the pages that hold long text.
CREATE TABLE document_text (
  document_id  INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  text_version INTEGER NOT NULL,
  text         TEXT NOT NULL,
  -- JSON, one array a block: [kind, level, length, page, sourceStart, sourceLength]; archive/holdings/pack-blocks.ts.
  -- Blocks are joined by a line feed, so that lengths tell where each stands in the text.
  blocks       TEXT NOT NULL CHECK (json_valid(blocks)),
  -- JSON, one array a conclusion: [field, rule, confidence, sourceStart, sourceLength].
  evidence     TEXT NOT NULL CHECK (json_valid(evidence))
) STRICT;

-- Rises with every change of the holdings; the index stores the value it was built for.
INSERT INTO meta (key, value) VALUES ('holdings_version', '0');
