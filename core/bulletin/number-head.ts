import { squeeze } from '../text/characters.ts';
import type { DocumentNumber } from '../text/document-number.ts';
import { simplify } from '../text/simplify.ts';
import type { FoundDocument } from './find-documents.ts';
import { hasBody, isBody } from './has-body.ts';
import { readNumberLine } from './number-line.ts';
import { findLetterhead } from './letterhead.ts';
import { isOrgan } from './organ.ts';
import { isRecipient } from './recipient.ts';
import { isSiteLine } from './site-line.ts';
import { kindOfEnding } from './title-kind.ts';
import type { Unit } from './unit.ts';

/** A head that is told by something else than its title: what it begins with, and how sure that is. */
export type UntitledHead = {
  rule: string;
  confidence: number;
  /** Units of the title that is printed with it, half-open; empty, before the text, where none is. */
  titleFrom: number;
  titleTo: number;
  /** First unit of the letterhead that tells it; left out where none does. */
  from?: number;
};

/** Whether a number says by itself what bears it: an order, an announcement, a despacho. */
export function namesDocument({ style, prefix }: DocumentNumber): boolean {
  if (style === 'slashed') return true;
  return prefix.length > 1 && style !== 'bracketed' && /(?:令|公告|批示|通告)$/.test(simplify(prefix));
}

/** The head that begins with a number which names its document, at `index`; null where none does. */
export function readNumberHead(
  units: readonly Unit[],
  index: number,
  current: FoundDocument | undefined,
): UntitledHead | null {
  const number = readNumberLine(units[index]?.text ?? '');
  if (!number) return null;
  const letterhead = namesDocument(number) ? null : findLetterhead(units, index);
  if (letterhead === null && !namesDocument(number)) return null;
  if (current && isCited(units, current, squeeze(units[index]?.text ?? ''), index)) return null;
  if (current && current.titleTo > current.titleFrom && !hasBody(units, current.titleTo, index)) return null;
  const next = units[index + 1];
  const titleFrom = index + 1;
  const head = { rule: 'number-names-document', confidence: 0.8, titleFrom, titleTo: titleFrom };
  if (letterhead !== null) return { ...head, rule: 'number-below-letterhead', from: letterhead };
  const titleUnits = isGazetteNumber(number, units[index]?.text ?? '') ? countTitle(units, titleFrom) : 0;
  if (titleUnits > 0) return { ...head, titleTo: titleFrom + titleUnits };
  if (!isBody(next) && !isBody(units[index + 2])) return null;
  if (next && kindOfEnding(next.text) !== null && !isBody(next)) return null;
  const bodyUnits = isBareCount(number) ? countBody(units, index, current?.titleTo ?? 0) : 0;
  return bodyUnits > 0 ? { ...head, titleFrom: index - bodyUnits } : head;
}

/** 第59号公告: a count and a kind say whose it is only with the body above. */
function isBareCount({ style, prefix }: DocumentNumber): boolean {
  return style === 'order' && /^(?:公告|通告|令)$/.test(prefix);
}

const MAX_BODY = 3;

/** Count of the lines above `index` that are one name of a body, which the print may have broken; 0 where none is. */
function countBody(units: readonly Unit[], index: number, floor: number): number {
  let body = '';
  let whole = 0;
  for (let count = 1; count <= MAX_BODY && index - count >= floor; count += 1) {
    const unit = units[index - count];
    if (unit?.role !== 'plain' || unit.marker !== null || isSiteLine(unit.text)) break;
    body = unit.text + body;
    if (isOrgan(body)) whole = count;
  }
  return whole;
}

/** What a document cites was there before it: such a number below heads a text that it carries. */
function isCited(units: readonly Unit[], current: FoundDocument, number: string, before: number): boolean {
  return units
    .slice(current.titleTo, Math.min(before, current.titleTo + CITING_UNITS))
    .some(({ text, role }) => role === 'plain' && text.length <= LONGEST_CITING && text.includes(number));
}

const CITING_UNITS = 12;
const LONGEST_CITING = 4000;

/** 2023年第5號公告, 第2/2020號法律: gazettes print such a number first and what it is about below. */
function isGazetteNumber({ style, prefix }: DocumentNumber, printed: string): boolean {
  if (style === 'slashed') return /(?:法律|法規|法令)$/.test(prefix);
  return /^\d{4}年第.*公告$/u.test(squeeze(printed));
}

const MAX_TITLE = 4;
const LONGEST_TITLE = 60;

/** Count of the short lines between a number and the text; 0 where more or none stand there. */
function countTitle(units: readonly Unit[], from: number): number {
  for (let index = from; index < from + MAX_TITLE; index += 1) {
    const unit = units[index];
    if (!unit || isBody(unit)) return unit ? index - from : 0;
    if (unit.role !== 'plain' || unit.text.length > LONGEST_TITLE || isRecipient(unit.text)) return 0;
  }
  return 0;
}
