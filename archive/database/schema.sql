CREATE TRIGGER annotation_tags_are_added AFTER INSERT ON annotation
BEGIN
  INSERT OR IGNORE INTO annotation_tag (tag, annotation_id) SELECT value, NEW.id FROM json_each(NEW.tags);
END;

CREATE TRIGGER annotation_tags_are_changed AFTER UPDATE OF tags ON annotation WHEN OLD.tags <> NEW.tags
BEGIN
  DELETE FROM annotation_tag WHERE annotation_id = NEW.id;
  INSERT OR IGNORE INTO annotation_tag (tag, annotation_id) SELECT value, NEW.id FROM json_each(NEW.tags);
END;

CREATE TRIGGER body_mention_is_counted_off AFTER DELETE ON body_mention
BEGIN
  UPDATE body_name SET
    issued = issued - (OLD.role = 0) * json_array_length(OLD.positions),
    leads = leads - (OLD.role = 1) * json_array_length(OLD.positions),
    takes_part = takes_part - (OLD.role = 2) * json_array_length(OLD.positions),
    appointments = appointments - (OLD.role = 3) * json_array_length(OLD.positions)
  WHERE id = OLD.name_id;
END;

CREATE TRIGGER corrections_never_change
BEFORE UPDATE OF id, original_sha256, change, before, document_title, author, at ON correction
BEGIN SELECT RAISE (ABORT, 'what was corrected never changes'); END;

CREATE TRIGGER corrections_never_go BEFORE DELETE ON correction
BEGIN SELECT RAISE (ABORT, 'the history of corrections is append-only'); END;

CREATE TRIGGER journal_rows_never_change BEFORE UPDATE ON journal
BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_rows_never_go BEFORE DELETE ON journal
BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;

CREATE TRIGGER search_records_never_change BEFORE UPDATE ON search_record
BEGIN SELECT RAISE (ABORT, 'the record of searches is append-only'); END;

CREATE TRIGGER search_records_never_go BEFORE DELETE ON search_record
BEGIN SELECT RAISE (ABORT, 'the record of searches is append-only'); END;

CREATE TABLE "annotation" (
  id           TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  document_id  INTEGER NOT NULL REFERENCES document (id),
  style        TEXT NOT NULL CHECK (style IN ('highlight', 'underline', 'note')),
  color        TEXT NOT NULL REFERENCES annotation_color (color),
  note         TEXT NOT NULL DEFAULT '',
  tags         TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
  is_shared    INTEGER NOT NULL DEFAULT 0 CHECK (is_shared IN (0, 1)),
  -- JSON, annotationLinkSchema of core/model/annotation.ts.
  link         TEXT CHECK (json_valid(link)),
  -- The passage as it was described; kept while what became of it waits for a look.
  quote        TEXT NOT NULL CHECK (quote <> ''),
  prefix       TEXT NOT NULL,
  suffix       TEXT NOT NULL,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset   INTEGER NOT NULL CHECK (end_offset > start_offset),
  text_version INTEGER NOT NULL,
  -- Where it stands in the present text, and on which printed page; null for an orphan.
  place_start  INTEGER,
  place_end    INTEGER,
  place_page   INTEGER,
  -- Search form of quote, note and tags.
  folded       TEXT NOT NULL,
  author       TEXT NOT NULL,
  created_at   TEXT NOT NULL,
  changed_at   TEXT NOT NULL,
  removed_at   TEXT, is_given_up INTEGER NOT NULL DEFAULT 0 CHECK (is_given_up IN (0, 1)),
  CHECK ((place_start IS NULL) = (place_end IS NULL))
) STRICT;

CREATE TABLE annotation_color (
  color TEXT PRIMARY KEY CHECK (color IN ('amber', 'green', 'blue', 'rose')),
  name  TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE TABLE annotation_review (
  annotation_id    TEXT PRIMARY KEY REFERENCES annotation (id) ON DELETE CASCADE,
  outcome          TEXT NOT NULL CHECK (outcome IN ('moved', 'changed', 'lost')),
  -- 1 where the words around it are the same too: it was only shifted.
  is_shift         INTEGER NOT NULL CHECK (is_shift IN (0, 1)),
  -- The passage as the person saw it last.
  old_document_id  INTEGER NOT NULL,
  old_title        TEXT NOT NULL,
  old_quote        TEXT NOT NULL,
  old_prefix       TEXT NOT NULL,
  old_suffix       TEXT NOT NULL,
  old_start        INTEGER NOT NULL,
  old_end          INTEGER NOT NULL,
  old_text_version INTEGER NOT NULL,
  since            TEXT NOT NULL,
  -- When the person took note of it that the passage is not found; null while it waits.
  seen_at          TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE annotation_tag (
  tag           TEXT NOT NULL,
  annotation_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
  PRIMARY KEY (tag, annotation_id)
) STRICT, WITHOUT ROWID;

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
  issue_id INTEGER REFERENCES issue (id) ON DELETE SET NULL, page_files TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(page_files)), is_apart INTEGER NOT NULL DEFAULT 0 CHECK (is_apart IN (0, 1)),
  CHECK ((state = 'failed') = (failure IS NOT NULL)),
  UNIQUE (batch_id, path, entries)
) STRICT;

