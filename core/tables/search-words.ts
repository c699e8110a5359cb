import { FACETS, type Facet, type SearchFilters } from '../model/search.ts';
import type { DocumentKind } from '../model/document.ts';
import type { Language } from '../model/language.ts';
import { DOCUMENT_KIND_WORDS } from './change-words.ts';
import { list, word } from './column.ts';

const facetName = word<Facet>({
  year: ['年份', 'Year'],
  kind: ['文种', 'Kind'],
  issuer: ['发文机关', 'Issuer'],
  column: ['栏目', 'Column'],
  bulletin: ['公报名称', 'Bulletin'],
  annotated: ['批注', 'Annotated'],
});
const kindName = word(DOCUMENT_KIND_WORDS);
const annotatedName = word<'yes' | 'no'>({ yes: ['有', 'yes'], no: ['无', 'no'] });

/** The chosen values of filters in words: 年份：2023、2024；批注：有. Empty where nothing was narrowed. */
export function tellFilters(filters: SearchFilters, language: Language): string {
  const isEnglish = language === 'en';
  return FACETS.flatMap((facet) => {
    const values = filters[facet];
    if (values === undefined) return [];
    const words = values.map((value) => tellValue(facet, value, language));
    return `${facetName(facet, language)}${isEnglish ? ': ' : '：'}${list(words, language)}`;
  }).join(isEnglish ? '. ' : '；');
}

function tellValue(facet: Facet, value: string, language: Language): string {
  if (facet === 'kind' && Object.hasOwn(DOCUMENT_KIND_WORDS, value))
    return kindName(value as DocumentKind, language); // an own key of the words
  if (facet === 'annotated' && (value === 'yes' || value === 'no')) return annotatedName(value, language);
  return value;
}
