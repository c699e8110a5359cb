import type { Furniture } from '../model/issue.ts';
import { squeeze } from '../text/characters.ts';
import { asciiDigits } from '../text/chinese-number.ts';
import type { Line } from './line.ts';
import { findSiteChrome } from './site-chrome.ts';
import { readIssueLine, type RunningHead, readRunningHead } from './running-head.ts';

/** A line that belongs to the page: its kind, and what it says of the issue and the page. */
export type FurnitureLine = {
  /** Index of the line. */
  index: number;
  kind: Furniture['kind'];
  head: RunningHead | null;
  /** Page number that the line shows. */
  page: number | null;
};

const LINK = /^(?:https?:\/\/|ftp:\/\/|www\.)[^\s\p{Script=Han}]+$/iu;
const SHORTEST_LINK = 5;
const DECORATED_NUMBER =
  /^(?:[-—–－·•]+(\d{1,4})[-—–－·•]+|第(\d{1,4})[页頁](?:[，,/]?共\d{1,4}[页頁])?|(\d{1,4})\/\d{1,4})$/;
const PLAIN_NUMBER = /^\d{1,4}$/;
const BLANK = /^[（(]?(?:此页无正文|此頁無正文|本页无正文|空白页|以下空白|此页空白)[）)]?$/;
/** What a page number or a blank marker begins with; nothing else need be looked at closely. */
const NUMBERED = /^[-—–－·•第\d０-９]/;
const BLANK_HINT = /页|頁|空白|[\u200b-\u200f\u2060\u00ad]/;
const CHROME = new Set(
  (
    '下载 打印 全屏 收藏 分享 分享到 分享到： 关闭 关闭窗口 关闭本页 返回顶部 返回首页 【字号： 字号： 加大 还原 减小 】 大 中 小 微信 微博 扫一扫在手机打开当前页 ' +
    '扫一扫 打印本页 【打印】 【关闭】 【大中小】 相关报道： 上一篇 下一篇 Publicdomain false'
  ).split(' '),
);
const CHROME_LINE = /^(?:当前位置|您当前的?位置|您的位置|【字号)|^首页[|｜]|[|｜]首页/u;
const CHROME_EDGE = 25;

/** The lines that are furniture: running heads, page numbers, stray links, site chrome, blank markers; in line order. */
export function findFurniture(lines: readonly Line[]): FurnitureLine[] {
  const found: FurnitureLine[] = [];
  const heads = new Set<number>();
  const numbers: { index: number; page: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.text.length >= SHORTEST_LINK && LINK.test(line.text)) {
      found.push({ index, kind: 'stray-link', head: null, page: null });
      continue;
    }
    if (line.text.length > 90) continue;
    if (PLAIN_NUMBER.test(line.text)) {
      numbers.push({ index, page: Number(line.text) });
      continue;
    }
    const head = readRunningHead(line.text);
    if (head) {
      heads.add(index);
      found.push({ index, kind: 'running-head', head, page: head.page });
      continue;
    }
    const atEdge = index < CHROME_EDGE || index >= lines.length - CHROME_EDGE;
    if (line.text.length > 24 || !(atEdge || NUMBERED.test(line.text) || BLANK_HINT.test(line.text)))
      continue;
    const plain = asciiDigits(squeeze(line.text));
    const decorated = DECORATED_NUMBER.exec(plain);
    if (decorated) {
      const page = Number(decorated[1] ?? decorated[2] ?? decorated[3]);
      found.push({ index, kind: 'page-number', head: null, page: page > 0 ? page : null });
    } else if (PLAIN_NUMBER.test(plain)) numbers.push({ index, page: Number(plain) });
    else if (plain === '' || BLANK.test(plain))
      found.push({ index, kind: 'blank-marker', head: null, page: null });
    else if (atEdge && (CHROME.has(plain) || CHROME_LINE.test(plain)))
      found.push({ index, kind: 'site-chrome', head: null, page: null });
  }
  const taken = new Set(found.map(({ index }) => index));
  for (const index of findSiteChrome(lines))
    if (!taken.has(index)) found.push({ index, kind: 'site-chrome', head: null, page: null });
  found.push(...findMasthead(lines, found));
  for (const { index, page } of confirmNumbers(numbers, lines, heads))
    found.push({ index, kind: 'page-number', head: null, page });
  return found.sort((a, b) => a.index - b.index);
}

const MASTHEAD_LINES = 12;
const PUBLISHED =
  /^[（(]?(?:(?:出版|发布|编印|印刷|發佈)日期[：:])?[\d〇○零一二三四五六七八九十年月日.-]{8,12}(?:出版|编印|发行|刊印)?[）)]?$/u;

/** The lines of a masthead below the name of the bulletin: number and date of the issue. A running head may stand above the name. */
function findMasthead(lines: readonly Line[], found: readonly FurnitureLine[]): FurnitureLine[] {
  const name = found.find(({ index, head }) => head !== null && index < MASTHEAD_LINES);
  if (!name?.head) return [];
  const heads = new Set(found.filter(({ head }) => head !== null).map(({ index }) => index));
  const masthead: FurnitureLine[] = [];
  for (let index = name.index + 1; index <= name.index + MASTHEAD_LINES; index += 1) {
    if (heads.has(index)) continue;
    const text = lines[index]?.text ?? '';
    const issue = readIssueLine(text);
    const isDate =
      text.length < 40 && PUBLISHED.test(asciiDigits(squeeze(text))) && /日期|出版|编印|发行|刊印/.test(text);
    if (!issue && !isDate) break;
    const head = issue && { bulletin: name.head.bulletin, ...issue, column: null, page: null };
    masthead.push({ index, kind: 'running-head', head, page: null });
  }
  return masthead;
}

/**
 * A bare number is a page number beside a running head or a page break, or as one of three or more that count up by
 * one at a distance: elsewhere it may be a cell of a flattened table.
 */
function confirmNumbers(
  numbers: readonly { index: number; page: number }[],
  lines: readonly Line[],
  heads: ReadonlySet<number>,
): { index: number; page: number }[] {
  const counting = findCountingUp(numbers);
  return numbers.filter(({ index, page }) => {
    if (page === 0) return false;
    if (heads.has(index - 1) || heads.has(index + 1) || counting.has(index)) return true;
    return lines[index]?.pageBreak === true || (lines[index + 1]?.pageBreak === true && page < 1000);
  });
}

function findCountingUp(numbers: readonly { index: number; page: number }[]): ReadonlySet<number> {
  const kept = new Set<number>();
  let run: { index: number; page: number }[] = [];
  const close = (): void => {
    if (run.length >= 3) for (const { index } of run) kept.add(index);
  };
  for (const number of numbers) {
    const last = run.at(-1);
    if (last && number.page === last.page + 1 && number.index - last.index >= 10) run.push(number);
    else {
      close();
      run = [number];
    }
  }
  close();
  return kept;
}
