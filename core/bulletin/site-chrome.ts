import { squeeze } from '../text/characters.ts';
import { simplify } from '../text/simplify.ts';
import type { Line } from './line.ts';
import { isNoise } from './split-noise.ts';
import { kindOfEnding } from './title-kind.ts';

const HEAD_LINES = 60;
const TAIL_LINES = 200;
const LONGEST = 120;
const SENTENCE = 15;
const TITLE = 8;

/** The way to a page inside its site. */
const TRAIL =
  /^(?:您|你)?(?:现在|当前)?(?:的|所在)?(?:位置|栏目)[：:]|^首页[>＞»/|｜-]|[>＞»][^>＞»]{2,}[>＞»]|^(?:[|｜]|今天是)\d{4}年\d{1,2}月\d{1,2}日|^\d{4}年\d{1,2}月\d{1,2}日星期[一二三四五六日天](?:\d{1,2}[时:：]\d{1,2}分?)$/u;
/** Buttons and boxes. */
const BUTTON =
  /^(?:[[【]?(?:打印|关闭|收藏|下载|分享|返回顶部|回顶部|返回首页|大|中|小|大中小|字体|字号|加入收藏|关闭窗口|关闭本页|打印本页|我要纠错|纠错|朗读|语音播报|无障碍|无障碍阅读|长者模式|简体|繁体|繁體|RSS)[\]】]?[：:|｜]?)+$|^字体大小|^(?:分享到|扫一扫|用微信扫描)/u;
/** What begins the end of a page: nothing of the document comes behind it. */
const TAIL =
  /^(?:上一[篇条]|下一[篇条]|相关(?:文章|链接|阅读|报道|推荐|新闻|信息|稿件)|关联稿件|扫一扫|版权所有|主办(?:单位)?[：:]|承办(?:单位)?[：:]|网站标识码|.{0,12}ICP备|.{0,10}公网安备|Copyright|【(?:返回顶部|关闭|打印|关闭窗口)】|【打印本页】|本文标签|猜你喜欢|责任编辑[：:]|请使用Adobe|本作品来自)/iu;

/** The indexes of the lines that a web site prints before and behind a document: its way there, buttons, links, its own imprint. */
export function findSiteChrome(lines: readonly Line[]): ReadonlySet<number> {
  const chrome = new Set<number>();
  const plains = (from: number, to: number): [number, string][] =>
    Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset).map((index) => [
      index,
      plainOf(lines[index]),
    ]);
  let trail = -1;
  for (const [index, plain] of plains(0, Math.min(lines.length, HEAD_LINES))) {
    if (TRAIL.test(plain)) trail = index;
    if (TRAIL.test(plain) || BUTTON.test(plain)) chrome.add(index);
  }
  for (const [index, { text }] of lines.entries()) if (isNoise(text)) chrome.add(index);
  const before = plains(0, trail);
  if (before.every(([, plain]) => isLink(plain))) for (const [index] of before) chrome.add(index);
  const tailFrom = plains(Math.max(0, lines.length - TAIL_LINES), lines.length).find(
    ([index, plain]) => TAIL.test(plain) && endsPage(lines, index),
  )?.[0];
  if (tailFrom !== undefined) for (let index = tailFrom; index < lines.length; index += 1) chrome.add(index);
  return chrome;
}

function plainOf(line: Line | undefined): string {
  return line === undefined || line.text.length > LONGEST ? '' : simplify(squeeze(line.text));
}

/** Menus are short and say nothing that could be a title. */
function isLink(plain: string): boolean {
  return (
    plain !== '' &&
    plain.length <= 24 &&
    !/[。；]/.test(plain) &&
    (plain.length < TITLE || kindOfEnding(plain.replace(/\d+$/, '')) === null)
  );
}

/** Behind the end of a page no sentence, number or date of a document stands. */
function endsPage(lines: readonly Line[], from: number): boolean {
  for (let index = from + 1; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? '';
    if (text.length >= SENTENCE && text.endsWith('。')) return false;
    if (/[〔[［(（](?:19|20)\d{2}[〕\]］)）]\s*\d+\s*[号號]$|^第[一二三四五六七八九十]{1,3}[条章]/.test(text))
      return false;
  }
  return true;
}
