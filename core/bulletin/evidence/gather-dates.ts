import { findDates, parseLostDate, parseYearMonth } from '../../text/date.ts';
import { findDocumentNumbers } from '../../text/find-document-numbers.ts';
import { simplify } from '../../text/simplify.ts';
import { readByline } from '../byline.ts';
import { endsSentence } from '../measure.ts';
import { readOrgans } from '../organ.ts';
import type { Signature } from '../read-signatures.ts';
import type { Unit } from '../unit.ts';
import type { Candidate } from './decide.ts';
import { datesInLabels } from './dates-in-labels.ts';
import { datesInPassing } from './dates-in-passing.ts';
import { type DocumentView, sourceOf } from './document-view.ts';
import { readNewsLead } from './news-lead.ts';
import { dateInSubtitle } from './subtitle-date.ts';

/** Pages of the web write 2024-03-06 where they put a text up; papers do not sign so. */
const WEB_FORM = /^(?:20|199[5-9])\d{0,2}[-－/.]/;
/** Behind the date that ends a document only short lines stand. */
const LONGEST_TAIL = 60;
const MAX_TAIL = 6;

/** Every date that may be the 成文日期 of a document: below its signature, in its head, at its end, beside it. */
export function gatherSigningDates(view: DocumentView): Candidate<string>[] {
  const found = [
    ...bySignature(view),
    ...byItself(view),
    ...told(view),
    ...lost(view),
    ...inSubtitle(view),
    ...inCaption(view),
    ...inByline(view),
    ...datesInLabels(view),
    ...inNews(view),
  ];
  return found.length > 0 ? found : datesInPassing(view);
}

function bySignature({ units, signatures, ownEnd, headEnd }: DocumentView): Candidate<string>[] {
  const signed = signatures.filter(
    ({ date, organs, signers }) => date !== null && (organs.length > 0 || signers.length > 0),
  );
  const own = signed.filter(({ from }) => from < ownEnd).at(-1);
  // Who signs behind the texts that a document carries signs for all, unless the document has a date of its own.
  const last = signatures.some(({ date, from }) => date !== null && from < ownEnd)
    ? undefined
    : signed.at(-1);
  if (!own && last) return [offer(last.date, 'date-below-signature', 0.9, units[last.dateUnit ?? last.from])];
  if (!own) return [];
  const unit = units[own.dateUnit ?? own.from];
  const below = own.from < headEnd;
  return [offer(own.date, below ? 'date-below-title' : 'date-below-signature', below ? 0.85 : 0.95, unit)];
}

/** Dates that stand without a name: where they stand says what they are. */
function byItself(view: DocumentView): Candidate<string>[] {
  const { units, signatures, found } = view;
  const inNews = readNewsLead(view) !== null;
  const candidates: Candidate<string>[] = [];
  for (const signature of signatures) {
    const index = signature.dateUnit;
    if (index === null || signature.date === null || isSigned(signature) || index < found.titleTo) continue;
    const unit = units[index];
    if (index < view.headEnd) {
      // In a newspaper it is the paper's.
      const web = inNews || WEB_FORM.test(unit?.text ?? '');
      candidates.push(
        offer(signature.date, web ? 'date-in-web-form' : 'date-below-title', web ? 0.3 : 0.8, unit),
      );
    } else if (endsDocument(view, index))
      candidates.push(offer(signature.date, 'date-ends-document', 0.85, unit));
    else if (index < view.ownEnd || view.found.attachments.length === 0)
      candidates.push(offer(signature.date, 'date-stands-alone', 0.45, unit));
  }
  return candidates;
}

/** 一九九九年十月二十九日簽署。, 2020年1月30日于云溪县: a paragraph that says no more than when, or where, the text was signed. */
function told({ units, found, ownEnd }: DocumentView): Candidate<string>[] {
  const unit = units
    .slice(found.titleTo, ownEnd)
    .find(({ role, text }) => role === 'plain' && text.length <= LONGEST_TOLD && TOLD.test(simplify(text)));
  const date = unit && findDates(unit.text)[0];
  return date?.start === 0 ? [offer(date.date, 'signing-told', 0.85, unit)] : [];
}

