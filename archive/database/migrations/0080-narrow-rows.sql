-- Rows that say nothing twice. The rows of archives that are older than this migration stay as they are until they are drawn again.
-- Blocks and evidence of document_text are packed more narrowly from here on too, as archive/holdings/pack-blocks.ts and
-- pack-evidence.ts tell; those that were stored before stay as 0010 tells.
ALTER TABLE appointment RENAME TO old_appointment;
ALTER TABLE indicator RENAME TO old_indicator;
ALTER TABLE responsibility RENAME TO old_responsibility;
ALTER TABLE citation RENAME TO old_citation;
ALTER TABLE drawn_document RENAME TO old_drawn_document;
ALTER TABLE body_mention RENAME TO old_body_mention;
DROP TRIGGER body_mention_is_counted_off;
DROP INDEX appointment_by_person;
DROP INDEX appointment_by_date;
DROP INDEX indicator_by_name;
DROP INDEX citation_by_number;
DROP INDEX citation_by_title;
DROP INDEX citation_of_validity;
DROP INDEX drawn_document_by_title;
DROP INDEX drawn_document_by_term;
DROP INDEX body_mention_by_document;

-- Facts drawn from documents, as in 0060. `folded`: the search form of what a row shows, null where the row shows it in search form.
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
  folded       TEXT,
  UNIQUE (document_id, position)
) STRICT;

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
  folded       TEXT,
  UNIQUE (document_id, position)
) STRICT;

CREATE TABLE responsibility (
  id           INTEGER PRIMARY KEY,
  document_id  INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  measure      TEXT NOT NULL,
  -- JSON array: those that lead, then the others, each the id of a body_name; in rows of older rules the name itself.
  bodies       TEXT NOT NULL CHECK (json_valid(bodies)),
  -- How many of the bodies lead.
  leading      INTEGER NOT NULL CHECK (leading >= 0),
  start_offset INTEGER NOT NULL,
  end_offset   INTEGER NOT NULL CHECK (end_offset >= start_offset),
  -- Of the measure alone: the bodies have their search forms in body_name.
  folded       TEXT,
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
  folded              TEXT,
  UNIQUE (document_id, position)
) STRICT;

CREATE TABLE drawn_document (
  document_id  INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  title_key    TEXT NOT NULL,
  -- Search form of the title, for filters of rows; null where the key is the same.
  folded_title TEXT,
  term_ends_on TEXT,
  term_start   INTEGER,
  term_end     INTEGER,
  CHECK ((term_ends_on IS NULL) = (term_start IS NULL) AND (term_start IS NULL) = (term_end IS NULL))
) STRICT;

-- Where a document names a body: one row for each body and role.
CREATE TABLE body_mention (
  name_id     INTEGER NOT NULL REFERENCES body_name (id),
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  -- 0 issuer, 1 lead, 2 other, 3 post.
  role        INTEGER NOT NULL CHECK (role BETWEEN 0 AND 3),
  -- JSON array of the rows in their register, in order; of an issuer its places among the issuers.
  positions   TEXT NOT NULL CHECK (json_valid(positions)),
  PRIMARY KEY (name_id, document_id, role)
) STRICT, WITHOUT ROWID;

INSERT INTO appointment SELECT * FROM old_appointment ORDER BY document_id, position;
INSERT INTO indicator SELECT * FROM old_indicator ORDER BY document_id, position;
INSERT INTO responsibility
  SELECT id, document_id, position, measure,
    (SELECT json_group_array(value) FROM (SELECT value FROM json_each(old.leads) UNION ALL SELECT value FROM json_each(old.others))),
    json_array_length(old.leads), start_offset, end_offset, folded
  FROM old_responsibility AS old ORDER BY document_id, position;
INSERT INTO citation SELECT * FROM old_citation ORDER BY document_id, position;
INSERT INTO drawn_document SELECT * FROM old_drawn_document ORDER BY document_id;
INSERT INTO body_mention
  SELECT name_id, document_id, CASE role WHEN 'issuer' THEN 0 WHEN 'lead' THEN 1 WHEN 'other' THEN 2 ELSE 3 END,
    json_group_array(position ORDER BY position)
  FROM old_body_mention GROUP BY name_id, document_id, role ORDER BY 1, 2, 3;
DROP TABLE old_appointment;
DROP TABLE old_indicator;
DROP TABLE old_responsibility;
DROP TABLE old_citation;
DROP TABLE old_drawn_document;
DROP TABLE old_body_mention;

CREATE INDEX appointment_by_person ON appointment (person, action, date);
CREATE INDEX appointment_by_date ON appointment (date DESC, document_id, position);
CREATE INDEX indicator_by_name ON indicator (name_key, unit, name);
CREATE INDEX citation_by_number ON citation (document_number_key) WHERE document_number_key IS NOT NULL;
CREATE INDEX citation_by_title ON citation (title_key) WHERE title_key IS NOT NULL;
CREATE INDEX citation_of_validity ON citation (relation, document_number_key, title_key, document_id)
  WHERE relation IN ('amends', 'repeals');
CREATE INDEX drawn_document_by_title ON drawn_document (title_key);
CREATE INDEX drawn_document_by_term ON drawn_document (term_ends_on) WHERE term_ends_on IS NOT NULL;
CREATE INDEX body_mention_by_document ON body_mention (document_id);

-- Mentions are counted where they are inserted; they also go with their document, so going is counted here.
CREATE TRIGGER body_mention_is_counted_off AFTER DELETE ON body_mention
BEGIN
  UPDATE body_name SET
    issued = issued - (OLD.role = 0) * json_array_length(OLD.positions),
    leads = leads - (OLD.role = 1) * json_array_length(OLD.positions),
    takes_part = takes_part - (OLD.role = 2) * json_array_length(OLD.positions),
    appointments = appointments - (OLD.role = 3) * json_array_length(OLD.positions)
  WHERE id = OLD.name_id;
END;
