import { parseChineseNumber } from '../../text/chinese-number.ts';
import {
  type DocumentNumber,
  formatDocumentNumber,
  parseDocumentNumber,
} from '../../text/document-number.ts';
import { keyOfNumber } from '../../text/document-number-key.ts';
import { findDocumentNumbers } from '../../text/find-document-numbers.ts';
import { simplify } from '../../text/simplify.ts';
import type { LineRole } from '../line-role.ts';
import { readLetterheadKind } from '../letterhead.ts';
import { readNumberLine } from '../number-line.ts';
import { readOrgans } from '../organ.ts';
import type { Candidate } from './decide.ts';
import { FIELD_OF_LABEL } from './statement.ts';
import { type DocumentView, sourceOf, stated } from './document-view.ts';

/** A number with the letters that stand in it before the year or 第. */
export type NumberCandidate = Candidate<string> & { prefix: string };

const BEHIND = 4;
const LONGEST_LEAD = 80;
const TOLD = /(?:^|签署|簽署|发布|發布)(第[^，。：:]{1,12}?[号號][^，。：:]{1,8}?令)(?=[说說指，,。：:])/u;
const HEAD = 30;
const LONGEST_LABELLED = 300;
const NUMBER_LABELS = [...FIELD_OF_LABEL].flatMap(([label, field]) => (field === 'number' ? [label] : []));
const LABEL = new RegExp(`(?<!\\p{Script=Han})(?:${NUMBER_LABELS.join('|')})(?:[\\s:：|｜]+|$)`, 'u');

/** Every document number that a document may bear, canonically printed: in its head, beside it, at the start of its text. */
export function gatherNumbers(view: DocumentView): NumberCandidate[] {
  const labelled = beside(view);
  const found = [
    ...withOwnNames(inHead(view)),
    ...inTitle(view),
    ...inSubtitle(view),
    ...(labelled.length > 0 ? labelled : behindLabel(view)),
    ...atStart(view),
  ];
  if (found.length > 0) return found;
  const misplaced = besideOther(view);
  return misplaced.length > 0 ? misplaced : behindText(view);
}

function inHead({ units, found, title, headEnd, ownEnd }: DocumentView): NumberCandidate[] {
  const candidates: NumberCandidate[] = [];
  const behind = Math.max(headEnd, Math.min(ownEnd, found.titleTo + BEHIND));
  for (let index = Math.max(found.from, found.titleFrom - HEAD); index < behind; index += 1) {
    const unit = units[index];
    const isOfTitle = index >= found.titleFrom && index < found.titleTo;
    const number = unit?.role === 'number' && !isOfTitle ? readNumberLine(unit.text) : null;
    if (!unit || !number) continue;
    const above = index < found.titleFrom || found.titleTo === found.titleFrom;
    const whole = number.prefix !== '';
    const [rule, weight] = above
      ? (['number-above-title', 0.95] as const)
      : (['number-behind-title', 0.97] as const);
    // 第12号 below 云溪区人民政府令: the order's name is the prefix.
    const isBelowLetterhead =
      found.rules.includes('number-below-letterhead') && index === found.titleFrom - 1;
    const letterhead = isBelowLetterhead ? readLetterheadKind(units, index) : '';
    const named = namesNumber(title, number) ? title : letterhead;
    const composed = whole ? number : { ...number, prefix: named };
    candidates.push(
      offer(composed, {
        rule: whole ? rule : OWN_NAME,
        weight: whole ? weight : 0.88,
        source: sourceOf(unit),
      }),
    );
  }
  return candidates;
}

/** (沪府令24号) behind a headline is the order that its own head calls 上海市人民政府令 / 第24号. */
function withOwnNames(candidates: readonly NumberCandidate[]): NumberCandidate[] {
  return candidates.map((candidate) => {
    const count = ORDER_COUNT.exec(candidate.value)?.[0];
    const own = candidates.find(({ rule, value }) => rule === OWN_NAME && count && value.endsWith(count));
    return own ? { ...candidate, value: own.value, key: own.key, prefix: own.prefix } : candidate;
  });
}

const ORDER_COUNT = /令第\d+号$/u;
const OWN_NAME = 'number-below-name';

/** Whether a number without letters takes its words from the head above it; with a year only from a body's 公告, not from any title. */
function namesNumber(title: string, { year }: DocumentNumber): boolean {
  if (!/[令告示]$/.test(title)) return false;
  return year === null || readOrgans(title.replace(/(?:[公通布]告|告示|批示|令)$/, '')).length > 0;
}

/** 云溪县…指挥部5号令, …指挥部第59号公告: the title counts it. */
function inTitle({ units, found, title }: DocumentView): NumberCandidate[] {
  const [, body = '', count = '', word = ''] = COUNTED.exec(title) ?? [];
  const number = parseChineseNumber(count);
  if (number === null || readOrgans(body).length !== 1) return [];
  const order = { style: 'order', prefix: body + word, year: null, number } as const;
  const source = sourceOf(units[found.titleFrom], units[found.titleTo - 1]);
  return [offer(order, { rule: 'number-in-title', weight: 0.85, source })];
}

