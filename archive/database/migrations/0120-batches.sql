-- What came in together: a drop of files, folders or ZIP archives, with a row for every file, which is the truth of how far it has come.
CREATE TABLE batch (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  -- JSON array of what was dropped.
  paths      TEXT NOT NULL CHECK (json_valid(paths)),
  origin     TEXT NOT NULL CHECK (origin IN ('person', 'watched-folder')),
  -- An import that was interrupted is found as 'importing' when the archive is opened, and is paused then.
  state      TEXT NOT NULL CHECK (state IN ('open', 'importing', 'paused', 'cancelled', 'done')),
  -- 1 when all files that its paths lead to are written down.
  is_found   INTEGER NOT NULL DEFAULT 0 CHECK (is_found IN (0, 1)),
  author     TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE batch_file (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  batch_id INTEGER NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
  path     TEXT NOT NULL,
  -- JSON array: where the file lies in a ZIP archive, the entry of the outermost archive first. Never a path on disk.
  entries  TEXT NOT NULL CHECK (json_valid(entries)),
  bytes    INTEGER CHECK (bytes >= 0),
  sha256   TEXT CHECK (length(sha256) = 64),
  format   TEXT NOT NULL,
  state    TEXT NOT NULL CHECK (state IN ('waiting', 'reading', 'in', 'held', 'same', 'failed', 'skipped')),
  reason   TEXT,
  -- JSON, failureSchema of core/model/job.ts.
  failure  TEXT CHECK (json_valid(failure)),
  -- JSON, lookSchema of core/model/batch.ts.
  look     TEXT CHECK (json_valid(look)),
  -- The lowest confidence of the look, apart from it so that what is not sure can be found.
  confidence REAL,
  -- What the archivist said of a file with the content of a held issue.
  decision TEXT CHECK (decision IN ('manifestation', 'issue')),
  -- JSON array of corrections that come in with the file.
  changes  TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(changes)),
  -- How often its import was begun: a file that ended the process is not begun for ever.
  attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  issue_id INTEGER REFERENCES issue (id) ON DELETE SET NULL,
  CHECK ((state = 'failed') = (failure IS NOT NULL)),
  UNIQUE (batch_id, path, entries)
) STRICT;
CREATE INDEX batch_file_by_state ON batch_file (batch_id, state, id);
CREATE INDEX batch_file_by_issue ON batch_file (issue_id) WHERE issue_id IS NOT NULL;

-- Further originals that say what an issue says: the same issue as PDF beside the text it was read from.
CREATE TABLE manifestation (
  sha256   TEXT PRIMARY KEY REFERENCES original (sha256),
  issue_id INTEGER NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  author   TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX manifestation_by_issue ON manifestation (issue_id);
