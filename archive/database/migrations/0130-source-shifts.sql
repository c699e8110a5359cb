-- How the pages of an original moved in its source when the text of some of them became known: what was corrected before names places as
-- they stood then. The order of ids is the order in which they are applied.
CREATE TABLE source_shift (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  original_sha256 TEXT NOT NULL REFERENCES original (sha256),
  -- The last correction of any original that was made before; 0 for none.
  last_correction INTEGER NOT NULL,
  -- JSON, core/correction/shift-source.ts.
  shift           TEXT NOT NULL CHECK (json_valid(shift))
) STRICT;
CREATE INDEX source_shift_by_original ON source_shift (original_sha256);
