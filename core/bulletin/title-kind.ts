import type { DocumentKind } from '../model/document.ts';
import { isDigit, isHan, squeeze } from '../text/characters.ts';
import { remember } from '../text/remember.ts';
import { simplify } from '../text/simplify.ts';

/** Words that a title says its kind with, the most telling first; a title ends with one of them, brackets aside. */
const ENDINGS: readonly (readonly [string, DocumentKind])[] = [
  ['决议', 'resolution'],
  ['决定书', 'decision'],
  ['决定', 'decision'],
  ['命令', 'order'],
  ['统计公报', 'statistics'],
  ['监测公报', 'statistics'],
  ['公报', 'communique'],
  ['公告', 'announcement'],
  ['通告', 'notice-public'],
  ['布告', 'notice-public'],
  ['告示', 'notice-public'],
  ['意见书', 'other'],
  ['意见', 'opinion'],
  ['通知', 'notice'],
  ['通知书', 'notice'],
  ['告知书', 'other'],
  ['通报', 'circular'],
  ['统计报告', 'statistics'],
  ['工作报告', 'report'],
  ['报告', 'report'],
  ['请示', 'request'],
  ['批复', 'reply'],
  ['批覆', 'reply'],
  ['议案', 'bill'],
  ['条例草案', 'bill'],
  ['法草案', 'bill'],
  ['复函', 'letter'],
  ['答复', 'letter'],
  ['函', 'letter'],
  ['大事纪要', 'chronicle'],
  ['纪要', 'minutes'],
  ['纪录', 'minutes'],
  ['会议记录', 'minutes'],
  ['条例', 'regulation'],
  ['规定', 'regulation'],
  ['办法', 'regulation'],
  ['细则', 'regulation'],
  ['规则', 'regulation'],
  ['章程', 'regulation'],
  ['规程', 'regulation'],
  ['制度', 'regulation'],
  ['解释', 'regulation'],
  ['标准', 'regulation'],
  ['规范', 'regulation'],
  ['导则', 'regulation'],
  ['准则', 'regulation'],
  ['守则', 'regulation'],
  ['行动方案', 'plan'],
  ['方案', 'plan'],
  ['规划', 'plan'],
  ['计划', 'plan'],
  ['纲要', 'plan'],
  ['要点', 'plan'],
  ['预案', 'plan'],
  ['措施', 'plan'],
  ['政策', 'plan'],
  ['大事记', 'chronicle'],
  ['要事记', 'chronicle'],
  ['解读', 'interpretation'],
  ['问答', 'interpretation'],
  ['目录', 'contents'],
  ['目次', 'contents'],
  ['完成情况', 'statistics'],
  ['指标', 'statistics'],
  ['统计表', 'statistics'],
  ['一览表', 'statistics'],
  ['情况表', 'statistics'],
  ['主要数据', 'statistics'],
  ['工作人员', 'appointment'],
  ['情况', 'other'],
  ['名单', 'other'],
  ['清单', 'other'],
  ['讲话', 'other'],
  ['致辞', 'other'],
  ['公示', 'announcement'],
  ['说明', 'other'],
  ['建议', 'other'],
  ['指示', 'order'],
  ['指令', 'order'],
  ['训令', 'order'],
  ['启事', 'other'],
  ['倡议书', 'other'],
  ['声明', 'other'],
  ['公开信', 'other'],
  ['慰问信', 'other'],
  ['指南', 'other'],
  ['令', 'order'],
];
const APPOINTMENT = /任免|任命|免去|免职|任职|人事任/;
/** 关于任免工作人员问题的通知, 任免办法: how it is done, or asked for, not who. */
const ABOUT_APPOINTING = /(?:问题的(?:通知|意见|批复)|规定|办法|条例|细则|制度|意见|议案|请示)$/;
/** A title that stands in brackets as a whole. */
const WRAPPED = /^《([^《》]*)》$|^[（(]((?:[^（()）]|[（(][^（()）]*[）)])*)[）)]$/;
/** …印发《关于加强公园建设的意见》, 批转市公园处《关于…的意见》: what is published names the kind. */
const PUBLISHED = /(?<=(?:(?:印发|发布|公布)|(?:转发|批转)[\p{Script=Han}、]{0,24})《[^》]{2,80})》$/u;
/** 告全体市民书 */
const APPEAL = /^告\p{Script=Han}{2,16}书$/u;
/** A law says no more than 法: only the state's are told from 办法, 做法 by their beginning. */
const LAW = /^(?:中华人民共和国|中华民国)\p{Script=Han}{2,30}法$/u;
/** 国家主席张明任免驻外大使, 国务院任免桑河特区主要官员: a headline of the news that says whom the state appoints; a heading may end so otherwise. */
const APPOINTS =
  /^(?:\[\p{Script=Han}{2,16}\])?(?:国家主席\p{Script=Han}{0,4}|国务院)(?:任免|任命)(?!的)\p{Script=Han}{1,20}(?:大使|官员)$/u;
const APPOINTED_LAST: ReadonlySet<string> = new Set(['使', '员']);
const BRACKET_TAIL = /[（(〔[【][^（(〔[【]{1,40}[）)〕\]】]$/u;

const ENDINGS_BY_LAST = groupByLast(ENDINGS);

/** The kind that a title's ending names; null where it ends with no such word. */
export function kindOfEnding(title: string): DocumentKind | null {
  // Most lines are told by their last character: nothing is taken off behind a Han character or a digit.
  const last = title.slice(-1);
  if (isPlain(last.charCodeAt(0)) && last !== '法' && !mayEnd(simplify(last))) return null;
  return kindByWords(title);
}

function mayEnd(last: string): boolean {
  return ENDINGS_BY_LAST.has(last) || APPOINTED_LAST.has(last);
}

const kindByWords = remember((title): DocumentKind | null => {
  const whole = simplify(squeeze(title.length > 400 ? title.slice(-200) : title));
  const plain = isPlain(title.charCodeAt(title.length - 1)) ? whole : withoutTail(whole);
  for (const [ending, kind] of ENDINGS_BY_LAST.get(plain.slice(-1)) ?? [])
    if (plain.endsWith(ending)) return kind;
  if (APPEAL.test(plain)) return 'other';
  if (APPOINTS.test(plain)) return 'appointment';
  return LAW.test(plain) ? 'regulation' : null;
});

/** A title without the brackets and marks behind its last word. */
function withoutTail(title: string): string {
  let plain = title.replace(/[|｜]+$/, '').replace(WRAPPED, '$1$2');
  for (let turn = 0; turn < 3 && BRACKET_TAIL.test(plain); turn += 1) plain = plain.replace(BRACKET_TAIL, '');
  return plain.replace(/[”"]$/, '').replace(PUBLISHED, '');
}

/** The kind of a document by its title: what it appoints goes before what it is called; `other` where nothing tells. */
export function kindOfTitle(title: string): DocumentKind {
  const plain = simplify(squeeze(title));
  if (APPOINTMENT.test(plain) && !ABOUT_APPOINTING.test(plain)) return 'appointment';
  if (plain.includes('解读')) return 'interpretation';
  return kindOfEnding(title) ?? 'other';
}

function groupByLast(endings: typeof ENDINGS): ReadonlyMap<string, typeof ENDINGS> {
  const groups = new Map<string, (typeof ENDINGS)[number][]>();
  for (const ending of endings) {
    const last = ending[0].slice(-1);
    groups.set(last, [...(groups.get(last) ?? []), ending]);
  }
  return groups;
}

function isPlain(code: number): boolean {
  return isDigit(code) || (isHan(code) && (code < 0xd800 || code > 0xdfff));
}
