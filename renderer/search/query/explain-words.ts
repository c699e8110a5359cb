import type { TFunction } from 'i18next';
import type { ExplainedTerm, Explanation } from '#core/query/explain-query.ts';
import type { Togetherness } from '#core/query/query-tree.ts';

const NOT_HAN = /(?!\p{Script=Han})[\p{L}\p{N}]/u;

/** How a query was understood, as a sentence of the window: “道路”和“建设”在同一句；标题含“报告”. */
export function wordsOfExplanation(t: TFunction, explained: Explanation): string {
  return explained.kind === 'all'
    ? explained.parts.map((part) => wordsOfPart(t, part)).join(t('search.explain.and'))
    : wordsOfPart(t, explained, true);
}

/** A part; brackets stand around what has parts of its own, unless it is all there is. */
function wordsOfPart(t: TFunction, part: Explanation, isAll = false): string {
  switch (part.kind) {
    case 'term':
      return wordsOfTerm(t, part.term);
    case 'field':
      return t('search.explain.field', {
        field: t(`search.explain.fields.${part.field}`),
        words: wordsOfTerm(t, part.term),
      });
    case 'together':
      return t('search.explain.together', {
        words: part.parts.map((terms) => wordsOfTerms(t, terms)).join(t('search.explain.with')),
        within: wordsOfTogetherness(t, part.within),
      });
    case 'range':
      return t('search.explain.range', {
        field: t(`search.explain.fields.${part.field}`),
        words: wordsOfRange(t, part.from, part.to),
      });
    case 'document-number':
      return t('search.explain.documentNumber', { number: part.number });
    case 'all':
    case 'any': {
      const joint = t(part.kind === 'all' ? 'search.explain.and' : 'search.explain.or');
      const words = part.parts.map((each) => wordsOfPart(t, each)).join(joint);
      return isAll ? words : t('search.explain.group', { words });
    }
    case 'none':
      return t('search.explain.not', { words: wordsOfPart(t, part.part) });
  }
}

function wordsOfTerms(t: TFunction, terms: readonly ExplainedTerm[]): string {
  const words = terms.map((term) => wordsOfTerm(t, term)).join(t('search.explain.or'));
  return terms.length === 1 ? words : t('search.explain.group', { words });
}

function wordsOfTerm(t: TFunction, term: ExplainedTerm): string {
  const remarks = [
    term.isExact ? t('search.explain.exact') : null,
    // Of Han characters alone there is no whole word.
    term.isWholeWord && NOT_HAN.test(term.typed) ? t('search.explain.whole') : null,
    term.hasWildcards ? t('search.explain.wildcards') : null,
    term.also.length === 0
      ? null
      : t('search.explain.also', { forms: term.also.join(t('common.separator')) }),
  ].filter((remark) => remark !== null);
  const quoted = t('search.explain.term', { term: term.typed });
  if (remarks.length === 0) return quoted;
  return `${quoted}${t('search.explain.remarks', { remarks: remarks.join(t('common.separator')) })}`;
}

function wordsOfTogetherness(t: TFunction, within: Togetherness): string {
  return within.unit === 'character'
    ? t('search.explain.within.character', { distance: within.distance })
    : t(`search.explain.within.${within.unit}`);
}

function wordsOfRange(t: TFunction, from: string | number | null, to: string | number | null): string {
  if (from === to) return String(from ?? '');
  if (from === null) return t('search.explain.until', { to });
  return to === null ? t('search.explain.since', { from }) : t('search.explain.span', { from, to });
}
