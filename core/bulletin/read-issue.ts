import { parseDate, findDates } from '../text/date.ts';
import type { FurnitureLine } from './find-furniture.ts';
import type { Line } from './line.ts';

/** What the issue says of itself. */
export type IssueFacts = {
  bulletin: string | null;
  year: number | null;
  number: number | null;
  publishedOn: string | null;
};

const MASTHEAD_LINES = 12;

/** Name, year and number of the issue as most of its running heads print them; the date from its masthead. */
export function readIssue(lines: readonly Line[], furniture: readonly FurnitureLine[]): IssueFacts {
  const heads = furniture.map(({ head }) => head).filter((head) => head !== null);
  const bulletin = mostFrequent(heads.map((head) => head.bulletin));
  const own = heads.filter((head) => head.bulletin === bulletin);
  return {
    bulletin,
    year: mostFrequent(own.map((head) => head.year).filter((year) => year !== null)),
    number: mostFrequent(own.map((head) => head.number).filter((number) => number !== null && number > 0)),
    publishedOn: bulletin === null ? null : findPublished(lines),
  };
}

function mostFrequent<Value>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>();
  let best: Value | null = null;
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (best === null || count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}

/** 2024年3月30日出版, within the first lines. */
function findPublished(lines: readonly Line[]): string | null {
  for (const { text } of lines.slice(0, MASTHEAD_LINES)) {
    if (text.length > 80 || !/出版|编印|發行|发行|刊印|发布日期|發佈日期/.test(text)) continue;
    const date = findDates(text)[0]?.date ?? parseDate(text);
    if (date !== null) return date;
  }
  return null;
}
