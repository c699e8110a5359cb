import type { Responsibility } from '../model/register.ts';
import { readBodies, splitBodies } from './body-names.ts';

export type Assignment = Pick<Responsibility, 'leads' | 'others'>;

const ROLE = '牵头|责任|配合|主办|协办|参与|参加|承办|实施|落实|主管|协助|协同|会办';
const LABEL = new RegExp(`(${ROLE})(?:（[^）]{1,8}）)?(单位|部门|领导|人|机关|机构|地区)?[：:]`, 'gu');
const STARTS = new RegExp(`^(?:${ROLE})(?:单位|部门|领导|人|机关|机构|地区)?[：:]`, 'u');
const LEADING = new Set(['牵头', '主办']);
const PERSONAL = new Set(['领导', '人']);
const BODIES = '([^。；：，（）()]{2,200}?)';
/** Words that follow bodies instead of a label before them; the longer first. */
const SPOKEN: readonly RegExp[] = [
  new RegExp(
    `^(?:由)?${BODIES}(?:共同)?牵头(?:负责|组织实施|落实)?[，；,](?:会同)?(.{2,300}?)(?:等)?(?:按照?(?:各自)?(?:职责|分工|职能).{0,6}|配合|参与|参加|协助|负责|落实)$`,
    'u',
  ),
  new RegExp(`^(?:由)?${BODIES}(?:共同)?牵头(?:负责|组织实施|落实)?$`, 'u'),
];
const SHARED =
  /^(?:由)?(.{2,300}?)(?:等)?(?:按照?(?:各自)?(?:职责|分工|职能)(?:分工)?(?:负责|落实|组织实施)?|分工负责|负责落实|组织实施|负责)$/u;

/** True where a text begins with a label such as 责任单位： */
export function beginsWithLabel(text: string): boolean {
  return STARTS.test(text);
}

/** The bodies behind the labels of a text: 牵头单位：…，责任单位：…. Who is named as a person is left out. */
export function readLabelled(text: string): Assignment {
  const labels = Array.from(text.matchAll(LABEL));
  const assignment: Assignment = { leads: [], others: [] };
  for (const [index, label] of labels.entries()) {
    if (PERSONAL.has(label[2] ?? '')) continue;
    const part = text.slice(label.index + label[0].length, labels[index + 1]?.index ?? text.length);
    (LEADING.has(label[1] ?? '') ? assignment.leads : assignment.others).push(...splitBodies(part));
  }
  return assignment;
}

/** The bodies of 区发改局牵头，区财政局、区住建局配合 and of 各部门按职责分工负责; null where a part of it is no body. */
export function readSpoken(text: string): Assignment | null {
  const plain = text.replace(/[。；;]$/u, '');
  for (const pattern of SPOKEN) {
    const match = pattern.exec(plain);
    const leads = match ? readBodies(match[1] ?? '') : null;
    if (!match || leads === null) continue;
    const others = match[2] === undefined ? [] : readBodies(match[2]);
    if (others !== null) return { leads, others };
  }
  const shared = SHARED.exec(plain);
  const others = shared ? readBodies(shared[1] ?? '') : null;
  return others === null ? null : { leads: [], others };
}
