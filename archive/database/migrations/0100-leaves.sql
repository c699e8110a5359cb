-- Where the pages of the original begin in its source, so that text and page can be shown beside each other; JSON, null until an issue
-- that was read before is read again.
ALTER TABLE issue ADD COLUMN leaves TEXT CHECK (json_valid(leaves));
