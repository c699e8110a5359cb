import { dropPinyin, squeeze } from '../text/characters.ts';
import type { DocumentNumber } from '../text/document-number.ts';
import { simplify } from '../text/simplify.ts';
import type { FoundDocument } from './find-documents.ts';
import { hasBody, isBody } from './has-body.ts';
import { readNumberLine } from './line-role.ts';
import { endsSentence } from './measure.ts';
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
};

/** What a text says right behind its recipient when it is a document of its own. */
const OPENING =
  /现(?:予)?印发|现将|现转发|现予|予以印发|印发给你们|收悉|函复如下|批复如下|通知如下|决定|贯彻|请认真|为(?:了)?|根据|按照/;
/** Behind the end of another document only these are believed. */
const SURE_OPENING = /现(?:予)?印发|现转发|印发给你们|收悉|函复如下|批复如下|已经.{2,40}(?:同意|通过)/;
const HEAD = 120;
const MAX_PREAMBLE = 80;

/**
 * A document may begin without a title: with a number that names it (第57/2016號行政命令), with its recipients, or, told in the
 * news, with 第七十一号主席令说：. Null where none begins at `index`.
 */
export function readUntitledHead(
  units: readonly Unit[],
  index: number,
  current: FoundDocument | undefined,
): UntitledHead | null {
  const unit = units[index];
  if (!unit) return null;
  if (unit.role === 'number') return numberHead(units, index, current);
  if (headsBySpreadBody(units, index))
    return { rule: 'spread-body-heads-document', confidence: 0.65, titleFrom: index + 1, titleTo: index + 2 };
  if (unit.role !== 'plain') return null;
  if (isRecipient(unit.text)) return recipientHead(units, index, current);
  const glued = current ? undefined : GLUED_RECIPIENT.exec(unit.text)?.[1];
  if (glued !== undefined && isRecipient(glued)) return recipientHead(units, index, current);
  return isToldOrder(unit.text)
    ? { rule: 'news-tells-order', confidence: 0.7, titleFrom: index, titleTo: index }
    : null;
}

/** Whether a paragraph of the news begins to tell an order: 第七十一号主席令说：…, 第七十一号主席令，根据…的决定：. */
export function isToldOrder(text: string): boolean {
  return /^第[^，。：:]{1,12}?[号號][^，。：:]{1,8}?令(?:[说說指].{0,1})?(?:[：:]|[，,](?=根[据據]))/.test(
    text.slice(0, 40),
  );
}

/** Whether a number says by itself what bears it: an order, an announcement, a despacho. */
export function namesDocument({ style, prefix }: DocumentNumber): boolean {
  if (style === 'slashed') return true;
  return prefix.length > 1 && style !== 'bracketed' && /(?:令|公告|批示|通告)$/.test(simplify(prefix));
}

function numberHead(
  units: readonly Unit[],
  index: number,
  current: FoundDocument | undefined,
): UntitledHead | null {
  const number = readNumberLine(units[index]?.text ?? '');
  if (!number || !namesDocument(number)) return null;
  if (current && isCited(units, current, squeeze(units[index]?.text ?? ''), index)) return null;
  if (current && current.titleTo > current.titleFrom && !hasBody(units, current.titleTo, index)) return null;
  const next = units[index + 1];
  const titleFrom = index + 1;
  const head = { rule: 'number-names-document', confidence: 0.8, titleFrom, titleTo: titleFrom };
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

/** Recipients with the first sentence behind them on the same line. */
const GLUED_RECIPIENT = /^([^。：:∶]{4,200}[：:∶])\s*(\S[^]{9,})$/u;
const LONGEST_WORD = 6;

/** 社會文化司司長辦公室 / 表揚, spread: a gazette heads short texts by the body and a word that names no kind. */
export function headsBySpreadBody(units: readonly Unit[], index: number): boolean {
  const [body, title, first, second] = units.slice(index, index + 4);
  if (body?.role !== 'spread' || !title || !isOrgan(body.text)) return false;
  if (!isBody(first) && !(first && endsSentence(first.text) && isBody(second))) return false;
  if (title.role !== 'plain' && title.role !== 'spread') return false;
  if (!/^\p{Script=Han}+$/u.test(title.text) || title.text.length > LONGEST_WORD) return false;
  return (kindOfEnding(title.text) ?? 'other') === 'other' && !isOrgan(title.text);
}

function recipientHead(
  units: readonly Unit[],
  index: number,
  current: FoundDocument | undefined,
): UntitledHead | null {
  const glued = GLUED_RECIPIENT.exec(units[index]?.text ?? '');
  const next = simplify(dropPinyin(glued?.[2] ?? units[index + 1]?.text ?? '').slice(0, HEAD));
  if (!current)
    return index <= MAX_PREAMBLE &&
      (OPENING.test(next) || opensToAll(units, index)) &&
      isFirstText(units, index)
      ? { rule: 'recipient-begins-text', confidence: 0.65, titleFrom: index, titleTo: index }
      : null;
  if (current.titleTo > current.titleFrom && !hasBody(units, current.titleTo, index)) return null;
  const lastTitle = Math.max(current.titleTo, current.attachments.at(-1)?.to ?? 0);
  if (!SURE_OPENING.test(next) || !hasBody(units, lastTitle, index)) return null;
  const before = units[index - 1];
  const ended = before !== undefined && (before.role !== 'plain' || /[。）)]$/.test(before.text));
  return ended
    ? { rule: 'recipient-begins-document', confidence: 0.6, titleFrom: index, titleTo: index }
    : null;
}

/** 各镇人民政府： and a paragraph: nothing but an office paper begins so. */
function opensToAll(units: readonly Unit[], index: number): boolean {
  const text = units[index]?.text ?? '';
  return /^各(?!位)/.test(text) && (GLUED_RECIPIENT.test(text) || isBody(units[index + 1]));
}

function isFirstText(units: readonly Unit[], index: number): boolean {
  for (let at = 0; at < index; at += 1) {
    const unit = units[at];
    if (unit && isBody(unit)) return false;
    if (unit?.role === 'plain' && !isSiteLine(unit.text) && kindOfEnding(unit.text) !== null) return false;
  }
  return true;
}
