-- Annotations that last: their place in the present text is stored, what a change of the text did to them waits for a look, colours
-- have meanings, and changes can be taken back across sessions.

-- What a colour means in this archive; an empty name is the window's own word for the colour.
CREATE TABLE annotation_color (
  color TEXT PRIMARY KEY CHECK (color IN ('amber', 'green', 'blue', 'rose')),
  name  TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
INSERT INTO annotation_color (color) VALUES ('amber'), ('green'), ('blue'), ('rose');

CREATE TABLE lasting_annotation (
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
  removed_at   TEXT,
  CHECK ((place_start IS NULL) = (place_end IS NULL))
) STRICT;

-- Places and search forms of older rows are found when the archive is opened: archive/annotations/settle-annotations.ts.
INSERT INTO lasting_annotation (id, document_id, style, color, note, tags, quote, prefix, suffix, start_offset, end_offset,
    text_version, folded, author, created_at, changed_at, removed_at)
  SELECT id, document_id, style, color, note, tags, quote, prefix, suffix, start_offset, end_offset,
    text_version, '', author, created_at, changed_at, removed_at FROM annotation;
INSERT INTO meta (key, value) SELECT 'annotations_unsettled', count(*) FROM annotation HAVING count(*) > 0;
DROP TABLE annotation;
ALTER TABLE lasting_annotation RENAME TO annotation;
-- removed_at stands in each although it is null there: else SQLite reads the row to see.
CREATE INDEX annotation_by_document ON annotation (document_id, place_start, id, removed_at) WHERE removed_at IS NULL;
CREATE INDEX annotation_by_change ON annotation (changed_at DESC, id, removed_at) WHERE removed_at IS NULL;
CREATE INDEX annotation_by_color ON annotation (color, removed_at) WHERE removed_at IS NULL;
CREATE INDEX annotation_by_author ON annotation (author, removed_at) WHERE removed_at IS NULL;

-- The tags of annotations once more, to be found by.
CREATE TABLE annotation_tag (
  tag           TEXT NOT NULL,
  annotation_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
  PRIMARY KEY (tag, annotation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX annotation_tag_by_annotation ON annotation_tag (annotation_id);
INSERT OR IGNORE INTO annotation_tag (tag, annotation_id)
  SELECT value, annotation.id FROM annotation, json_each(annotation.tags);
CREATE TRIGGER annotation_tags_are_added AFTER INSERT ON annotation
BEGIN
  INSERT OR IGNORE INTO annotation_tag (tag, annotation_id) SELECT value, NEW.id FROM json_each(NEW.tags);
END;
CREATE TRIGGER annotation_tags_are_changed AFTER UPDATE OF tags ON annotation WHEN OLD.tags <> NEW.tags
BEGIN
  DELETE FROM annotation_tag WHERE annotation_id = NEW.id;
  INSERT OR IGNORE INTO annotation_tag (tag, annotation_id) SELECT value, NEW.id FROM json_each(NEW.tags);
END;

-- What changes of the text did to a passage, against what the person saw last. No row: it stands as it stood.
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
CREATE INDEX annotation_review_by_outcome ON annotation_review (outcome) WHERE seen_at IS NULL;

-- How to take changes back, by profile: the latest are last. JSON, arrays of inverseSchema of core/contract/inverse.ts.
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
CREATE INDEX undo_step_by_profile ON undo_step (profile, is_undone, id);
