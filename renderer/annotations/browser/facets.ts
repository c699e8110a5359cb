import { ANNOTATION_COLORS, ANNOTATION_STYLES, type AnnotationColor } from '#core/model/annotation.ts';
import { ANNOTATION_STATES, type AnnotationFilter } from '#core/model/annotation-list.ts';
import { DOCUMENT_KINDS } from '#core/model/document.ts';
import { issueIdSchema } from '#core/model/ids.ts';

/** What annotations are narrowed by, value by value. */
export const FACETS = [
  'state',
  'color',
  'tag',
  'style',
  'author',
  'shared',
  'documentKind',
  'issuer',
  'issue',
] as const;
export type Facet = (typeof FACETS)[number];

/** A facet in a filter: the values that are chosen, and the filter with others. */
type Field = {
  read: (filter: AnnotationFilter) => readonly string[];
  write: (values: string[]) => Partial<AnnotationFilter>;
};

const known = <Value extends string>(all: readonly Value[], values: readonly string[]): Value[] =>
  all.filter((value) => values.includes(value));
const some = <Value>(values: Value[]): Value[] | undefined => (values.length === 0 ? undefined : values);

const FIELDS: Readonly<Record<Facet, Field>> = {
  state: {
    read: ({ states }) => states ?? [],
    write: (values) => ({ states: some(known(ANNOTATION_STATES, values)) }),
  },
  color: {
    read: ({ colors }) => colors ?? [],
    write: (values) => ({ colors: some(known<AnnotationColor>(ANNOTATION_COLORS, values)) }),
  },
  tag: { read: ({ tags }) => tags ?? [], write: (values) => ({ tags: some(values) }) },
  style: {
    read: ({ styles }) => styles ?? [],
    write: (values) => ({ styles: some(known(ANNOTATION_STYLES, values)) }),
  },
  author: { read: ({ authors }) => authors ?? [], write: (values) => ({ authors: some(values) }) },
  shared: {
    // Both is as much as none.
    read: ({ isShared }) => (isShared === undefined ? [] : [isShared ? '1' : '0']),
    write: (values) => ({ isShared: values.length === 1 ? values[0] === '1' : undefined }),
  },
  documentKind: {
    read: ({ documentKinds }) => documentKinds ?? [],
    write: (values) => ({ documentKinds: some(known(DOCUMENT_KINDS, values)) }),
  },
  issuer: { read: ({ issuers }) => issuers ?? [], write: (values) => ({ issuers: some(values) }) },
  issue: {
    read: ({ issueIds }) => (issueIds ?? []).map(String),
    write: (values) => ({ issueIds: some(values.map((value) => issueIdSchema.parse(Number(value)))) }),
  },
};

/** The values of a facet that a filter asks for. */
export function chosenOf(filter: AnnotationFilter, facet: Facet): readonly string[] {
  return FIELDS[facet].read(filter);
}

/** A filter that asks for other values of a facet; none stands for any. */
export function withChosen(filter: AnnotationFilter, facet: Facet, values: string[]): AnnotationFilter {
  return { ...filter, ...FIELDS[facet].write(values) };
}

/**
 * The filter by which the values of a facet are counted: without the facet itself, of which one value is enough; of tags all must
 * hold, so that each further one narrows.
 */
export function countedBy(filter: AnnotationFilter, facet: Facet): AnnotationFilter {
  return facet === 'tag' ? filter : withChosen(filter, facet, []);
}

/** Days from and to which a filter takes annotations. */
export const DAYS = ['changedFrom', 'changedTo', 'signedFrom', 'signedTo'] as const;
export type Day = (typeof DAYS)[number];

/** True where a filter asks for something beside words. */
export function isNarrowed(filter: AnnotationFilter): boolean {
  return (
    FACETS.some((facet) => chosenOf(filter, facet).length > 0) ||
    DAYS.some((field) => filter[field] !== undefined)
  );
}
