-- Searches that somebody keeps under a name. Not derived: nothing but the person changes them.
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
CREATE UNIQUE INDEX saved_search_by_name ON saved_search (folded) WHERE removed_at IS NULL;

-- What was searched for, when, in which holdings, with what total: what a report on a question rests on.
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
CREATE TRIGGER search_records_never_change BEFORE UPDATE ON search_record
BEGIN SELECT RAISE (ABORT, 'the record of searches is append-only'); END;
CREATE TRIGGER search_records_never_go BEFORE DELETE ON search_record
BEGIN SELECT RAISE (ABORT, 'the record of searches is append-only'); END;
