-- Pictures of a batch that are pages of one issue, offered as one row: that of the first of them.
ALTER TABLE batch_file ADD COLUMN
  -- JSON array: the names of the files that are its pages, in order, all in the folder of the first; empty for a file by itself.
  page_files TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(page_files));
ALTER TABLE batch_file ADD COLUMN
  -- 1 for a file that the archivist wants by itself, though its name makes it a page among others.
  is_apart INTEGER NOT NULL DEFAULT 0 CHECK (is_apart IN (0, 1));
