import type { ScopeUnit } from './query-operators.ts';
import type { Occurrence } from './searched-text.ts';

/** A line that begins an article, or a chapter, section or part, which ends one: 第X条, 第X章, 第X节, 第X编. */
const HEADED_LINE = /^第[0-9〇零一二三四五六七八九十百千两廿卅]{1,9}([条章节编])/gmu;

/**
 * The sentences, paragraphs or articles of a search form, in text order, none overlapping. A sentence ends with 。 ! or ?,
 * at a line end or tab. A paragraph is a line: a block, or the row of a table. An article runs from a line that begins with
 * 第X条 to the next that begins with 第X条, 章, 节 or 编; what stands outside any article is in none.
 */
export function findStretches(form: string, unit: ScopeUnit): Occurrence[] {
  switch (unit) {
    case 'sentence':
      return cutAfter(form, '。!?\n\t');
    case 'paragraph':
      return cutAfter(form, '\n');
    case 'article':
      return findArticles(form);
  }
}

function cutAfter(form: string, marks: string): Occurrence[] {
  // Leaping from mark to mark is many times faster than looking at every character.
  const ends = Array.from(marks).flatMap((mark) => findAll(form, mark));
  const starts = [0, ...ends.sort((one, other) => one - other).map((end) => end + 1)];
  return starts.map((start, at) => [start, starts[at + 1] ?? form.length]);
}

function findAll(form: string, mark: string): number[] {
  const found: number[] = [];
  for (let at = form.indexOf(mark); at >= 0; at = form.indexOf(mark, at + 1)) found.push(at);
  return found;
}

function findArticles(form: string): Occurrence[] {
  const heads = [...form.matchAll(HEADED_LINE)];
  return heads.flatMap(({ index, 1: rank }, at): Occurrence[] =>
    rank === '条' ? [[index, heads[at + 1]?.index ?? form.length]] : [],
  );
}
