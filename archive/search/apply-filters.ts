import { FACETS, type Facet, type SearchFilters } from '#core/model/search.ts';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';
import { type Catalogue, CATALOGUE_FACETS } from './catalogue.ts';
import { type DocumentSet, keepCommon, setOf, subtract } from './document-set.ts';

/** A set of documents narrowed by filters: by all of them, and by all but that of each facet. */
export type Narrowed = {
  documents: DocumentSet;
  without: ReadonlyMap<Facet, DocumentSet>;
  /** Those with annotations. */
  annotated: () => DocumentSet;
};

/** Narrows a set of documents by the chosen values of facets: any of a facet's values will do, and every facet must agree. */
export function applyFilters(
  db: Db,
  catalogue: Catalogue,
  matching: DocumentSet,
  filters: SearchFilters,
): Narrowed {
  let found: DocumentSet | null = null;
  const annotated = (): DocumentSet => (found ??= setOf(catalogue.size, listAnnotated(db)));
  const chosen = FACETS.filter((facet) => (filters[facet]?.length ?? 0) > 0);
  const passing = new Map(
    chosen.map((facet) => [facet, passingSet(catalogue, annotated, facet, new Set(filters[facet]))] as const),
  );
  const narrowBy = (facets: readonly Facet[]): DocumentSet =>
    facets.reduce((left, facet) => keepCommon(left, passing.get(facet) ?? left), matching);
  return {
    documents: narrowBy(chosen),
    without: new Map(chosen.map((facet) => [facet, narrowBy(chosen.filter((other) => other !== facet))])),
    annotated,
  };
}

function listAnnotated(db: Db): number[] {
  return prepared<[], { id: number }>(
    db,
    'SELECT DISTINCT document_id AS id FROM annotation WHERE removed_at IS NULL',
  )
    .all()
    .map(({ id }) => id);
}

function passingSet(
  catalogue: Catalogue,
  annotated: () => DocumentSet,
  facet: Facet,
  values: ReadonlySet<string>,
): DocumentSet {
  const isOfCatalogue = CATALOGUE_FACETS.find((each) => each === facet);
  if (isOfCatalogue !== undefined)
    return setOf(catalogue.size, catalogue.facets[isOfCatalogue].idsWith(values));
  if (values.has('yes')) return values.has('no') ? catalogue.documents : annotated();
  return values.has('no') ? subtract(catalogue.documents, annotated()) : new Uint8Array(catalogue.size);
}
