import { dropPinyin } from '../../text/characters.ts';
import { simplify } from '../../text/simplify.ts';
import { readOrgans } from '../organ.ts';
import type { Unit } from '../unit.ts';
import type { DocumentView } from './document-view.ts';

/** The bodies that the first words of a text name as those who act, as the text spells them. */
export type ActingBodies = { bodies: string[]; unit: Unit };

const NAMES = '(\\p{Script=Han}[\\p{Script=Han}、]{1,60}?)';
const WHEN = '(?:近日|日前|今日|今天|(?:\\d{1,2}月)?\\d{1,2}日)?';
const ACTS: readonly RegExp[] = [
  // 云溪区林业局特向广大市民发出倡议
  new RegExp(
    `(?:^|[，,。；])${NAMES}(?:联合|特|现)?向[^，,。：:]{2,12}(?:发出|提出)[^，,。]{0,8}(?:倡议|通知|通告|号召)`,
    'u',
  ),
  // 甲局、乙局近日联合发布《关于…的通告》
  new RegExp(`(?:^|[，,。；])${NAMES}${WHEN}联合(?:发布|印发|下发)(?:了)?《`, 'u'),
  // 云溪省人民政府同意省文化厅提出的…名单，现予公布
  new RegExp(`^${NAMES}(?:同意|批准|决定)(?=[^，,。]{4})`, 'u'),
  // …规定，云溪县人民政府决定开展…，现…如下
  new RegExp(
    `[，,。；](\\p{Script=Han}{2,8}[省市县区州旗](?:人民)?政府)(?:研究)?决定(?=[^。]{4,80}如下)`,
    'u',
  ),
  // 为此，甲局、乙局决定：
  new RegExp(`^为此[，,]${NAMES}(?:联合)?决定[：:，,]?`, 'u'),
  // 经云溪县政府研究，决定…
  new RegExp(`(?<=[，,。；]经)${NAMES}研究[，,]?(?:决定|(?:原则)?同意)`, 'u'),
  new RegExp(`[，,。；]${NAMES}进行了(?:认真)?研究`, 'u'),
];
/** Units in which they are looked for; what a site says of its collection may stand before. */
const LEADING = 8;
const LONGEST = 1000;

/** Who acts by the first words of a text; null where they name nobody. */
export function readActingBodies({ units, found, ownEnd }: DocumentView): ActingBodies | null {
  const lead = units.slice(found.from, found.titleFrom);
  const first = [...lead, ...units.slice(found.titleTo, ownEnd)]
    .filter(({ role }) => role === 'plain')
    .slice(0, LEADING);
  for (const unit of first) {
    if (unit.text.length > LONGEST) continue;
    const text = dropPinyin(unit.text);
    const plain = simplify(text);
    for (const pattern of ACTS) {
      const acts = pattern.exec(plain);
      const at = acts ? acts.index + acts[0].indexOf(acts[1] ?? '') : 0;
      const bodies = acts ? readOrgans(text.slice(at, at + (acts[1] ?? '').length)) : [];
      if (bodies.length > 0) return { bodies, unit };
    }
  }
  return null;
}
