import { squeeze } from '../../text/characters.ts';
import { findDates, type FoundDate } from '../../text/date.ts';
import { simplify } from '../../text/simplify.ts';
import { adoptedFirst } from './adoption.ts';

/**
 * The day that a subtitle gives a text: its first; behind an adoption without a day (…第八次会议通过 2003年9月28日公布 根据2010年…修正)
 * the first that is neither of an amendment nor when the text took effect; null without one.
 */
export function dateInSubtitle(subtitle: string): string | null {
  const plain = simplify(squeeze(subtitle)).replace(/^[（(]/u, '');
  const dates = findDates(plain);
  const own = adoptedFirst(plain) === null ? dates[0] : dates.find((date) => isOwn(plain, date));
  return own?.date ?? null;
}

function isOwn(subtitle: string, { start, end }: FoundDate): boolean {
  // What an amendment is called says nothing of this text: 《关于修改〈公园条例〉的决定》.
  const plain = subtitle.replace(/《[^》]*》/gu, (title) => '　'.repeat(title.length));
  const isGround = [...plain.matchAll(GROUND)].some(({ index, 0: ground }) => {
    return index < start && start < index + ground.length;
  });
  return !isGround && !LATER.has(DONE.exec(plain.slice(end))?.[0] ?? '');
}

/** 根据2010年6月30日…的决定修正: what a text was amended by. */
const GROUND = /(?:根据|依据|依照).*?(?:修正|修订|修改|$)/gu;
const DONE = /通过|批准|公布|发布|颁布|修正|修订|修改|施行|实施/u;
const LATER: ReadonlySet<string> = new Set(['修正', '修订', '修改', '施行', '实施']);
