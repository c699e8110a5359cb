import { squeeze } from '../text/characters.ts';
import { closesDocument, unitBefore } from './closes-document.ts';
import { hasBody, isBody } from './has-body.ts';
import { readNumberLine } from './number-line.ts';
import { isOrgan } from './organ.ts';
import type { Unit } from './unit.ts';

const MAX_BODIES = 12;

/**
 * The first unit of the letterhead above a number without letters, which says with the number what a paper is, so that no title is needed: one body
 * (云溪银行 above 〔2003〕第15号), or bodies one below another above the word that says what they publish (云溪部 / 青川部 / 公告 above 2008年第25号);
 * null where there is none, where a title may stand below, or where a text goes on that cites or lists the numbers of other papers.
 */
export function findLetterhead(units: readonly Unit[], index: number): number | null {
  const number = readNumberLine(units[index]?.text ?? '');
  if (number?.prefix !== '' || number.year === null || !beginsProse(units, index + 1)) return null;
  const hasKind = readLetterheadKind(units, index) !== '';
  const last = hasKind ? index - 1 : index;
  let from = last;
  while (last - from < MAX_BODIES && isOrgan(units[from - 1]?.text ?? '')) from -= 1;
  return last - from >= (hasKind ? 2 : 1) && isBehindText(units, from) ? from : null;
}

/** The word of a kind that the bodies of a letterhead have in common, above the number at `index`; empty where there is none. */
export function readLetterheadKind(units: readonly Unit[], index: number): string {
  return COMMON_KIND.exec(squeeze(units[index - 1]?.text ?? ''))?.[0] ?? '';
}

const COMMON_KIND = /^(?:公告|通告|[布佈]告|令|命令)$/u;

/** A paragraph, or the words that lead to entries: 现公告如下：. An entry or a cell goes on with a list. */
function beginsProse(units: readonly Unit[], index: number): boolean {
  const unit = units[index];
  if (unit?.role !== 'plain' || unit.marker !== null || !/[，。；：:]/.test(unit.text)) return false;
  return isBody(unit) || (/[：:]$/.test(unit.text) && isBody(units[index + 1]));
}

/** Whether no text goes on above a unit: none stands there, or it is closed, by a date or the end of its page. */
function isBehindText(units: readonly Unit[], from: number): boolean {
  const first = units[from];
  if (first?.pageBreak === true || first?.afterHead === true) return true;
  const before = unitBefore(units, from);
  return before === undefined || closesDocument(before) || !hasBody(units, 0, from);
}
