CREATE TRIGGER journal_rows_never_change BEFORE UPDATE ON journal
BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_rows_never_go BEFORE DELETE ON journal
BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;

CREATE TABLE annotation (
  id           TEXT PRIMARY KEY CHECK (length(id) = 36),
  document_id  INTEGER NOT NULL REFERENCES document (id),
  style        TEXT NOT NULL CHECK (style IN ('highlight', 'underline')),
  color        TEXT NOT NULL CHECK (color IN ('amber', 'green', 'blue', 'rose')),
  note         TEXT NOT NULL DEFAULT '',
  tags         TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
  quote        TEXT NOT NULL CHECK (quote <> ''),
  prefix       TEXT NOT NULL,
  suffix       TEXT NOT NULL,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset   INTEGER NOT NULL CHECK (end_offset > start_offset),
  text_version INTEGER NOT NULL,
  author       TEXT NOT NULL,
  created_at   TEXT NOT NULL,
  changed_at   TEXT NOT NULL,
  removed_at   TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE appointment (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  person      TEXT NOT NULL,
  action      TEXT NOT NULL CHECK (action IN ('appointed', 'removed')),
  post        TEXT NOT NULL,
  concurrent  INTEGER NOT NULL CHECK (concurrent IN (0, 1)),
  probation   TEXT,
  date        TEXT,
  sentence    TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE bulletin (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE citation (
  document_id         INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position            INTEGER NOT NULL,
  relation            TEXT NOT NULL CHECK (relation IN ('cites', 'implements', 'amends', 'repeals')),
  title               TEXT,
  document_number     TEXT,
  document_number_key TEXT,
  sentence            TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE dossier (
  id    INTEGER PRIMARY KEY CHECK (id = 1),
  title TEXT NOT NULL,
  items TEXT NOT NULL CHECK (json_valid(items))
) STRICT;

CREATE TABLE indicator (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  name        TEXT NOT NULL,
  period      TEXT,
  unit        TEXT,
  value       TEXT,
  change      TEXT,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE journal (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  at       TEXT NOT NULL,
  author   TEXT NOT NULL,
  action   TEXT NOT NULL,
  details  TEXT NOT NULL CHECK (json_valid(details)),
  -- SHA-256 over previous hash, at, author, action and details, joined by newlines.
  hash     TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

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

CREATE TABLE responsibility (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  measure     TEXT NOT NULL,
  leads       TEXT NOT NULL CHECK (json_valid(leads)),
  others      TEXT NOT NULL CHECK (json_valid(others)),
  sentence    TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX annotation_by_document ON annotation (document_id, start_offset) WHERE removed_at IS NULL;

CREATE INDEX appointment_by_person ON appointment (person);

CREATE INDEX citation_by_number ON citation (document_number_key) WHERE document_number_key IS NOT NULL;

CREATE INDEX document_by_number ON document (document_number_key) WHERE document_number_key IS NOT NULL;

CREATE INDEX issue_by_bulletin ON issue (bulletin_id, year, number);
