import type { DocumentKind } from '../../model/document.ts';
import { simplify } from '../../text/simplify.ts';
import type { Conclusion } from '../conclusion.ts';
import { evidenceFor } from '../conclusion.ts';
import { kindOfEnding, kindOfTitle } from '../title-kind.ts';
import type { DocumentView } from './document-view.ts';
import { kindInWords } from './own-words.ts';
import { promulgation } from './promulgation.ts';
import { readToldPublication } from './told-publication.ts';

const NUMBERS: readonly (readonly [RegExp, DocumentKind])[] = [
  [/\d号(?:法律|行政法规|法令)$/, 'regulation'],
  [/公告/, 'announcement'],
  [/通告/, 'notice-public'],
  [/令|批示/, 'order'],
  [/函/, 'letter'],
];
const SHORT = 6;

/** The kind of a document: by its head where that is an order's, by its title, by its own words, by its number. */
export function concludeKind(
  view: DocumentView,
  title: { value: string; printed: boolean },
  number: string | null,
): Conclusion<DocumentKind> {
  const { units, found } = view;
  const titleUnit = units[found.titleFrom];
  const numbered =
    view.title === '' &&
    found.rules.includes('number-names-document') &&
    /令第|令$/.test(simplify(number ?? ''));
  if (numbered || (view.title.endsWith('令') && found.titleTo > found.titleFrom))
    return { value: 'order', evidence: [evidenceFor('kind', 'order-heads-document', 0.95, titleUnit)] };
  if (/公告$/.test(view.title) && title.value !== view.title)
    return {
      value: 'announcement',
      evidence: [evidenceFor('kind', 'announcement-heads-document', 0.9, titleUnit)],
    };
  const named = title.printed ? kindOfTitle(title.value) : 'other';
  const byNumber = NUMBERS.find(([pattern]) => number !== null && pattern.test(simplify(number)));
  const promulgated = byNumber && (named === 'regulation' || named === 'other') ? promulgation(view) : null;
  if (byNumber && promulgated)
    return { value: byNumber[1], evidence: [evidenceFor('kind', 'number-promulgates', 0.85, promulgated)] };
  if (named !== 'other')
    return { value: named, evidence: [evidenceFor('kind', 'title-names-kind', 0.92, titleUnit)] };
  const told = title.printed ? null : readToldPublication(view);
  const toldKind = told ? kindOfEnding(told.title) : null;
  if (told && toldKind)
    return { value: toldKind, evidence: [evidenceFor('kind', 'first-words-name-kind', 0.75, told.unit)] };
  const words = kindInWords(view);
  // 函 numbers replies and notices too: their own words know better.
  if (words && byNumber?.[1] === 'letter') return words;
  if (byNumber && (!title.printed || found.rules.includes('number-names-document')))
    return {
      value: byNumber[1],
      evidence: [evidenceFor('kind', 'number-names-kind', 0.8, units[found.from])],
    };
  if (words) return words;
  if (found.rules.includes('number-below-letterhead'))
    return {
      value: 'announcement',
      evidence: [evidenceFor('kind', 'count-below-letterhead', 0.55, units[found.titleFrom - 1])],
    };
  const table = units
    .slice(found.from, Math.min(found.to, found.from + SHORT + 1))
    .find(({ role }) => role === 'table');
  if (table && found.to - found.from <= SHORT)
    return { value: 'statistics', evidence: [evidenceFor('kind', 'mostly-a-table', 0.6, table)] };
  return { value: 'other', evidence: [evidenceFor('kind', 'kind-not-named', 0.5, titleUnit)] };
}
