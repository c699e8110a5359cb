import type { TFunction } from 'i18next';
import { DOCUMENT_KINDS } from '#core/model/document.ts';
import type { Facet } from '#core/model/search.ts';
import type { Chip } from './chips.ts';

/** A value of a facet in words of the window; what the catalogue prints stays as printed. */
export function wordsOfValue(t: TFunction, facet: Facet, value: string): string {
  if (value === '') return t('search.facets.without');
  if (facet === 'year') return t('issue.year', { year: value });
  if (facet === 'annotated')
    return t(value === 'yes' ? 'search.facets.annotated' : 'search.facets.unannotated');
  const kind = facet === 'kind' ? DOCUMENT_KINDS.find((each) => each === value) : undefined;
  return kind === undefined ? value : t(`kinds.${kind}`);
}

/** What a chip stands for: 2020–2024年. */
export function wordsOfChip(t: TFunction, { facet, values }: Chip): string {
  const [first = '', last = ''] = [values[0], values.at(-1)];
  if (values.length > 1) return t('search.facets.years', { first, last });
  return wordsOfValue(t, facet, first);
}
