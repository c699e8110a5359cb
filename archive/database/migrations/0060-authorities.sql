-- The registers of archives that are older than this migration: their rows stay until they are drawn again.
ALTER TABLE appointment RENAME TO old_appointment;
ALTER TABLE indicator RENAME TO old_indicator;
ALTER TABLE responsibility RENAME TO old_responsibility;
ALTER TABLE citation RENAME TO old_citation;
DROP INDEX appointment_by_person;
DROP INDEX citation_by_number;

-- Facts drawn from documents. Each row tells where in the canonical text it stands (UTF-16 code units; 0 to 0 where it was
-- drawn by older rules), which also tells its sentence, and holds the search form of what it shows. Rows are counted and paged over the narrow unique index.
CREATE TABLE appointment (
  id           INTEGER PRIMARY KEY,
  document_id  INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  person       TEXT NOT NULL,
  action       TEXT NOT NULL CHECK (action IN ('appointed', 'removed')),
  post         TEXT NOT NULL,
  body         TEXT,
  concurrent   INTEGER NOT NULL CHECK (concurrent IN (0, 1)),
  acting       INTEGER NOT NULL CHECK (acting IN (0, 1)),
  probation    TEXT,
  date         TEXT,
  start_offset INTEGER NOT NULL,
  end_offset   INTEGER NOT NULL CHECK (end_offset >= start_offset),
  folded       TEXT NOT NULL,
  UNIQUE (document_id, position)
) STRICT;
CREATE INDEX appointment_by_person ON appointment (person, action, date);
CREATE INDEX appointment_by_date ON appointment (date DESC, document_id, position);

CREATE TABLE indicator (
  id           INTEGER PRIMARY KEY,
  document_id  INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  name         TEXT NOT NULL,
  -- The same for every spelling of one indicator; core/registers/indicator-name.ts.
  name_key     TEXT NOT NULL,
  period       TEXT,
  unit         TEXT,
  value        TEXT,
  change       TEXT,
  start_offset INTEGER NOT NULL,
  end_offset   INTEGER NOT NULL CHECK (end_offset >= start_offset),
  folded       TEXT NOT NULL,
  UNIQUE (document_id, position)
) STRICT;
CREATE INDEX indicator_by_name ON indicator (name_key, unit, name);

CREATE TABLE responsibility (
  id           INTEGER PRIMARY KEY,
  document_id  INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  measure      TEXT NOT NULL,
  leads        TEXT NOT NULL CHECK (json_valid(leads)),
  others       TEXT NOT NULL CHECK (json_valid(others)),
  start_offset INTEGER NOT NULL,
  end_offset   INTEGER NOT NULL CHECK (end_offset >= start_offset),
  folded       TEXT NOT NULL,
  UNIQUE (document_id, position)
) STRICT;

CREATE TABLE citation (
  id                  INTEGER PRIMARY KEY,
  document_id         INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position            INTEGER NOT NULL,
  relation            TEXT NOT NULL CHECK (relation IN ('cites', 'implements', 'amends', 'repeals')),
  title               TEXT,
  -- The title as titles are compared; core/bulletin/comparable-title.ts.
  title_key           TEXT,
  document_number     TEXT,
  document_number_key TEXT,
  start_offset        INTEGER NOT NULL,
  end_offset          INTEGER NOT NULL CHECK (end_offset >= start_offset),
  folded              TEXT NOT NULL,
  UNIQUE (document_id, position)
) STRICT;
CREATE INDEX citation_by_number ON citation (document_number_key) WHERE document_number_key IS NOT NULL;
CREATE INDEX citation_by_title ON citation (title_key) WHERE title_key IS NOT NULL;
CREATE INDEX citation_of_validity ON citation (relation, document_number_key, title_key, document_id)
  WHERE relation IN ('amends', 'repeals');

INSERT INTO appointment (document_id, position, person, action, post, concurrent, acting, probation, date,
    start_offset, end_offset, folded)
  SELECT document_id, position, person, action, post, concurrent, 0, probation, date, 0, 0, person || char (10) || post
  FROM old_appointment ORDER BY document_id, position;
INSERT INTO indicator (document_id, position, name, name_key, period, unit, value, change, start_offset, end_offset, folded)
  SELECT document_id, position, name, name, period, unit, value, change, 0, 0, name
  FROM old_indicator ORDER BY document_id, position;
