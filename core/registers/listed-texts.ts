import { kindOfEnding } from '../bulletin/title-kind.ts';
import type { Citation } from '../model/register.ts';
import { formatDocumentNumber } from '../text/document-number.ts';
import { findDocumentNumbers } from '../text/find-document-numbers.ts';
import type { Cited } from './find-cited.ts';
import { mentionsRepeal, saysRepeal } from './says-repeal.ts';

export type ListedRelation = Exclude<Citation['relation'], 'implements'>;

const ENTRY = /^[（(]?[\d一二三四五六七八九十]{0,4}[）)、.．\s]*/u;
const LONGEST_ENTRY = 200;

/**
 * What a heading, a title or a lead-in says of the texts that are listed under it; null where it is of no such list, or where it
 * says more than one thing.
 */
export function listedRelation(text: string): ListedRelation | null {
  if (!/文件|规章|规范|法规|目录|清单|清理|办法|规定|决定/u.test(text)) return null;
  const isKept = /继续有效|继续执行|保留|有效的|现行有效/u.test(text);
  const repeals = saysRepeal(text);
  if (!repeals && !isKept && mentionsRepeal(text)) return null;
  const amends = /修改|修订|修正/u.test(text);
  if ([isKept, repeals, amends].filter(Boolean).length !== 1) return null;
  if (isKept) return 'cites';
  return repeals ? 'repeals' : 'amends';
}

/** An entry of such a list without 《》: 1.云溪区人民政府关于…的通知（云政发〔2015〕8号）; null where the text is none. */
export function readListedTitle(text: string): Pick<Cited, 'title' | 'documentNumber'> | null {
  if (text.length > LONGEST_ENTRY || /[《。！？：]./u.test(text)) return null;
  const entry = text
    .replace(/\n/gu, '')
    .replace(ENTRY, '')
    .replace(/[；;。，,\s]+$/u, '');
  const [number, second] = findDocumentNumbers(entry);
  if (second !== undefined) return null;
  const bare = number ? entry.slice(0, number.start).replace(/[（(〔[，,\s]+$/u, '') : entry;
  const behind = number ? entry.slice(number.end) : '';
  if (!/^[）)\]〕]?$/u.test(behind) || bare.length < 5) return null;
  if (kindOfEnding(bare) === null || /[，；]/u.test(bare)) return null;
  return { title: bare, documentNumber: number ? formatDocumentNumber(number.number) : null };
}
