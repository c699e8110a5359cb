-- Passwords that open originals, as a person gave them: without one, a locked original could not be read or looked at again.
CREATE TABLE password (
  -- Of the file; it may be one that has not come in yet.
  sha256   TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  password TEXT NOT NULL CHECK (length(password) BETWEEN 1 AND 200),
  author   TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
