import type { Appointment } from '#core/model/register.ts';

/** A post without the brackets in which bulletins put rank and shared offices, and without spaces. */
function bare(post: string): string {
  return post.normalize('NFKC').replace(/\([^()]*\)|\s/gu, '');
}

/** The shortest form by which a post may be recognised in another: shorter ones (主任) name any. */
const SHORTEST = 5;

/** True where two posts are the same, or one is the other named more fully: 商务局副局长, 云溪区商务局副局长. */
export function isSamePost(one: string, other: string): boolean {
  const [short, long] = [bare(one), bare(other)].sort((left, right) => left.length - right.length);
  if (short === undefined || long === undefined || short === '') return false;
  if (short === long) return true;
  if (short.length < SHORTEST || !long.endsWith(short)) return false;
  // 局长 is in 副局长 too, and is another post.
  return !/[副代]/u.test(long.charAt(long.length - short.length - 1));
}

function isBefore(one: Appointment, other: Appointment): boolean {
  return one.date !== null && other.date !== null && one.date < other.date;
}

/**
 * The posts of one person that the holdings leave them with, latest first: appointed, and no removal from the same post that
 * is not older. A removal without a date counts, so that rather too little is claimed. Twice appointed to the same post is
 * one post, since the later date.
 */
export function presentPosts<Row extends Appointment>(rows: readonly Row[]): Row[] {
  const removals = rows.filter((row) => row.action === 'removed');
  const held: Row[] = [];
  for (const row of rows) {
    if (row.action !== 'appointed') continue;
    if (removals.some((removal) => isSamePost(removal.post, row.post) && !isBefore(removal, row))) continue;
    const earlier = held.findIndex((each) => isSamePost(each.post, row.post));
    if (earlier === -1) held.push(row);
    else if (held[earlier] !== undefined && !isBefore(row, held[earlier])) held[earlier] = row;
  }
  return held.sort((one, other) => (other.date ?? '').localeCompare(one.date ?? ''));
}
