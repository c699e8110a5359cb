-- What the archivist corrected in what was read. Corrections hold on to the original and to places in its text, so that they
-- outlive every reading, and the issue itself. The order of ids is the order in which they are applied.

CREATE TABLE correction (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  original_sha256 TEXT NOT NULL CHECK (length(original_sha256) = 64),
  -- JSON, core/model/correction.ts.
  change          TEXT NOT NULL CHECK (json_valid(change)),
  -- What the reading said before, in the shape of the change.
  before          TEXT CHECK (before IS NULL OR json_valid(before)),
  -- Of the document it touches, as it was then; null for the issue itself.
  document_title  TEXT,
  author          TEXT NOT NULL,
  at              TEXT NOT NULL,
  -- What became of it in the present reading.
  state           TEXT NOT NULL CHECK (state IN ('in-force', 'replaced', 'not-placed')),
  revoked_at      TEXT
) STRICT;
CREATE INDEX correction_by_original ON correction (original_sha256);
CREATE TRIGGER corrections_never_change
BEFORE UPDATE OF id, original_sha256, change, before, document_title, author, at ON correction
BEGIN SELECT RAISE (ABORT, 'what was corrected never changes'); END;
CREATE TRIGGER corrections_never_go BEFORE DELETE ON correction
BEGIN SELECT RAISE (ABORT, 'the history of corrections is append-only'); END;

-- Where documents began in the source before they went or began elsewhere: where one begins there again, it is the same one.
CREATE TABLE former_start (
  -- Their order: the one that was left last counts first.
  sequence        INTEGER PRIMARY KEY AUTOINCREMENT,
  original_sha256 TEXT NOT NULL CHECK (length(original_sha256) = 64),
  source_start    INTEGER NOT NULL CHECK (source_start >= 0),
  -- Of a document that is held or of one that went.
  document_id     INTEGER NOT NULL,
  UNIQUE (original_sha256, source_start, document_id)
) STRICT;

-- Documents that a reading has no longer.
CREATE TABLE retired_document (
  id              INTEGER PRIMARY KEY,
  original_sha256 TEXT NOT NULL CHECK (length(original_sha256) = 64),
  -- The document that holds its text now.
  held_by         INTEGER REFERENCES document (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX retired_document_by_original ON retired_document (original_sha256);
CREATE INDEX retired_document_by_holder ON retired_document (held_by);

-- Version of the rules that an issue was read with: core/bulletin/reader-version.ts.
ALTER TABLE issue ADD COLUMN reader_version INTEGER NOT NULL DEFAULT 1;
-- Counted each time an archive is opened, without the rows themselves.
CREATE INDEX issue_by_reader ON issue (reader_version);
