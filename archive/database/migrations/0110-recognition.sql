-- Pages of originals that print what is not there as text, and what was recognised on them. A page that was recognised is part of the
-- source of its issue once all of them have been looked at: only then the issue is read anew.
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
CREATE INDEX recognised_page_waiting ON recognised_page (original_sha256, page) WHERE state = 'waiting';
