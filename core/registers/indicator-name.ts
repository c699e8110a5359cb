import { squeeze } from '../text/characters.ts';
import { toSearchForm } from '../text/search-form.ts';

const MARKS =
  /^(?:[#＃*＊·•—–-]+|其中[：:]?|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]是)+/u;
const REMARK = /[（(][^（）()]*[）)]/gu;

/** An indicator's name without the marks of its table: numbering, 其中, * and #. */
export function plainIndicatorName(name: string): string {
  const plain = squeeze(name)
    .replace(MARKS, '')
    .replace(/[*＊#＃]+$/u, '');
  return plain === '' ? name : plain;
}

/** A key that is the same for every spelling of one indicator: 地区生产总值, 地区生产总值（GDP）*, 地區生產總值. */
export function indicatorKey(name: string): string {
  const plain = plainIndicatorName(name);
  const bare = plain.replace(REMARK, '').replace(/[*＊#＃]+$/u, '');
  return toSearchForm(bare === '' ? plain : bare).text;
}
