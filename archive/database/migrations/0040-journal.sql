-- Who did what to the holdings: append-only, each row bound to the one before it by a hash.

CREATE TABLE journal (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  at       TEXT NOT NULL,
  author   TEXT NOT NULL,
  action   TEXT NOT NULL,
  details  TEXT NOT NULL CHECK (json_valid(details)),
  -- SHA-256 over previous hash, at, author, action and details, joined by newlines.
  hash     TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE TRIGGER journal_rows_never_change BEFORE UPDATE ON journal
BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_rows_never_go BEFORE DELETE ON journal
BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;
