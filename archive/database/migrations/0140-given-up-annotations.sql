-- 1 where the person said that the passage is not in the text any more, whatever is found of it: it is not looked for until it is
-- pointed to another passage.
ALTER TABLE annotation ADD COLUMN is_given_up INTEGER NOT NULL DEFAULT 0 CHECK (is_given_up IN (0, 1));
