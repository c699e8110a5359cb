-- Files of watched folders that became part of a batch, or are held: the same file is not offered twice.
CREATE TABLE watched_file (
  path        TEXT PRIMARY KEY,
  bytes       INTEGER NOT NULL CHECK (bytes >= 0),
  -- Milliseconds since 1970, as the file system tells them.
  modified_ms REAL NOT NULL
) STRICT, WITHOUT ROWID;
