import type { RangeField, TextField } from './query-tree.ts';

export type QueryField = TextField | RangeField;

/** Names of the fields as people write them; the first is the one a reading uses. */
const NAMES: Readonly<Record<QueryField, readonly string[]>> = {
  title: ['标题', 'title'],
  number: ['文号', 'number'],
  issuer: ['机关', 'issuer'],
  column: ['栏目', 'column'],
  year: ['年', 'year'],
  issue: ['期', 'issue'],
  date: ['日期', 'date'],
  note: ['批注', 'note'],
  tag: ['标签', 'tag'],
};

const fieldByName = new Map(
  (Object.keys(NAMES) as QueryField[]).flatMap((field) => NAMES[field].map((name) => [name, field] as const)), // keys of a total record
);
const prefix = new RegExp(`(${[...fieldByName.keys()].join('|')})[:：∶]`, 'iuy');

/** The field whose name and colon stand at `at`, with the offset after the colon; null where none does. */
export function findFieldPrefix(query: string, at: number): { field: QueryField; end: number } | null {
  prefix.lastIndex = at;
  const name = prefix.exec(query)?.[1];
  const field = name === undefined ? undefined : fieldByName.get(name.toLowerCase());
  return field === undefined ? null : { field, end: prefix.lastIndex };
}

/** The name of a field in a reading: `标题`. */
export function nameOfField(field: QueryField): string {
  return NAMES[field][0] ?? field;
}
