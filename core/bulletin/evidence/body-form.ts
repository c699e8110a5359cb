import { squeeze } from '../../text/characters.ts';
import { simplify } from '../../text/simplify.ts';
import type { DocumentView } from './document-view.ts';

const STATE = /^(?:中华人民共和国|中央人民政府)(?=\p{Script=Han}{2})/u;
const SESSION = /第?[\d一二三四五六七八九十]{1,4}[届屆]/u;
/** 四川省 before 自贡市…: the place above the place. */
const PLACE_ABOVE =
  /^\p{Script=Han}{2,7}?(?:省|自治区|自治州|市|州|盟|县|县)(?=\p{Script=Han}{1,6}?(?:市|州|县|区|旗|镇|乡)\p{Script=Han})/u;
const PRESIDIUM = /主席[团團]$/u;
const LONGEST_TEXT = 4000;

/** Equal for the forms in which one body's name is printed: with or without the state, the places above it, its session, its presidium. */
export function bodyKey(name: string): string {
  let key = simplify(squeeze(name)).replace(STATE, '').replace(SESSION, '').replace(PRESIDIUM, '');
  for (let turn = 0; turn < 3 && PLACE_ABOVE.test(key); turn += 1) key = key.replace(PLACE_ABOVE, '');
  return key;
}

/** Whether two names are forms of one body's name. */
export function isSameBody(one: string, other: string): boolean {
  return bodyKey(one) === bodyKey(other);
}

/** The form of a body's name that the document itself uses, where a site writes the province before it. */
export function commonForm(name: string, { units, found, title }: DocumentView): string {
  const short = name.replace(PLACE_ABOVE, '');
  if (short === name) return name;
  let text = title;
  for (const unit of units.slice(found.titleTo, found.to)) {
    if (text.length > LONGEST_TEXT) break;
    if (unit.role !== 'statement') text += `\n${unit.text.slice(0, LONGEST_TEXT)}`;
  }
  return text.replaceAll(name, '').includes(short) ? short : name;
}

/** 市政府, 县政府办公室: a government that does not say of what place. */
const WITHOUT_PLACE = /^([省市县区州旗])(?:人民)?政府(办公[厅室])?$/u;

/** Whether a name leaves out the place that the whole name begins with: 市政府 for 青川市人民政府. */
export function isWithoutPlace(name: string, whole: string): boolean {
  const [, level, office = ''] = WITHOUT_PLACE.exec(simplify(name)) ?? [];
  const named = simplify(whole);
  return level !== undefined && named !== simplify(name) && named.endsWith(`${level}人民政府${office}`);
}

/** Whether a name is that of the presidium which signs for a session of a congress. */
export function isPresidium(name: string): boolean {
  return PRESIDIUM.test(name);
}

/** Whether a name is the one to print among the forms of it: without the session of a standing body, the state before 国务院. */
export function isPlainForm(name: string): boolean {
  if (isPresidium(name)) return true;
  if (SESSION.test(name) && !/会议$|會議$/.test(name)) return false;
  return !/^中[华華]人民共和[国國][国國][务務]院$/.test(name);
}
