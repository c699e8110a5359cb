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
  for (let at = SHORTEST; at < Math.min(LONGEST, stop); at += 1) {
    const title = plain.slice(0, at);
    if (kindOfEnding(title) === null || title.split('《').length !== title.split('》').length) continue;
    const rest = plain.slice(at);
    const [body] = readTitleOrgans(title);
    if (body !== undefined && rest.startsWith(body)) return at;
    if (isRecipient(RECIPIENTS.exec(rest)?.[0] ?? '')) return at;
  }
  return 0;
}