const COUNTED = /^(\p{Script=Han}{4,40}?)(?:第)?([\d一二三四五六七八九十]{1,4})[号號](令|公告|通告)$/u;

/** （1985年5月4日云政〔1985〕38号）, 2000年3月20日云溪市人民政府令第85号发布, （云政〔2018〕11号 2018年5月18日印发） */
function inSubtitle({ units, found, headEnd }: DocumentView): NumberCandidate[] {
  for (let index = found.titleTo; index < Math.max(headEnd, found.titleTo + 1); index += 1) {
    const unit = units[index];
    const [own] = unit && SUBTITLES.has(unit.role) ? findDocumentNumbers(unit.text) : [];
    if (own) return [offer(own.number, { rule: 'number-in-subtitle', weight: 0.8, source: sourceOf(unit) })];
  }
  return [];
}

const SUBTITLES: ReadonlySet<LineRole> = new Set(['subtitle', 'printing']);

function beside(view: DocumentView): NumberCandidate[] {
  return stated(view, 'number').flatMap(({ value, source }) => {
    const number = parseDocumentNumber(value);
    return number && number.prefix !== ''
      ? [offer(number, { rule: 'number-in-label', weight: 0.9, source })]
      : [];
  });
}

/** 时效性 | 云政发〔2024〕1号 … 文号 | 全国: where the label of the number has another's value, a site may have put values one label off. */
function besideOther(view: DocumentView): NumberCandidate[] {
  if (stated(view, 'number').length === 0) return [];
  return stated(view, 'aside').flatMap(({ value, source }) => {
    const number = parseDocumentNumber(value);
    return number?.style === 'bracketed' && number.prefix !== ''
      ? [offer(number, { rule: 'number-behind-other-label', weight: 0.5, source })]
      : [];
  });
}

/** 公报 - 第一组法规: | 第57/2016號行政命令 |: below a text without a head a catalogue says, in a cell, what it is. */
function behindText({ units, found, ownEnd }: DocumentView): NumberCandidate[] {
  if (found.titleTo > found.titleFrom) return [];
  return units.slice(Math.max(found.titleTo, ownEnd - TAIL), ownEnd).flatMap((unit) => {
    if (unit.text.length > LONGEST_LEAD || !/[|｜]/.test(unit.text)) return [];
    const cells = unit.text.split(/[|｜]/).map((cell) => parseDocumentNumber(cell.trim()));
    const number = cells.find((cell) => cell?.style === 'slashed');
    return number ? [offer(number, { rule: 'number-below-text', weight: 0.6, source: sourceOf(unit) })] : [];
  });
}

const TAIL = 12;

/** 文号 云政发〔2024〕1号 公开日期 …: a label without a mark, or above its value, is believed where a number follows. */
function behindLabel({ units, found, ownEnd }: DocumentView): NumberCandidate[] {
  for (let index = found.from; index < Math.min(ownEnd, found.titleTo + HEAD); index += 1) {
    const unit = units[index];
    const label = unit && isShortWithCount(unit.text) ? LABEL.exec(simplify(unit.text)) : null;
    if (!unit || !label) continue;
    const rest = unit.text.slice(label.index + label[0].length);
    const below = rest === '' ? units[index + 1] : unit;
    const [number] = findDocumentNumbers(rest === '' ? (below?.text ?? '') : rest);
    if (number?.start === 0)
      return [offer(number.number, { rule: 'number-in-label', weight: 0.9, source: sourceOf(below) })];
  }
  return [];
}

/** Every label of a number, and every number, says 号. */
function isShortWithCount(text: string): boolean {
  return text.length <= LONGEST_LABELLED && /[号號]/.test(text);
}

/** 第七十一号主席令说：…, 国家主席…签署第二号主席令。: a text without a head begins with its number, or with who signed it. */
function atStart({ units, found }: DocumentView): NumberCandidate[] {
  const unit = units[found.titleTo];
  if (found.titleTo > found.titleFrom || unit?.role !== 'plain') return [];
  const head = TOLD.exec(unit.text.slice(0, LONGEST_LEAD))?.[1];
  const number = head === undefined ? null : parseDocumentNumber(head);
  return number ? [offer(number, { rule: 'number-begins-text', weight: 0.85, source: sourceOf(unit) })] : [];
}

function offer(
  number: DocumentNumber,
  seen: Pick<NumberCandidate, 'rule' | 'weight' | 'source'>,
): NumberCandidate {
  const value = formatDocumentNumber(number);
  return { value, key: keyOfNumber(number) ?? value, prefix: number.prefix, ...seen };
}
