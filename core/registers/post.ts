import { isOrgan } from '../bulletin/organ.ts';
import type { Appointment } from '../model/register.ts';
import { splitOutsideBrackets } from './split-clauses.ts';

export type Post = Pick<Appointment, 'post' | 'body' | 'concurrent' | 'acting' | 'probation'>;

/** Endings by which a text is believed to be a post at all. */
const OFFICE =
  /(?:长|主任|书记|主席|委员|代表|员|师|总监|经理|理事|总理|参事|顾问|秘书|专员|校长|大使|法官|职务|主官|館長|長|記|员额|助理|指挥|政委|科级|处级|级|常委|成员|督学|督察|馆员|總監|委員|副主席|公使|总领事|代办|董事|监事|研究员|书记员)$/u;
const RANK =
  '(?:第一|常务|常務|执行|专职|專職|兼职|副|代理|署理|代|首席|总|總|高级|一级|二级|三级|四级|名誉|候补|候補)*';
const TITLES =
  '局长|局長|厅长|廳長|部长|部長|处长|處長|科长|科長|股长|所长|站长|院长|院長|校长|校長|园长|馆长|館長|台长|庭长|支队长|大队长|总队长|中队长|队长|司长|署长|署長|关长|镇长|乡长|村长|区长|县长|市长|省长|州长|旗长|盟长|会长|會長|社长|团长|组长|秘书长|秘書長|检察长|审计长|董事长|理事长|行长|主席|主任科员|主任|书记员|书记|書記|政治委员|政委|常委会委员|常务委员会委员|党组成员|党委委员|常委|委员|委員|成员|代表|审判员|检察员|执行员|督学|督导|督察长|督察|监察专员|专员|參贊|参赞|特命全权大使|大使|公使|总领事|总经理|经理|董事|监事|理事|总监|工程师|经济师|会计师|规划师|农艺师|统计师|巡视员|调研员|科员|研究员|顾问|参事|馆员|秘书|助理|指挥长|指挥|司令员|参谋长|指导员|教导员|教授|主编|总编辑|编辑|法官|仲裁员|陪审员|总理|總理|职级|级';
const BODY_AND_OFFICE = new RegExp(
  `^(.*?)((?:党组|党工委|党委|党总支|党支部|机关党委|分党组)?${RANK}(?:${TITLES}))$`,
  'u',
);
const PLACE_ONLY = /^\p{Script=Han}{0,8}(?:省|市|区|县|州|旗|盟|镇|乡|村|國|国|自治区|特区)$/u;
const BODY_END =
  /(?:委|街道|开发区|园区|社区|中学|小学|学校|幼儿园|医院|大学|学院|庭|科|处|所|站|队|馆|社|室|台|库|中心|公司|银行|部|局|厅|署|会|司|团|组|府|院|办|關|局|廳|署|處|會)$/u;
/** What a bare second office says of the body it is in: 副院长 is of a body whose name ends in 院. */
const BODY_OF_OFFICE: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:局长|局長)$/u, /^.*局/u],
  [/(?:厅长|廳長)$/u, /^.*[厅廳]/u],
  [/(?:部长|部長)$/u, /^.*部/u],
  [/(?:院长|院長)$/u, /^.*院/u],
  [/(?:审判员|庭长|审判委员会委员)$/u, /^.*法院/u],
  [/(?:检察员|检察长|检察委员会委员)$/u, /^.*检察院/u],
  [/(?:校长|校長)$/u, /^.*(?:学校|中学|小学|大学|学院|校)/u],
  [/(?:处长|處長)$/u, /^.*[处處]/u],
  [/(?:主任)$/u, /^.*(?:办公室|委员会|委|中心|办事处|办|室|处|所|会)/u],
];

/** True where a text ends like an office, remarks in brackets aside. */
export function endsWithOffice(text: string): boolean {
  return OFFICE.test(withoutTail(text));
}

function withoutTail(post: string): string {
  return post.replace(/(?:[（(][^（(）)]*[）)])+$/u, '').trim();
}

const REMARK =
  /^(?:试用期|试用|任期|挂职|掛職|时间|期限|自\d|从\d|任职时间|主持|保留|另有任用|退休|退出|不再|副?[处科厅县局]级|正[处科厅县局]级)/u;

