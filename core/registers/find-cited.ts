import { comparableTitle } from '../bulletin/comparable-title.ts';
import { kindOfEnding } from '../bulletin/title-kind.ts';
import type { Citation } from '../model/register.ts';
import { formatDocumentNumber } from '../text/document-number.ts';
import { findDocumentNumbers } from '../text/find-document-numbers.ts';
import { saysRepeal } from './says-repeal.ts';
import { bracketPairs } from './split-clauses.ts';

/** A document named in a text: by title, by number, or by both; half-open range of what names it. */
export type Cited = { start: number; end: number; title: string | null; documentNumber: string | null };

const LAW = /(?:法|案|行动|通则|协定|公约|规范|安排|决策|部署|法典)(?:[（(][^（(）)]{1,20}[）)])?$/u;
const AMENDS =
  /(?:作|做)(?:出|了)?如下修改|予以修改|修改为|的修改|修改《|修订《|修正《|部分条款|修改如下|作出修改/u;
const IMPLEMENTS = /(?:根据|依据|按照|依照|遵照|贯彻|落实|执行|依據|根據|依)[^，。；]{0,30}$/u;
const LONGEST_TITLE = 120;
const CONTEXT = 40;

/** The documents that a piece of text names, in their order. Books and plays are none. */
export function findCited(text: string): Cited[] {
  const cited: Cited[] = [];
  const numbers = /[号號]/u.test(text) ? findDocumentNumbers(text) : [];
  let next = 0;
  let floor = 0;
  for (const { start, end } of bracketPairs(text, '《', '》')) {
    if (start < floor || end - start > LONGEST_TITLE) continue;
    floor = end;
    const title = text.slice(start + 1, end - 1);
    while (numbers[next] && (numbers[next]?.start ?? 0) < start) next = pushNumber(cited, numbers, next);
    const number = numbers[next];
    const attached =
      number && /^[（(〔[，\s]{0,2}$/u.test(text.slice(end, Math.min(number.start, end + 4)))
        ? number
        : undefined;
    if (attached) next += 1;
    if (!attached && !isTitle(title)) continue;
    const documentNumber = attached ? formatDocumentNumber(attached.number) : null;
    const closing = attached && /[）)]/u.test(text.charAt(attached.end)) ? 1 : 0;
    cited.push({ start, end: (attached?.end ?? end) + closing, title, documentNumber });
  }
  while (next < numbers.length) next = pushNumber(cited, numbers, next);
  return cited;
}

/** Books and plays bear no kind of document; 《办法》 alone is short for what was named in full before. */
function isTitle(title: string): boolean {
  if (LAW.test(title)) return true;
  return kindOfEnding(title) !== null && comparableTitle(title).length > 3;
}

function pushNumber(cited: Cited[], numbers: ReturnType<typeof findDocumentNumbers>, index: number): number {
  const found = numbers[index];
  if (found)
    cited.push({
      start: found.start,
      end: found.end,
      title: null,
      documentNumber: formatDocumentNumber(found.number),
    });
  return index + 1;
}

/** What is said of the cited text: behind it, up to the end of the sentence, or just before it. */
export function relationOf(text: string, { start, end }: Cited): Citation['relation'] {
  const stop = text.slice(end, end + 400).search(/[。！？]/u);
  const behind = text.slice(end, stop === -1 ? end + 400 : end + stop);
  const before = text.slice(Math.max(0, start - CONTEXT), start + 1);
  // What is kept comes first in 《甲》继续有效，《乙》同时废止: what is said behind it is said of another.
  const own = /^[^《]*?继续(?:有效|执行|施行)/u.exec(behind)?.[0] ?? behind;
  const verb = /[^，。；》]*(?:废止|廢止)《?$/u.exec(before)?.[0] ?? '';
  if (saysRepeal(`${verb}${own}`)) return 'repeals';
  if (AMENDS.test(behind.slice(0, CONTEXT)) || /(?:修改|修订|修正)《?$/u.test(before)) return 'amends';
  return IMPLEMENTS.test(before.replace(/《$/u, '')) ? 'implements' : 'cites';
}
