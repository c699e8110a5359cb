import type { AnnotationFilter, AnnotationGroup } from '#core/model/annotation-list.ts';
import { foldWords } from '../registers/fold-text.ts';

/** SQL conditions that hold of the annotations of a filter, over the tables of listed-row.ts, with what stands for their parameters. */
export type Condition = { sql: string; values: Record<string, string | number | null> };

/** The SQL of the value by which a group is formed; of tags and issuers, of the joined table `grouped`. */
export const GROUP_VALUES: Record<AnnotationGroup, string> = {
  document: 'annotation.document_id',
  issue: 'document.issue_id',
  year: 'issue.year',
  issuer: 'grouped.value',
  documentKind: 'document.kind',
  color: 'annotation.color',
  style: 'annotation.style',
  tag: 'grouped.value',
  author: 'annotation.author',
  state: "coalesce(review.outcome, iif(annotation.place_start IS NULL, 'orphan', 'anchored'))",
  shared: 'annotation.is_shared',
  day: 'substr(annotation.changed_at, 1, 10)',
};

const STATE = `(CASE value WHEN 'anchored' THEN annotation.place_start IS NOT NULL WHEN 'orphan' THEN annotation.place_start IS NULL
  ELSE review.outcome IS value END)`;

/** The conditions of the lists of values: the field of the filter, and the SQL for one that holds `value`. */
const LISTS = {
  colors: 'annotation.color IN (SELECT value FROM json_each(:colors))',
  styles: 'annotation.style IN (SELECT value FROM json_each(:styles))',
  authors: 'annotation.author IN (SELECT value FROM json_each(:authors))',
  documentIds: 'annotation.document_id IN (SELECT value FROM json_each(:documentIds))',
  issueIds: 'document.issue_id IN (SELECT value FROM json_each(:issueIds))',
  documentKinds: 'document.kind IN (SELECT value FROM json_each(:documentKinds))',
  issuers: `EXISTS (SELECT 1 FROM json_each(document.issuers) AS held JOIN json_each(:issuers) AS asked ON held.value = asked.value)`,
  states: `EXISTS (SELECT 1 FROM json_each(:states) WHERE ${STATE})`,
  tags: `annotation.id IN (SELECT annotation_id FROM annotation_tag WHERE tag IN (SELECT value FROM json_each(:tags))
    GROUP BY annotation_id HAVING count(*) = (SELECT count(DISTINCT value) FROM json_each(:tags)))`,
} as const satisfies Partial<Record<keyof AnnotationFilter, string>>;

const DAYS = {
  changedFrom: 'substr(annotation.changed_at, 1, 10) >= :changedFrom',
  changedTo: 'substr(annotation.changed_at, 1, 10) <= :changedTo',
  signedFrom: 'document.signed_on >= :signedFrom',
  signedTo: 'document.signed_on <= :signedTo',
} as const satisfies Partial<Record<keyof AnnotationFilter, string>>;

/** What a filter asks, as SQL. */
export function toCondition(filter: AnnotationFilter): Condition {
  const parts = ['annotation.removed_at IS NULL'];
  const values: Condition['values'] = {};
  for (const [index, word] of foldWords(filter.text).entries()) {
    values[`word${index}`] = word;
    parts.push(
      `(instr(annotation.folded, :word${index}) OR instr(document.title, :word${index}) OR instr(annotation.author, :word${index}))`,
    );
  }
  for (const field of ownKeys(LISTS)) {
    const asked = filter[field];
    if (asked === undefined) continue;
    values[field] = JSON.stringify(asked);
    parts.push(LISTS[field]);
  }
  for (const field of ownKeys(DAYS)) {
    const day = filter[field];
    if (day === undefined) continue;
    values[field] = day;
    parts.push(DAYS[field]);
  }
  if (filter.isShared !== undefined) parts.push(`annotation.is_shared = ${filter.isShared ? 1 : 0}`);
  if (filter.hasNote !== undefined) parts.push(`(annotation.note <> '') = ${filter.hasNote ? 1 : 0}`);
  if (filter.hasLink !== undefined) parts.push(`(annotation.link IS NOT NULL) = ${filter.hasLink ? 1 : 0}`);
  if (filter.group !== undefined) {
    values['group'] = filter.group.value;
    parts.push(inGroup(filter.group.by));
  }
  return { sql: parts.join(' AND '), values };
}

function inGroup(by: AnnotationGroup): string {
  const source = groupSource(by);
  if (source === null) return `CAST(${GROUP_VALUES[by]} AS TEXT) IS :group`;
  return `iif(:group IS NULL, NOT EXISTS (SELECT 1 FROM ${source}), EXISTS (SELECT 1 FROM ${source} WHERE value = :group))`;
}

/** The several values of an annotation, as a table with a column `value`; null where it has one. */
export function groupSource(by: AnnotationGroup): string | null {
  if (by === 'tag') return 'json_each(annotation.tags)';
  return by === 'issuer' ? 'json_each(document.issuers)' : null;
}

function ownKeys<Table extends object>(table: Table): (keyof Table)[] {
  return Object.keys(table) as (keyof Table)[]; // literals, without more keys than their types
}
