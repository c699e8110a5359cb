import { isOrgan } from '../bulletin/organ.ts';
import { splitOutsideBrackets } from './split-clauses.ts';

const COLLECTIVE = /^(?:各|有关|相关|全|区级|市级|县级|省级|区直|市直|县直|省直|属地|其他|辖区)/u;
const BODY_END =
  /(?:局|厅|部|委|办|署|院|行|处|所|站|队|府|会|中心|公司|集团|街道|镇|乡|县|市|区|部门|单位|分局|学校|大学|学院|银行|企业|机构|法院|办事处|协会|总社|社|网|台|馆|园|组|科|室|支|团|联|群|地方|政府|残联|妇联|工商联|红十字|团区委|团市委)$/u;
const TAIL =
  /(?:等)?(?:按照?)?(?:各自)?(?:职责|分工|职能)*(?:分工)?(?:负责|牵头|落实|配合|参与|协助|组织实施|实施)$|等$/u;

/** Names of bodies in a list, as they are printed: parted by 、 ， ； and blanks, and by 和 between two names; in the order of the text. */
export function splitBodies(text: string): string[] {
  return splitOutsideBrackets(text, '、，,；; ')
    .flatMap(({ start, end }) => splitAnd(cleanName(text.slice(start, end))))
    .filter((name) => name !== '');
}

function cleanName(name: string): string {
  return name
    .trim()
    .replace(/^(?:会同|以及|及|和|与|由)/u, '')
    .replace(/。$/u, '')
    .replace(/(?<=.{2})等(?:有关|相关)?(?:部门|单位)?$/u, '')
    .trim();
}

/** 区财政局和区教育局 are two; 区教育和体育局 is one. */
function splitAnd(name: string): string[] {
  for (const match of name.matchAll(/[和与及]/gu)) {
    const [before, behind] = [name.slice(0, match.index), name.slice(match.index + 1)];
    if (isBody(before) && isBody(behind) && /[局厅委办院署行部]$|街道$|公司$|政府$|中心$/u.test(before))
      return [before, ...splitAnd(behind)];
  }
  return [name];
}

/** True for what is by its words a body, or several under one word: 各街道, 有关部门. */
export function isBody(name: string): boolean {
  if (name.length < 2 || name.length > 40) return false;
  return isOrgan(name) || COLLECTIVE.test(name) || BODY_END.test(name);
}

/** A list of bodies without the words that say what they do: …按职责分工负责; null where a part of it is no body. */
export function readBodies(text: string): string[] | null {
  const bare = text.replace(TAIL, '').replace(/(?:按照?)(?:各自)?(?:职责|分工|职能)*(?:分工)?$/u, '');
  const names = splitBodies(bare);
  return names.length > 0 && names.every((name) => isBody(name)) ? names : null;
}
