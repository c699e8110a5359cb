import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';

/** How many pages no search can reach: {@link countUnrecognised}, and one for each issue of {@link countPartlyUnread}. */
export function countPagesWithoutText(db: Db): number {
  return countUnrecognised(db) + countPartlyUnread(db);
}

/** Pages that wait to be recognised, or could not be; changes while pages are recognised, whatever is read of them. */
export function countUnrecognised(db: Db): number {
  const count = prepared<[], { count: number }>(
    db,
    'SELECT count(*) AS count FROM recognised_page WHERE taken IS NULL',
  );
  return count.get()?.count ?? 0;
}

/** Issues without any text, or with pages that could not be read, of which no page is known by itself; changes with the holdings. */
export function countPartlyUnread(db: Db): number {
  const count = prepared<[], { count: number }>(
    db,
    `SELECT count(*) AS count FROM issue
     WHERE original_sha256 NOT IN (SELECT original_sha256 FROM recognised_page)
       AND (NOT EXISTS (SELECT 1 FROM document WHERE issue_id = issue.id AND characters > 0)
            OR ${HAS_UNREAD_PAGES_SQL})`,
  );
  return count.get()?.count ?? 0;
}

/** True of an issue whose file is known to have pages without text. */
export const HAS_UNREAD_PAGES_SQL =
  "(warnings <> '[]' AND EXISTS (SELECT 1 FROM json_each(warnings) WHERE value = 'pages-without-text'))";
