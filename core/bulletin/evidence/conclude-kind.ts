import type { DocumentKind } from '../../model/document.ts';
import { simplify } from '../../text/simplify.ts';
import type { Conclusion } from '../conclusion.ts';
import { evidenceFor } from '../conclusion.ts';
import { kindOfTitle } from '../title-kind.ts';
import type { DocumentView } from './document-view.ts';

/** What a document calls itself in its opening and closing words. */
const OWN_WORDS: readonly (readonly [RegExp, DocumentKind])[] = [
  [/特此公告|现公告如下|现予公告|予以公告|本公告/, 'announcement'],
  [/特此通告|现通告如下|本通告/, 'notice-public'],
  [/特此通报|现通报如下|予以通报/, 'circular'],
  [/批复如下|^此复|本批复/, 'reply'],
  [/函复如下|特此函复|特此函告|特此复函/, 'letter'],
  [/本决定|作出如下决定|决定如下/, 'decision'],
  [/本决议|决议如下/, 'resolution'],
  [/发布本命令|發佈本行政命令|本命令|本令|令说/, 'order'],
  [/现印发|现予印发|予以印发|印发给你们|现转发|转发给你们|通知如下|特此通知|本通知/, 'notice'],
  [/提出如下意见|提出以下意见|本意见/, 'opinion'],
  [/向大会(?:作|报告)|特此报告|现报告如下|报告如下/, 'report'],
  [/特此请示|妥否，请批|当否，请批/, 'request'],
  [/本办法|本规定|本细则|本条例|本规则/, 'regulation'],
];
const NUMBERS: readonly (readonly [RegExp, DocumentKind])[] = [
  [/公告/, 'announcement'],
  [/通告/, 'notice-public'],
  [/令|批示/, 'order'],
  [/函/, 'letter'],
];
const READ = 12;
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
  const named = title.printed ? kindOfTitle(title.value) : 'other';
  if (named !== 'other')
    return { value: named, evidence: [evidenceFor('kind', 'title-names-kind', 0.92, titleUnit)] };
  const byNumber = NUMBERS.find(([pattern]) => number !== null && pattern.test(simplify(number)));
  if (byNumber && (!title.printed || found.rules.includes('number-names-document')))
    return {
      value: byNumber[1],
      evidence: [evidenceFor('kind', 'number-names-kind', 0.8, units[found.from])],
    };
  const words = inOwnWords(view);
  if (words) return words;
  const table = units
    .slice(found.from, Math.min(found.to, found.from + SHORT + 1))
    .find(({ role }) => role === 'table');
  if (table && found.to - found.from <= SHORT)
    return { value: 'statistics', evidence: [evidenceFor('kind', 'mostly-a-table', 0.6, table)] };
  return { value: 'other', evidence: [evidenceFor('kind', 'kind-not-named', 0.5, titleUnit)] };
}

function inOwnWords({ units, found, ownEnd }: DocumentView): Conclusion<DocumentKind> | null {
  const read = units.slice(found.titleTo, Math.min(ownEnd, found.titleTo + READ));
  for (const [pattern, kind] of OWN_WORDS) {
    const unit = read.find(
      ({ text, role }) => role === 'plain' && pattern.test(simplify(text.slice(0, 600))),
    );
    if (unit) return { value: kind, evidence: [evidenceFor('kind', 'own-words-name-kind', 0.75, unit)] };
  }
  return null;
}