/** The posts of one clause, each with its body: a second office without one is in the body of the first. */
export function readPosts(text: string): Post[] {
  const parts: string[] = [];
  const remarks: string[] = [];
  for (const { start, end } of splitOutsideBrackets(text, '，、,')) {
    const part = text.slice(start, end);
    const last = parts.at(-1);
    if (last !== undefined && REMARK.test(part)) remarks.push(part);
    else if (last !== undefined && !endsWithOffice(last))
      parts[parts.length - 1] = `${last}${text.charAt(start - 1)}${part}`;
    else parts.push(part);
  }
  let before: string | null = null;
  const posts: Post[] = [];
  for (const part of parts.filter((post, at) => at === 0 || endsWithOffice(post))) {
    const post = readPost(part, before);
    before = post.body ?? before;
    posts.push(withRemarks(post, remarks));
  }
  return posts;
}

function withRemarks(post: Post, remarks: readonly string[]): Post {
  const probation = remarks.map(readProbation).find((found) => found !== null) ?? null;
  return {
    ...post,
    acting: post.acting || remarks.some((remark) => remark.startsWith('主持')),
    probation: post.probation ?? probation,
  };
}

/** 试用期一年, 试用期为1年, 试用一年 → 一年; null where it says nothing of the kind. */
export function readProbation(remark: string): string | null {
  return (
    /试用(?:期)?(?:均)?(?:为|自)?((?:[一二三四五六七八九十两半\d]{1,3})(?:个)?(?:年|月)(?:零[一二三四五六七八九十\d]{1,2}个月)?)/u.exec(
      remark,
    )?.[1] ?? null
  );
}

/** 试用期 and 兼 are facts of their own; whatever else stands in the bracket stays with the post. */
function readPost(text: string, before: string | null): Post {
  const tail = /(?:[（(][^（(）)]*[）)])+$/u.exec(text);
  const brackets = (tail?.[0].match(/[^（(）)]+/gu) ?? []).map((bracket) => bracket.split(/[，,、；]/u));
  const remarks = brackets.flat();
  const probation = remarks.map((remark) => (remark.startsWith('试用') ? readProbation(remark) : null));
  const kept = brackets
    .map((bracket) => bracket.filter((remark) => remark !== '兼' && !remark.startsWith('试用')).join('，'))
    .filter((bracket) => bracket !== '')
    .map((bracket) => `（${bracket}）`);
  const stem = (tail ? text.slice(0, tail.index) : text)
    .replace(/^兼(?:任)?/u, '')
    .replace(/[职職][务務]$/u, '');
  const whole = inheritBody(stem, before);
  return {
    post: `${whole}${kept.join('')}`,
    body: bodyOfPost(whole),
    concurrent: /^兼(?:任)?/u.test(text) || remarks.includes('兼'),
    acting:
      /代理|署理|(?:^|[^现])代(?:省|市|区|县|州|旗|镇|乡|院|检察)长/u.test(stem) ||
      remarks.some((remark) => remark.startsWith('主持')),
    probation: probation.find((found) => found !== null) ?? null,
  };
}

function inheritBody(stem: string, before: string | null): string {
  if (before === null) return stem;
  const [, body = ''] = BODY_AND_OFFICE.exec(stem) ?? [];
  if (body !== '' && !/^(?:审判委员会|检察委员会|审判|检察)$/u.test(body)) return stem;
  for (const [office, ending] of BODY_OF_OFFICE)
    if (office.test(stem)) return `${ending.exec(before)?.[0] ?? ''}${stem}`;
  return /^(?:副|党组|党委|党工委)/u.test(stem) && BODY_AND_OFFICE.test(stem) ? `${before}${stem}` : stem;
}

/** The body that a post is in: 槐荫区教育和体育局 of 槐荫区教育和体育局局长; null where the post names none, as 副区长. */
function bodyOfPost(post: string): string | null {
  const [, before = ''] = BODY_AND_OFFICE.exec(withoutTail(post)) ?? [];
  const body = before.replace(/^(?:现任|原)/u, '').replace(/的$/u, '');
  if (body.length < 2 || PLACE_ONLY.test(body)) return null;
  const named = withoutTail(body);
  return isOrgan(named) || BODY_END.test(named) ? body : null;
}
