import type { Db } from '../database/connection.ts';
import { holdingsVersion, scansVersion } from '../database/meta.ts';
import { prepared } from '../database/prepared.ts';

/** What was counted last, and the state of the archive that it holds for: it is asked for with every key. */
const counted = new WeakMap<Db, { state: string; pages: number }>();

/**
 * How many pages no search can reach: those that wait to be recognised or could not be, and one for each issue without any text, or with
 * pages that could not be read, of which no such page is known by itself.
 */
export function countPagesWithoutText(db: Db): number {
  const state = `${String(holdingsVersion(db))} ${String(scansVersion(db))}`;
  const known = counted.get(db);
  if (known?.state === state) return known.pages;
  const { pages } = prepared<[], { pages: number }>(db, COUNT).get() ?? { pages: 0 };
  counted.set(db, { state, pages });
  return pages;
}

/** True of an issue whose file is known to have pages without text. */
export const HAS_UNREAD_PAGES_SQL =
  "(warnings <> '[]' AND EXISTS (SELECT 1 FROM json_each(warnings) WHERE value = 'pages-without-text'))";

const COUNT = `
  SELECT (SELECT count(*) FROM recognised_page WHERE taken IS NULL)
    + (SELECT count(*) FROM issue
       WHERE original_sha256 NOT IN (SELECT original_sha256 FROM recognised_page WHERE taken IS NULL)
         AND (NOT EXISTS (SELECT 1 FROM document WHERE issue_id = issue.id AND characters > 0)
              OR ${HAS_UNREAD_PAGES_SQL})) AS pages`;
