import type { DocumentReading } from '../model/document.ts';
import type { Citation } from '../model/register.ts';
import { squeeze } from '../text/characters.ts';
import { findDocumentNumbers, formatDocumentNumber } from '../text/document-number.ts';
import { bracketPairs, sentenceAround, shiftRange } from './split-clauses.ts';
import { kindOfEnding } from '../bulletin/title-kind.ts';

type Cited = { start: number; end: number; title: string | null; documentNumber: string | null };

const LAW = /(?:法|案|行动|通则|协定|公约|规范|安排|决策|部署|法典)(?:[（(][^（(）)]{1,20}[）)])?$/u;
const REPEALS = /废止|失效|停止执行|不再执行|廢止/;
const AMENDS = /(?:作|做)(?:出|了)?如下修改|予以修改|修改为|的修改|修改《|修订《|修正《|部分条款|修改如下/;
const IMPLEMENTS = /(?:根据|依据|按照|依照|遵照|贯彻|落实|执行|依據|根據|依)[^，。；]{0,30}$/u;
const LONGEST_TITLE = 120;
const CONTEXT = 40;

/** The documents that a document names: by title in 《》, with the number behind it, or by number alone. */
export function readCitations(document: DocumentReading): Citation[] {
  const citations: Citation[] = [];
  const own = ownTitles(document);
  for (const { kind, range } of document.blocks) {
    if (kind === 'title' || kind === 'document-number' || kind === 'attachment-title') continue;
    const text = document.text.slice(range.start, range.end);
    for (const cited of findCited(text)) {
      if (cited.title !== null && own.has(comparable(cited.title))) continue;
      if (cited.documentNumber !== null && cited.documentNumber === document.documentNumber) continue;
      const place = sentenceAround(text, cited.start);
      const { title, documentNumber } = cited;
      citations.push({
        relation: relationOf(text, cited),
        title,
        documentNumber,
        sentence: text.slice(place.start, place.end),
        range: shiftRange(place, range.start),
      });
    }
  }
  return citations;
}

/** A text that the document itself carries is not cited by it. */
function ownTitles({ title, blocks, text }: DocumentReading): ReadonlySet<string> {
  const titles = [title];
  for (const { kind, range } of blocks)
    if (kind === 'attachment-title') titles.push(text.slice(range.start, range.end));
  return new Set(titles.map((own) => comparable(own)));
}

function comparable(title: string): string {
  return squeeze(title)
    .replace(/[《》〈〉“”"（）()]/g, '')
    .replace(/(?:试行|草案)$/, '');
}

function findCited(text: string): Cited[] {
  const cited: Cited[] = [];
  const numbers = /[号號]/.test(text) ? findDocumentNumbers(text) : [];
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
    if (!attached && kindOfEnding(title) === null && !LAW.test(title)) continue;
    const documentNumber = attached ? formatDocumentNumber(attached.number) : null;
    cited.push({ start, end: attached?.end ?? end, title, documentNumber });
  }
  while (next < numbers.length) next = pushNumber(cited, numbers, next);
  return cited;
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
function relationOf(text: string, { start, end }: Cited): Citation['relation'] {
  const stop = text.slice(end, end + 400).search(/[。！？]/);
  const behind = text.slice(end, stop === -1 ? end + 400 : end + stop);
  const before = text.slice(Math.max(0, start - CONTEXT), start + 1);
  if (REPEALS.test(behind) || /废止$|废止《$/.test(before)) return 'repeals';
  if (AMENDS.test(behind.slice(0, CONTEXT)) || /(?:修改|修订|修正)《?$/.test(before)) return 'amends';
  return IMPLEMENTS.test(before.replace(/《$/, '')) ? 'implements' : 'cites';
}
