import { squeeze } from '../text/characters.ts';
import { SURNAMES } from '../text/surnames.ts';

const NAME = '[\\p{Script=Han}·•・]{2,15}?';
/** What stands behind a name in brackets: （女，回族） */
const REMARK = '(?:[（(][^（()）]{1,12}[）)])?';
/** One name or several, for use inside a pattern; the shortest that fits. */
export const NAMES = `${NAME}${REMARK}(?:[、，]${NAME}${REMARK})*`;
export const TITLED = '(?:等)?(?:同志|先生|女士)?';

const NO_NAME =
  /任命|免去|免除|决定|下列|以下|上述|以上|同志|人员|职务|其他|有关|名单|通过|关于|建议|提名|接受|同意|根据|工作|自然|部门|单位|[^·•・]{8}/u;
const OFFICE_BEFORE =
  /^.*(?:副?(?:省长|市长|区长|县长|州长|旗长|镇长|乡长|局长|厅长|部长|处长|院长|校长|主任|主席|书记|检察长|秘书长|总理|总统)|(?:党员|委员|代表|教授|干部|同志|决定|任命|免去|批准|接受|同意|由|请|兹|茲))(?=\p{Script=Han}{2,4}$)/u;
const COMPOUND =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|尉迟|东方|慕容|令狐|皇甫|公孙|宇文|长孙|司徒|司空|夏侯|端木|百里|南宫|呼延|独孤|纳兰|达瓦|阿旺|扎西|次仁)/u;

/** The persons that a piece of a clause names; empty where a part of it is no name. */
export function splitNames(text: string): string[] {
  const names = text
    .replace(/[（(][^（()）]*[）)]/gu, '')
    .split(/[、，]/u)
    .flatMap((part) => splitAnd(plainName(part)))
    .filter((name) => name !== '');
  return names.every((name) => isName(name)) ? names : [];
}

/** A name without padding and the office that may stand before it: 副市长袁野 → 袁野. */
function plainName(part: string): string {
  const bare = squeeze(part);
  return bare.length > 4 ? bare.replace(OFFICE_BEFORE, '') : bare;
}

/** 和 parts two names only where a surname follows and both are long enough: 李和平 is one person. */
function splitAnd(name: string): string[] {
  const at = name.indexOf('和', 2);
  const second = at === -1 ? '' : name.slice(at + 1);
  return second.length >= 2 && SURNAMES.has(second.charAt(0)) ? [name.slice(0, at), second] : [name];
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > 15 || NO_NAME.test(name)) return false;
  return name.length <= 4 || /[·•・]/u.test(name) || !/[省市区县局厅部委院会司处科]/u.test(name);
}

/** True for a name that needs no verb before it to be believed. */
export function isSureName(name: string): boolean {
  if (/[·•・]/u.test(name)) return true;
  return COMPOUND.test(name) ? name.length <= 4 : name.length <= 3 && SURNAMES.has(name.charAt(0));
}

/**
 * Parts 张明区水务局局长 where a place or a body that begins with one follows the name; null where that can be done in no way or in
 * several. `places` are the places that the document itself names.
 */
export function splitBareName(
  text: string,
  places: readonly string[],
): { name: string; post: string } | null {
  const found = [2, 3, 4]
    .map((length) => ({ name: text.slice(0, length), post: text.slice(length) }))
    .filter(({ name, post }) => isSureName(name) && isName(name) && beginsWithPlace(post, places));
  const [only] = found;
  return found.length === 1 && only !== undefined ? only : null;
}

const PLACE_HEAD = /^(?:中共|中国|中央|国家|国务院|全国|[省市区县州旗镇乡](?![长委]))/u;

function beginsWithPlace(post: string, places: readonly string[]): boolean {
  return PLACE_HEAD.test(post) || places.some((place) => post.startsWith(place));
}
