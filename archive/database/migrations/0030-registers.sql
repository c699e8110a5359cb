-- Facts drawn from documents. Derived from document_text; kept beside the truth so that a register over
-- thirty years is one query. `position` is the order within the document.

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
CREATE INDEX appointment_by_person ON appointment (person);

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

CREATE TABLE responsibility (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  measure     TEXT NOT NULL,
  leads       TEXT NOT NULL CHECK (json_valid(leads)),
  others      TEXT NOT NULL CHECK (json_valid(others)),
  sentence    TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

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
CREATE INDEX citation_by_number ON citation (document_number_key) WHERE document_number_key IS NOT NULL;
