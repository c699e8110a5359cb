import type { AuthoritySummary } from '#core/model/authority.ts';
import type { Db } from '../database/connection.ts';
import { ROLE } from '../registers/body-names.ts';
import { DOCUMENT_DAY, type NamePeriod } from './mentions-of-body.ts';

/** What documents say of a body: rows it issued, leads, takes part in, and posts in it. */
export type Counts = Pick<AuthoritySummary, 'issued' | 'leads' | 'takesPart' | 'appointments'>;

export const NO_COUNTS: Counts = { issued: 0, leads: 0, takesPart: 0, appointments: 0 };

/** Counts mentions by their role, as columns of a query. */
export const COUNT_BY_ROLE = `count(*) FILTER (WHERE role = ${ROLE.issuer}) AS issued, count(*) FILTER (WHERE role = ${ROLE.lead}) AS leads,
  count(*) FILTER (WHERE role = ${ROLE.other}) AS takesPart, count(*) FILTER (WHERE role = ${ROLE.post}) AS appointments`;

/** What documents say of each of these bodies, one query for all; each mention once, however many of a body's names it falls under. */
export function countMentions<Body extends string | number>(
  db: Db,
  periodsOf: ReadonlyMap<Body, readonly NamePeriod[]>,
): Map<Body, Counts> {
  const bodies = [...periodsOf.keys()];
  const periods = bodies.flatMap((body, index) =>
    (periodsOf.get(body) ?? []).map((period) => ({ index, ...period })),
  );
  const rows = db
    .prepare<[string], Counts & { index: number }>(
      `WITH period AS (SELECT value ->> 'index' AS body, value ->> 'nameId' AS name, value ->> 'from' AS first, value ->> 'to' AS last
         FROM json_each(?))
       SELECT body AS "index", ${COUNT_BY_ROLE} FROM (
         SELECT DISTINCT body, role, document_id, place.value
         FROM period CROSS JOIN body_mention AS mention ON name_id = name CROSS JOIN json_each(positions) AS place
         WHERE (first IS NULL AND last IS NULL) OR EXISTS (
           SELECT 1 FROM document JOIN issue ON issue.id = issue_id
           WHERE document.id = mention.document_id AND (first IS NULL OR ${DOCUMENT_DAY} >= first)
             AND (last IS NULL OR ${DOCUMENT_DAY} <= last)))
       GROUP BY body`,
    )
    .all(JSON.stringify(periods));
  const found = new Map(rows.map(({ index, ...counts }) => [index, counts]));
  return new Map(bodies.map((body, index) => [body, found.get(index) ?? NO_COUNTS]));
}
