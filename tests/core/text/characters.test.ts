import { describe, expect, it } from 'vitest';
import { blankPinyin, dropPinyin, squeeze } from '#core/text/characters.ts';

const cases: [string, string, string][] = [
  ['a syllable with a tone mark', '临江省關(guān)于公园', '临江省關于公园'],
  ['several without', '青川市人(ren)民(min)政府', '青川市人民政府'],
  ['one printed twice', '北外环(huan)(huan)路以南(nan)', '北外环路以南'],
  ['only one without a tone mark', '青川市人(ren)民政府', '青川市人(ren)民政府'],
  ['letters of paragraphs', '第3款(a)段(b)及(aa)项(ii)', '第3款(a)段(b)及(aa)项(ii)'],
  ['units', '公里(km)和千克(kg)', '公里(km)和千克(kg)'],
];

describe('pinyin that a converter put behind characters', () => {
  it.each(cases)('%s', (_name, text, expected) => {
    expect([dropPinyin(text), squeeze(text), blankPinyin(text).replaceAll('\u200b', '')]).toEqual([
      expected,
      expected,
      expected,
    ]);
    expect(blankPinyin(text)).toHaveLength(text.length);
  });
});
