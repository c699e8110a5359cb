import { findDates } from '../../text/date.ts';
import { squeeze } from '../../text/characters.ts';
import { simplify } from '../../text/simplify.ts';
import type { Range } from '../../model/ids.ts';
import { isOrgan } from '../organ.ts';
import { type DocumentView, sourceOf } from './document-view.ts';
import { promulgation } from './promulgation.ts';

/** That a congress, a committee or a meeting adopted a text, as its subtitle says: the body, and the day where it says one. */
export type Adoption = { body: string | null; date: string | null; source: Range | null };

/** What the line below the title says of the text's adoption; its first adoption where it was changed later; null without one. */
export function readAdoption({ units, found, headEnd }: DocumentView): Adoption | null {
  for (let index = found.titleTo; index < headEnd; index += 1) {
    const unit = units[index];
    if (unit?.role !== 'subtitle') continue;
    const plain = squeeze(unit.text).replace(/^[（(]|[）)]$/gu, '');
    const [date] = findDates(plain);
    const first = adoptedFirst(plain);
    if ((date && date.start !== 0 && !first) || /施行$/.test(plain)) continue;
    const said = first ?? ADOPTED.exec(plain.slice(date?.end ?? 0));
    if (!date && !said) continue;
    return {
      body: said ? adoptingBody(said[1] ?? '') : null,
      date: first ? null : (date?.date ?? null),
      source: sourceOf(unit),
    };
  }
  return null;
}

const ADOPTED = /^(\p{Script=Han}{4,50}?)(?:审议|審議|表决|修订)?(?:通过|通過)/u;

/** 云溪市第十届人民代表大会常务委员会第八次会议通过 根据2020年6月30日…修正: an adoption without a day before later days; null without one. */
export function adoptedFirst(subtitle: string): RegExpExecArray | null {
  const [date] = findDates(subtitle);
  const said = ADOPTED.exec(subtitle);
  return said && date && said[0].length <= date.start ? said : null;
}

const TOLD =
  /([\d〇○零一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日经?)(\p{Script=Han}{2,24}?第[\d一二三四五六七八九十]{1,4}次\p{Script=Han}{0,4}会议)(?:审议|讨论)?通过/u;

/** What the words that publish a text say of its adoption: 《…》于2011年6月13日…第8次厅务会议通过，现予公布; null without. */
export function readToldAdoption(view: DocumentView): (Adoption & { date: string }) | null {
  const unit = promulgation(view);
  const told = TOLD.exec(simplify(unit?.text ?? ''));
  const [, before = '', meeting = ''] = told ?? [];
  const [date] = findDates(before);
  if (!unit || !told || !date) return null;
  const from = told.index + before.length;
  const body = adoptingBody(unit.text.slice(from, from + meeting.length));
  return { body, date: date.date, source: sourceOf(unit) };
}

/** A standing committee is the same whatever its meeting; a congress, or a committee elected for a term, acts as one meeting. */
function adoptingBody(text: string): string | null {
  // A court and a procuratorate have a committee within them that adopts in their name.
  const within = /^(.*?(?:法院|检察院))(?:第.{1,3}届)?(?:审判|检察)委员会第/u.exec(simplify(text))?.[1]
    ?.length;
  const standing = /^(.*(?:常务委员会|常委会|主席团))第.{1,6}次会议$/u.exec(simplify(text))?.[1]?.length;
  const sitting = /^(.*(?:政府|院|部|局|厅|(?<!届)委员会))(?:全体会议|常务会议)?第.{1,8}次.{0,6}会议$/u.exec(
    simplify(text),
  )?.[1]?.length;
  // A congress sits several times in one session.
  const session = /^(.*代表大会第.{1,4}次会议)第.{1,4}次(?:全体)?(?:大会|会议)$/u.exec(simplify(text))?.[1]
    ?.length;
  const body = text.slice(0, within ?? standing ?? sitting ?? session ?? text.length);
  return isOrgan(body) ? body : null;
}
