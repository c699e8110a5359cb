import type { Block, DocumentReading } from '../model/document.ts';
import type { Indicator } from '../model/register.ts';
import { shiftRange, splitOutsideBrackets, trimRange, type TextRange } from './split-clauses.ts';

const KINDS = new Set<DocumentReading['kind']>([
  'statistics',
  'report',
  'communique',
  'circular',
  'chronicle',
  'other',
]);
const READ = new Set<Block['kind']>(['paragraph', 'list-item']);
const YEAR = '(?:\\d{4}|[〇○零一二三四五六七八九]{4})年';
const WITHIN =
  '(?:全年|上半年|下半年|前三季度|第?[一二三四1-4]季度|\\d{1,2}\\s?[-—–～至]\\s?\\d{1,2}月份?|\\d{1,2}月份?|年末)';
const PERIOD = new RegExp(
  `^(?:其中[：:]?|截至|至)?(${YEAR})?度?(${WITHIN})?(?=[\\p{Script=Han}，,])[，,]?`,
  'u',
);
const LEAD_IN =
  /^(?:其中[：:]?|预计|初步核算|据统计|全[区市县省国州旗]|我[区市县省国州]|分[\p{Script=Han}]{1,6}看[：:]|[一二三四五六七八九]是|共|实现|完成|达到)+/u;
const STATEMENT =
  /^(?<name>[\p{Script=Han}（）()A-Za-z0-9]{2,28}?)(?:累计)?(?:实现|完成|达到|达|为|共计|共|突破)?(?:了)?(?<value>\d[\d,]*(?:\.\d+)?)(?<unit>[\p{Script=Han}%％‰/]{1,8})$/u;
const CHANGE =
  /^(?:按[^，]{2,10}计算)?(?:比上年(?:同期|末|底)?|较上年(?:同期|末|底)?|同比|比去年(?:同期)?|与上年同期相比)?(?:实际|名义)?(?<turn>增长|下降|减少|增加|提高|上升|回落|降低)了?(?<change>-?\d+(?:\.\d+)?)\s?(?<share>[%％]|个百分点)$/u;
/** What may stand between a value and its change: how it is reckoned, and how much it is in the same unit. */
const BETWEEN =
  /^按.{2,12}计算$|^(?:比上年|较上年|同比).{0,6}(?:增加|减少|减产|增产)[\d.]+\p{Script=Han}{1,6}$/u;
const FALLS = new Set(['下降', '减少', '回落', '降低']);
const PLANNED = /预期|目标|力争|计划(?!生育|单列)|安排|确保|左右|以上/u;
const NO_NAME = /^(?:其|该|并|且|分别|合计|到|比)|[了的是在将]$|比上年|同比|增长|下降/u;
const LONGEST_SENTENCE = 600;

/** Values that statistical sentences state together with their change: 全年地区生产总值123.4亿元，比上年增长5.6%. */
export function readStatements(document: DocumentReading): Indicator[] {
  if (!KINDS.has(document.kind)) return [];
  const rows: Indicator[] = [];
  let year = new RegExp(YEAR, 'u').exec(document.title)?.[0] ?? null;
  for (const { kind, range } of document.blocks) {
    const text = document.text.slice(range.start, range.end);
    // A heading with a year of its own, 一、2023年工作回顾, says of which year what follows is.
    if (kind === 'heading') year = new RegExp(YEAR, 'u').exec(text)?.[0] ?? year;
    if (!READ.has(kind) || !/\d/u.test(text)) continue;
    for (const sentence of splitOutsideBrackets(text, '。；;！\n'))
      for (const { row, place } of readSentence(text, sentence, year))
        rows.push({ ...row, range: shiftRange(place, range.start) });
  }
  return rows;
}

type Stated = { row: Omit<Indicator, 'range'>; place: TextRange };

function readSentence(text: string, { start, end }: TextRange, year: string | null): Stated[] {
  const sentence = text.slice(start, end);
  if (end - start > LONGEST_SENTENCE || !/增长|下降|减少|增加|提高|上升|回落|降低/u.test(sentence)) return [];
  const clauses = clausesOf(text, { start, end });
  const stated: Stated[] = [];
  let period: string | null = year;
  for (const [at, clause] of clauses.entries()) {
    const written = text.slice(clause.start, clause.end);
    const head = PERIOD.exec(written);
    if (head && (head[1] ?? head[2]) !== undefined) period = periodOf(head[1] ?? year, head[2] ?? null);
    const match = STATEMENT.exec(written.slice(head?.[0].length ?? 0).replace(LEAD_IN, ''))?.groups;
    const last = match && changeAfter(text, clauses, at);
    if (!match || !last || PLANNED.test(text.slice(clause.start, last.place.end))) continue;
    const { name = '', value = '', unit = '' } = match;
    if (NO_NAME.test(name)) continue;
    const place = { start: clause.start, end: last.place.end };
    stated.push({ row: { name, period, unit, value, change: last.change }, place });
  }
  return stated;
}

/** Commas part clauses, and 、 before a change: 完成780亿元、增长6%. */
function clausesOf(text: string, { start, end }: TextRange): TextRange[] {
  const marked = text
    .slice(start, end)
    .replace(/(?<=\d)[,，](?=\d{3})/gu, '.')
    .replace(/、(?=增长|下降|同比|比上年)/gu, '，');
  return splitOutsideBrackets(marked, '，,').map((part) => trimRange(text, shiftRange(part, start)));
}

function changeAfter(
  text: string,
  clauses: readonly TextRange[],
  at: number,
): { change: string; place: TextRange } | null {
  for (const place of clauses.slice(at + 1, at + 4)) {
    const clause = text.slice(place.start, place.end);
    const match = CHANGE.exec(clause)?.groups;
    if (match) {
      const { turn = '', change = '', share = '' } = match;
      const isFall = FALLS.has(turn) && !change.startsWith('-');
      return { change: `${isFall ? '-' : ''}${change}${share === '％' ? '%' : share}`, place };
    }
    if (!BETWEEN.test(clause)) return null;
  }
  return null;
}

function periodOf(year: string | null, within: string | null): string | null {
  if (year === null) return within;
  return `${year}${(within ?? '').replace(/\s/gu, '')}`;
}