CREATE TABLE body_mention (
  name_id     INTEGER NOT NULL REFERENCES body_name (id),
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  -- 0 issuer, 1 lead, 2 other, 3 post.
  role        INTEGER NOT NULL CHECK (role BETWEEN 0 AND 3),
  -- JSON array of the rows in their register, in order; of an issuer its places among the issuers.
  positions   TEXT NOT NULL CHECK (json_valid(positions)),
  PRIMARY KEY (name_id, document_id, role)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE bulletin (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
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

CREATE TABLE former_start (
  -- Their order: the one that was left last counts first.
  sequence        INTEGER PRIMARY KEY AUTOINCREMENT,
  original_sha256 TEXT NOT NULL CHECK (length(original_sha256) = 64),
  source_start    INTEGER NOT NULL CHECK (source_start >= 0),
  -- Of a document that is held or of one that went.
  document_id     INTEGER NOT NULL,
  UNIQUE (original_sha256, source_start, document_id)
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
, reader_version INTEGER NOT NULL DEFAULT 1, leaves TEXT CHECK (json_valid(leaves))) STRICT;

CREATE TABLE journal (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  at       TEXT NOT NULL,
  author   TEXT NOT NULL,
  action   TEXT NOT NULL,
  details  TEXT NOT NULL CHECK (json_valid(details)),
  -- SHA-256 over previous hash, at, author, action and details, joined by newlines.
  hash     TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

CREATE TABLE manifestation (
  sha256   TEXT PRIMARY KEY REFERENCES original (sha256),
  issue_id INTEGER NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  author   TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE password (
  -- Of the file; it may be one that has not come in yet.
  sha256   TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  password TEXT NOT NULL CHECK (length(password) BETWEEN 1 AND 200),
  author   TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  name     TEXT PRIMARY KEY,
  folded   TEXT NOT NULL,
  -- Syllables without tones, parted by spaces: zhou ming.
  pinyin   TEXT NOT NULL,
  initials TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE recognised_page (
  original_sha256 TEXT NOT NULL REFERENCES original (sha256),
  page            INTEGER NOT NULL CHECK (page >= 1),
  -- How far the page is turned clockwise to stand upright, in degrees.
  turn            INTEGER NOT NULL DEFAULT 0 CHECK (turn IN (0, 90, 180, 270)),
  state           TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'recognised', 'failed')),
  -- JSON, a failure as core/model/job.ts has it, of a page that failed.
  failure         TEXT CHECK (failure IS NULL OR json_valid(failure)),
  -- JSON, core/model/recognition.ts: what was recognised last, and what of that the reading of the issue was made with.
  found           TEXT CHECK (found IS NULL OR json_valid(found)),
  taken           TEXT CHECK (taken IS NULL OR json_valid(taken)),
  -- When `taken` was written.
  taken_at        TEXT,
  PRIMARY KEY (original_sha256, page)
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

CREATE TABLE retired_document (
  id              INTEGER PRIMARY KEY,
  original_sha256 TEXT NOT NULL CHECK (length(original_sha256) = 64),
  -- The document that holds its text now.
  held_by         INTEGER REFERENCES document (id) ON DELETE SET NULL
) STRICT;

CREATE TABLE saved_search (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  name       TEXT NOT NULL CHECK (name <> ''),
  -- Search form of the name: names are the same where this is.
  folded     TEXT NOT NULL,
  -- JSON, searchQuestionSchema of core/model/search.ts.
  question   TEXT NOT NULL CHECK (json_valid(question)),
  sort       TEXT NOT NULL,
  author     TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;

CREATE TABLE search_record (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  at                TEXT NOT NULL,
  author            TEXT NOT NULL,
  question          TEXT NOT NULL CHECK (json_valid(question)),
  -- The query in canonical words, as it was understood then.
  reading           TEXT NOT NULL,
  issues            INTEGER NOT NULL CHECK (issues >= 0),
  documents         INTEGER NOT NULL CHECK (documents >= 0),
  without_text      INTEGER NOT NULL CHECK (without_text >= 0),
  -- meta.holdings_version: two records of one version searched the same texts.
  holdings_version  INTEGER NOT NULL CHECK (holdings_version >= 0),
  total             INTEGER NOT NULL CHECK (total >= 0)
) STRICT;

CREATE TABLE source_shift (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  original_sha256 TEXT NOT NULL REFERENCES original (sha256),
  -- The last correction of any original that was made before; 0 for none.
  last_correction INTEGER NOT NULL,
  -- JSON, core/correction/shift-source.ts.
  shift           TEXT NOT NULL CHECK (json_valid(shift))
) STRICT;

CREATE TABLE undo_step (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  profile   TEXT NOT NULL,
  -- 1 for what was taken back and can be done again.
  is_undone INTEGER NOT NULL CHECK (is_undone IN (0, 1)),
  -- What was called.
  operation TEXT NOT NULL,
  inverses  TEXT NOT NULL CHECK (json_valid(inverses)),
  at        TEXT NOT NULL
) STRICT;

CREATE TABLE validity_decision (
  document_id INTEGER PRIMARY KEY,
  status      TEXT NOT NULL CHECK (status IN ('in-force', 'amended', 'repealed', 'expired')),
  since       TEXT,
  note        TEXT NOT NULL,
  author      TEXT NOT NULL,
  at          TEXT NOT NULL
) STRICT;

CREATE TABLE watched_file (
  path        TEXT PRIMARY KEY,
  bytes       INTEGER NOT NULL CHECK (bytes >= 0),
  -- Milliseconds since 1970, as the file system tells them.
  modified_ms REAL NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX annotation_by_author ON annotation (author, removed_at) WHERE removed_at IS NULL;

CREATE INDEX annotation_by_change ON annotation (changed_at DESC, id, removed_at) WHERE removed_at IS NULL;

CREATE INDEX annotation_by_color ON annotation (color, removed_at) WHERE removed_at IS NULL;

CREATE INDEX annotation_by_document ON annotation (document_id, place_start, id, removed_at) WHERE removed_at IS NULL;

CREATE INDEX annotation_review_by_outcome ON annotation_review (outcome) WHERE seen_at IS NULL;

CREATE INDEX annotation_tag_by_annotation ON annotation_tag (annotation_id);

CREATE INDEX appointment_by_date ON appointment (date DESC, document_id, position);

CREATE INDEX appointment_by_person ON appointment (person, action, date);

CREATE INDEX authority_name_by_folded ON authority_name (folded);

CREATE INDEX batch_file_by_issue ON batch_file (issue_id) WHERE issue_id IS NOT NULL;

CREATE INDEX batch_file_by_state ON batch_file (batch_id, state, id);

CREATE INDEX body_mention_by_document ON body_mention (document_id);

CREATE INDEX body_name_by_folded ON body_name (folded);

CREATE INDEX citation_by_number ON citation (document_number_key) WHERE document_number_key IS NOT NULL;

CREATE INDEX citation_by_title ON citation (title_key) WHERE title_key IS NOT NULL;

CREATE INDEX citation_of_validity ON citation (relation, document_number_key, title_key, document_id)
  WHERE relation IN ('amends', 'repeals');

CREATE INDEX correction_by_original ON correction (original_sha256);

CREATE INDEX document_by_number ON document (document_number_key) WHERE document_number_key IS NOT NULL;

CREATE INDEX drawn_document_by_term ON drawn_document (term_ends_on) WHERE term_ends_on IS NOT NULL;

CREATE INDEX drawn_document_by_title ON drawn_document (title_key);

CREATE INDEX indicator_by_name ON indicator (name_key, unit, name);

CREATE INDEX issue_by_bulletin ON issue (bulletin_id, year, number);

CREATE INDEX issue_by_reader ON issue (reader_version);

CREATE INDEX manifestation_by_issue ON manifestation (issue_id);

CREATE INDEX person_by_pinyin ON person (pinyin, name);

CREATE INDEX recognised_page_untaken ON recognised_page (original_sha256) WHERE taken IS NULL;

CREATE INDEX recognised_page_waiting ON recognised_page (original_sha256, page) WHERE state = 'waiting';

CREATE INDEX retired_document_by_holder ON retired_document (held_by);

CREATE INDEX retired_document_by_original ON retired_document (original_sha256);

CREATE UNIQUE INDEX saved_search_by_name ON saved_search (folded) WHERE removed_at IS NULL;

CREATE INDEX source_shift_by_original ON source_shift (original_sha256);

CREATE INDEX undo_step_by_profile ON undo_step (profile, is_undone, id);
