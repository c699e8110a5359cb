-- What people add: annotations and the excerpt dossier. Removing is soft, so that it can be undone.

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
CREATE INDEX annotation_by_document ON annotation (document_id, start_offset) WHERE removed_at IS NULL;

CREATE TABLE dossier (
  id    INTEGER PRIMARY KEY CHECK (id = 1),
  title TEXT NOT NULL,
  items TEXT NOT NULL CHECK (json_valid(items))
) STRICT;