INSERT INTO responsibility (document_id, position, measure, leads, others, start_offset, end_offset, folded)
  SELECT document_id, position, measure, leads, others, 0, 0, measure || char (10) || leads || char (10) || others
  FROM old_responsibility ORDER BY document_id, position;
INSERT INTO citation (document_id, position, relation, title, document_number, document_number_key,
    start_offset, end_offset, folded)
  SELECT document_id, position, relation, title, document_number, document_number_key, 0, 0,
    coalesce(title, '') || char (10) || coalesce(document_number, '')
  FROM old_citation ORDER BY document_id, position;
DROP TABLE old_appointment;
DROP TABLE old_indicator;
DROP TABLE old_responsibility;
DROP TABLE old_citation;

-- What else is drawn from a document: the key by which titles cite it, its title in search form, and the last day of the term of validity it prints.
CREATE TABLE drawn_document (
  document_id  INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  title_key    TEXT NOT NULL,
  -- Search form of the title, for filters of rows.
  folded_title TEXT NOT NULL,
  term_ends_on TEXT,
  term_start   INTEGER,
  term_end     INTEGER,
  CHECK ((term_ends_on IS NULL) = (term_start IS NULL) AND (term_start IS NULL) = (term_end IS NULL))
) STRICT;
CREATE INDEX drawn_document_by_title ON drawn_document (title_key);
CREATE INDEX drawn_document_by_term ON drawn_document (term_ends_on) WHERE term_ends_on IS NOT NULL;

-- People of the register of appointments, for lists by name.
CREATE TABLE person (
  name     TEXT PRIMARY KEY,
  folded   TEXT NOT NULL,
  -- Syllables without tones, parted by spaces: zhou ming.
  pinyin   TEXT NOT NULL,
  initials TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX person_by_pinyin ON person (pinyin, name);

-- Names of bodies as documents print them, how often in each role, and where.
CREATE TABLE body_name (
  id           INTEGER PRIMARY KEY,
  name         TEXT NOT NULL UNIQUE,
  -- Search form of the name: names are the same where this is.
  folded       TEXT NOT NULL,
  issued       INTEGER NOT NULL DEFAULT 0,
  leads        INTEGER NOT NULL DEFAULT 0,
  takes_part   INTEGER NOT NULL DEFAULT 0,
  appointments INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX body_name_by_folded ON body_name (folded);

CREATE TABLE body_mention (
  name_id     INTEGER NOT NULL REFERENCES body_name (id),
  role        TEXT NOT NULL CHECK (role IN ('issuer', 'lead', 'other', 'post')),
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  -- Of the row in its register; of an issuer among the issuers.
  position    INTEGER NOT NULL,
  PRIMARY KEY (name_id, role, document_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX body_mention_by_document ON body_mention (document_id);

-- Mentions are counted where they are inserted, many at a time; they also go with their document, so going is counted here.
CREATE TRIGGER body_mention_is_counted_off AFTER DELETE ON body_mention
BEGIN
  UPDATE body_name SET
    issued = issued - (OLD.role = 'issuer'),
    leads = leads - (OLD.role = 'lead'),
    takes_part = takes_part - (OLD.role = 'other'),
    appointments = appointments - (OLD.role = 'post')
  WHERE id = OLD.name_id;
END;

-- The archivist's own list of bodies. Not derived: nothing but the archivist changes it.
CREATE TABLE authority (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  name       TEXT NOT NULL CHECK (name <> ''),
  note       TEXT NOT NULL,
  author     TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;

CREATE TABLE authority_name (
  authority_id INTEGER NOT NULL REFERENCES authority (id) ON DELETE CASCADE,
  -- 0 for the preferred name, which has no dates.
  position     INTEGER NOT NULL,
  name         TEXT NOT NULL CHECK (name <> ''),
  folded       TEXT NOT NULL,
  from_on      TEXT,
  to_on        TEXT,
  PRIMARY KEY (authority_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX authority_name_by_folded ON authority_name (folded);

-- What the archivist decided on the validity of a document. It stays where a correction takes the document away, and holds again
-- when the document comes back under its id.
CREATE TABLE validity_decision (
  document_id INTEGER PRIMARY KEY,
  status      TEXT NOT NULL CHECK (status IN ('in-force', 'amended', 'repealed', 'expired')),
  since       TEXT,
  note        TEXT NOT NULL,
  author      TEXT NOT NULL,
  at          TEXT NOT NULL
) STRICT;
