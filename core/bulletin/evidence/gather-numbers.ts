import { squeeze } from '../../text/characters.ts';
import {
  type DocumentNumber,
  documentNumberKey,
  findDocumentNumbers,
  formatDocumentNumber,
  parseDocumentNumber,
} from '../../text/document-number.ts';
import type { Candidate } from './decide.ts';
import { type DocumentView, sourceOf, stated } from './document-view.ts';

const BEHIND = 4;
const HEAD = 30;

/** Every document number that a document may bear, canonically printed: in its head, beside it, at the start of its text. */
export function gatherNumbers(view: DocumentView): Candidate<string>[] {
  return [...inHead(view), ...inSubtitle(view), ...beside(view), ...atStart(view)];
}

function inHead({ units, found, title, headEnd, ownEnd }: DocumentView): Candidate<string>[] {
  const candidates: Candidate<string>[] = [];
  const behind = Math.max(headEnd, Math.min(ownEnd, found.titleTo + BEHIND));
  for (let index = Math.max(found.from, found.titleFrom - HEAD); index < behind; index += 1) {
    const unit = units[index];
    if (unit?.role !== 'number') continue;
    const number = parseDocumentNumber(squeeze(unit.text).replace(/[★☆*]+$/u, ''));
    if (!number) continue;
    const above = index < found.titleFrom || found.titleTo === found.titleFrom;
    const whole = number.prefix !== '';
    const [rule, weight] = above
      ? (['number-above-title', 0.95] as const)
      : (['number-behind-title', 0.97] as const);
    // 第12号 below 云溪区人民政府令: the order's name is the prefix.
    const composed = whole ? number : { ...number, prefix: /[令告示]$/.test(title) ? title : '' };
    candidates.push(
      offer(composed, {
        rule: whole ? rule : 'number-below-name',
        weight: whole ? weight : 0.88,
        source: sourceOf(unit),
      }),
    );
  }
  return candidates;
}

/** （1985年5月4日云政〔1985〕38号）, 2000年3月20日云溪市人民政府令第85号发布 */
function inSubtitle({ units, found, headEnd }: DocumentView): Candidate<string>[] {
  for (let index = found.titleTo; index < headEnd; index += 1) {
    const unit = units[index];
    const [own] = unit?.role === 'subtitle' ? findDocumentNumbers(unit.text) : [];
    if (own) return [offer(own.number, { rule: 'number-in-subtitle', weight: 0.8, source: sourceOf(unit) })];
  }
  return [];
}

function beside(view: DocumentView): Candidate<string>[] {
  return stated(view, 'number').flatMap(({ value, source }) => {
    const number = parseDocumentNumber(value);
    return number && number.prefix !== ''
      ? [offer(number, { rule: 'number-in-label', weight: 0.9, source })]
      : [];
  });
}

/** 第七十一号主席令说：…: a text without a head begins with its number. */
function atStart({ units, found }: DocumentView): Candidate<string>[] {
  const unit = units[found.titleTo];
  if (found.titleTo > found.titleFrom || unit?.role !== 'plain') return [];
  const head = /^第[^，。：:]{1,12}?[号號][^，。：:]{1,8}?令(?=[说說指]|[：:])/.exec(
    unit.text.slice(0, 40),
  )?.[0];
  const number = head === undefined ? null : parseDocumentNumber(head);
  return number ? [offer(number, { rule: 'number-begins-text', weight: 0.85, source: sourceOf(unit) })] : [];
}

function offer(
  number: DocumentNumber,
  seen: Pick<Candidate<string>, 'rule' | 'weight' | 'source'>,
): Candidate<string> {
  const value = formatDocumentNumber(number);
  return { value, key: documentNumberKey(value) ?? value, ...seen };
}
