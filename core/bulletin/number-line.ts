import { squeeze } from '../text/characters.ts';
import { type DocumentNumber, parseDocumentNumber } from '../text/document-number.ts';
import { remember } from '../text/remember.ts';

/**
 * The number that a line shows by itself, decoration such as ★, the edge of a table or （） aside, and the body that （云溪县指挥部第1号）
 * names again below its notice; null where it is no number line.
 */
export const readNumberLine = remember((text): DocumentNumber | null => {
  const plain = squeeze(text).replace(/^[•●·◆■▪?？]+|[★☆*|｜—–]+$/gu, '');
  return (
    parseDocumentNumber(plain) ??
    parseDocumentNumber(BODY_AND_COUNT.exec(plain)?.[1] ?? '') ??
    firstOfSeveral(plain)
  );
});

/** (云劳薪〔1994〕89号(1994)云财工33号): who issue together number the paper each by their own count. */
function firstOfSeveral(plain: string): DocumentNumber | null {
  const inner = plain.replace(/^[（(](.*)[）)]$/u, '$1');
  const [first, ...others] = inner.split(/(?<=[号號])[、，,；;]?(?=.)/u);
  if (first === undefined || others.length === 0 || others.length > MOST_NUMBERS) return null;
  return others.every((other) => OTHER_NUMBER.test(other)) ? parseDocumentNumber(first) : null;
}

const MOST_NUMBERS = 4;
const OTHER_NUMBER = /^[（(〔[]?[\p{L}\d（()）〔〕[\]]{2,24}\d{1,6}[号號]$/u;

const BODY_AND_COUNT =
  /^[（(]\p{Script=Han}{2,20}(?:指挥部|指揮部|委员会|委員會|政府|局|厅|廳|办公室|辦公室)(第[\d一二三四五六七八九十]{1,4}[号號])[）)]$/u;
