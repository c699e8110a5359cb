import type { ResponseOf } from '#core/contract/contract.ts';
import { toSearchForm } from '#core/text/search-form.ts';
import type { Db } from '../database/connection.ts';
import { readPinyin } from '../index/read-pinyin.ts';

type Counted = ResponseOf<'annotations.tags'>['tags'][number];

const LATIN = /^[a-z][a-z0-9]*$/u;

/**
 * The tags in use that what is typed may become: those that begin with it before those that hold it, often used ones first. Latin
 * letters are pinyin too, initials or whole from the beginning. Nothing typed gives the most used.
 */
export function completeTags(db: Db, { text, limit }: { text: string; limit: number }): Counted[] {
  const counted = db
    .prepare<[], Counted>(
      `SELECT tag, count(*) AS count FROM annotation_tag JOIN annotation ON annotation.id = annotation_id
       WHERE removed_at IS NULL GROUP BY tag ORDER BY count DESC, tag`,
    )
    .all();
  const typed = toSearchForm(text).text.trim();
  return counted
    .map((each) => ({ each, place: placeOf(each.tag, typed) }))
    .filter(({ place }) => place < 2)
    .sort((one, other) => one.place - other.place)
    .slice(0, limit)
    .map(({ each }) => each);
}

/** 0 where a tag begins with what was typed, 1 where it holds it, else 2. */
function placeOf(tag: string, typed: string): 0 | 1 | 2 {
  const form = toSearchForm(tag).text;
  if (form.startsWith(typed)) return 0;
  if (LATIN.test(typed)) {
    const { initials, whole } = readPinyin(form);
    if (initials.startsWith(typed) || whole.startsWith(typed)) return 0;
  }
  return form.includes(typed) ? 1 : 2;
}