const TOLD = /日(?:签署|签发|[于於]\p{Script=Han}{2,8}[省市县区])[。.]?$/u;
const LONGEST_TOLD = 24;

/** 20171116 below the body that signs: the print lost what stood between the figures. */
function lost(view: DocumentView): Candidate<string>[] {
  const { units, headEnd, ownEnd } = view;
  for (let index = headEnd; index < ownEnd; index += 1) {
    const unit = units[index];
    const date = unit?.role === 'plain' ? parseLostDate(unit.text) : null;
    if (date === null) continue;
    if (readOrgans(units[index - 1]?.text ?? '').length > 0)
      return [offer(date, 'figures-below-signature', 0.6, unit)];
    const above = units[index - 1]?.text ?? '';
    if (endsSentence(above) && !ADDRESS.test(above) && endsDocument(view, index))
      return [offer(date, 'figures-end-document', 0.45, unit)];
  }
  return [];
}

/** Figures below it are a postal code or a telephone number. */
const ADDRESS = /地址|[邮郵][编編政]|[电電][话話]/u;

function isSigned({ organs, signers }: Signature): boolean {
  return organs.length > 0 || signers.length > 0;
}

function endsDocument({ units, ownEnd }: DocumentView, index: number): boolean {
  for (let at = index + 1; at < ownEnd && at <= index + MAX_TAIL; at += 1) {
    const unit = units[at];
    if (unit && unit.text.length > LONGEST_TAIL && unit.role === 'plain') return false;
  }
  return true;
}

function inSubtitle({ units, found, headEnd }: DocumentView): Candidate<string>[] {
  const dated = units.slice(found.from, headEnd).flatMap((unit) => {
    const date = unit.role === 'subtitle' && !/施行$/.test(unit.text) ? dateInSubtitle(unit.text) : null;
    return date === null ? [] : [{ unit, date }];
  });
  // Approved first and published later by an order: the order is the document.
  const own = dated.find(({ unit }) => findDocumentNumbers(unit.text).length > 0) ?? dated[0];
  return own ? [offer(own.date, 'date-in-subtitle', 0.9, own.unit)] : [];
}

/** …条例(2007年11月28日…通过 2008年1月19日…批准): glued behind labels of a catalogue, which give the day of another print. */
function inCaption({ units, found, headEnd }: DocumentView): Candidate<string>[] {
  for (const unit of units.slice(found.from, headEnd)) {
    const date = unit.role === 'statement' ? CAPTION.exec(unit.text)?.[1] : undefined;
    const [own] = date === undefined ? [] : findDates(date);
    if (own) return [offer(own.date, 'date-in-caption', 0.85, unit)];
  }
  return [];
}

const CAPTION = /[（(](\d{4}年\d{1,2}月\d{1,2}日)[^（()）]{4,60}(?:通过|制定|批准|通過|批準)/u;

/** 云溪区人民政府 2020年3月1日 above the title that a page prints again. */
function inByline({ units, found }: DocumentView): Candidate<string>[] {
  return units.slice(found.from, found.titleFrom).flatMap((unit) => {
    const byline = unit.role === 'plain' ? readByline(unit.text) : null;
    return byline ? [offer(byline.date, 'date-in-byline', 0.6, unit)] : [];
  });
}

function inNews(view: DocumentView): Candidate<string>[] {
  const lead = readNewsLead(view);
  if (lead?.date == null) return [];
  return [{ value: lead.date, key: lead.date, rule: 'date-of-dispatch', weight: 0.75, source: lead.source }];
}

/** Of a month without a day the first day stands for it, which is said. */
function offer(date: string | null, rule: string, weight: number, unit: Unit | undefined): Candidate<string> {
  const monthOnly = unit !== undefined && parseYearMonth(unit.text) !== null;
  const seen = monthOnly ? { rule: 'month-without-day', weight: 0.5 } : { rule, weight };
  return { value: date ?? '', key: date ?? '', ...seen, source: sourceOf(unit) };
}
