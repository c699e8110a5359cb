import type { Db } from '../database/connection.ts';

/**
 * How many pages no search can reach: those on which nothing is recognised yet or could be, and one for each issue that is known to have
 * others, or has no text at all.
 */
export function countPagesWithoutText(db: Db): number {
  const count = db.prepare<[], number>(
    `SELECT (SELECT count(*) FROM recognised_page JOIN issue USING (original_sha256) WHERE taken IS NULL)
       + (SELECT count(*) FROM issue
          WHERE original_sha256 NOT IN (SELECT original_sha256 FROM recognised_page WHERE taken IS NULL)
            AND (NOT EXISTS (SELECT 1 FROM document WHERE issue_id = issue.id AND characters > 0)
                 OR warnings <> '[]'
                    AND EXISTS (SELECT 1 FROM json_each(warnings) WHERE value = 'pages-without-text')))`,
  );
  return count.pluck().get() ?? 0;
}
