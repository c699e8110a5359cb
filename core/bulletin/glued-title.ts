import { simplify } from '../text/simplify.ts';
import { readTitleOrgans } from './organ.ts';
import { isRecipient } from './recipient.ts';
import { kindOfEnding } from './title-kind.ts';

const SHORTEST = 8;
const LONGEST = 120;
/** 各镇人民政府，县政府各部门： */
const RECIPIENTS = /^(?:\p{Script=Han}{0,8}各)[^。：:]{2,80}[：:]/u;

/**
 * Where the title ends to which the first sentence is glued: behind it the body begins again that the title begins with
 * (云溪县人民政府关于…的指令云溪县人民政府已经…), or the recipients stand. 0 where none is.
 */
export function gluedTitleEnd(head: string): number {
  const plain = simplify(head);
  const stop = /[。；：:\s]/u.exec(plain)?.index ?? plain.length;
  for (let at = SHORTEST; at <= Math.min(LONGEST, stop); at += 1) {
    const title = plain.slice(0, at);
    if (kindOfEnding(title) === null || title.split('《').length !== title.split('》').length) continue;
    const rest = plain.slice(at);
    const [body] = readTitleOrgans(title);
    if (body !== undefined && rest.startsWith(body)) return at;
    if (isRecipient(RECIPIENTS.exec(rest.trimStart())?.[0] ?? '')) return at;
  }
  return saysAllEnd(plain.slice(0, stop)) || GROUNDED.exec(plain)?.[1]?.length || 0;
}

/** …初审情况的公示根据《…》: the grounds right behind what only a title says; a sentence says of a notice that somebody published it. */
const GROUNDED =
  /^((?![现兹将近日按根依为经])(?![^，。；：]*(?:发出|发布|印发|公布|下发))[^，。；：]{8,60}的(?:公示|公告|通告|通知))(?=(?:根据|依据|按照)《)/u;

/** 云溪省人民政府关于…的指示: who, what about and what kind, before anything else; what a longer word ends as well is longer. */
function saysAllEnd(plain: string): number {
  const length = SAYS_ALL.exec(plain.slice(0, LONGEST))?.[0].length ?? 0;
  const title = plain.slice(0, length);
  if (kindOfEnding(title) === null || readTitleOrgans(title).length === 0) return 0;
  const rest = plain.slice(length);
  return !/^\p{Script=Han}/u.test(rest) || rest.startsWith('的') || goesOn(plain, length) ? 0 : length;
}

const SAYS_ALL =
  /^(?![现兹将])\p{Script=Han}{2,40}?关于\p{Script=Han}{2,60}?的(?:决定|决议|指示|命令|通知|通告|公告|布告|批复)/u;
const LONGER = 4;

function goesOn(plain: string, length: number): boolean {
  for (let more = 1; more <= LONGER; more += 1)
    if (kindOfEnding(plain.slice(0, length + more)) !== null) return true;
  return false;
}
