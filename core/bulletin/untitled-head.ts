import { dropPinyin } from '../text/characters.ts';
import { simplify } from '../text/simplify.ts';
import type { FoundDocument } from './find-documents.ts';
import { hasBody, isBody } from './has-body.ts';
import { readNumberHead, type UntitledHead } from './number-head.ts';
import { endsSentence } from './measure.ts';
import { isOrgan } from './organ.ts';
import { isRecipient } from './recipient.ts';
import { isSiteLine } from './site-line.ts';
import { kindOfEnding } from './title-kind.ts';
import type { Unit } from './unit.ts';

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
  if (unit.role === 'number') return readNumberHead(units, index, current);
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
