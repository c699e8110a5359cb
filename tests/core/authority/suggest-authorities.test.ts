import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestAuthorities } from '#core/authority/suggest-authorities.ts';

function groupsOf(names: readonly string[]): string[][] {
  return suggestAuthorities(names).map((suggestion) => [...suggestion.names].sort());
}

describe('names of one body are suggested', () => {
  it.each([
    ['short forms', ['区发改局', '区发展和改革局', '云溪区发展和改革局', '青川市云溪区发展和改革局']],
    ['a committee', ['市发展改革委', '市发展和改革委员会', '青川市发展和改革委员会']],
    ['education and sports', ['区教体局', '云溪区教育和体育局']],
    ['labour and insurance', ['区人社局', '区人力资源社会保障局', '云溪区人力资源和社会保障局']],
    ['housing', ['区住建局', '云溪区住房和城乡建设局', '区住房城乡建设局']],
    ['markets', ['区市场监管局', '云溪区市场监督管理局']],
    ['health', ['区卫健局', '云溪区卫生健康局']],
    ['an office', ['区政府办', '云溪区人民政府办公室']],
    ['a street', ['青石桥街道', '青石桥街道办事处']],
    ['veterans', ['区退役军人局', '云溪区退役军人事务局']],
  ])('%s', (_, names) => {
    expect(groupsOf([...names, '云溪区水务局'])).toEqual([[...names].sort()]);
  });

  it('spellings that differ by script, brackets or spaces', () => {
    expect(suggestAuthorities(['云溪区教育局', '雲溪區教育局', '云溪区 教育局', '云溪区民政局'])).toEqual([
      { names: ['云溪区教育局', '雲溪區教育局', '云溪区 教育局'], reason: 'spelling' },
    ]);
  });
});

describe('names of different bodies are not put together', () => {
  it.each([
    ['of two kinds', ['云溪区教育局', '云溪区教育厅']],
    ['of two tasks that begin alike', ['云溪区民政局', '云溪区民族宗教局']],
    ['of one task and of two', ['云溪区教育局', '云溪区教育和体育局']],
    ['of culture and of culture and tourism', ['云溪区文化局', '云溪区文化和旅游局']],
    ['of farming', ['云溪区农业局', '云溪区农业农村局']],
    ['of planning', ['云溪区自然资源局', '云溪区自然资源和规划局', '云溪区规划局']],
    ['of two places', ['云溪区教育和体育局', '海晏区教体局']],
    ['of two levels', ['云溪区教育局', '青川市教育局']],
    [
      'of two cities with a place of one name',
      ['青川市鼓楼区教育和体育局', '榆关市鼓楼区教育和体育局', '鼓楼区教体局'],
    ],
    ['of which a short form may be both', ['区文管局', '云溪区文化管理局', '云溪区文物管理局']],
    [
      'of a level, where the names tell of several places',
      ['区教体局', '云溪区教育和体育局', '海晏区教育和体育局'],
    ],
    ['without a place', ['教育局', '云溪区教育局']],
  ])('%s', (_, names) => {
    expect(groupsOf(names)).toEqual([]);
  });
});

const PLACES = ['云溪区', '青川市云溪区', '区', '海晏区', '市', '青川市', '', '省'];
const TASKS = [
  '教育',
  '教育和体育',
  '教体',
  '发展和改革',
  '发改',
  '民政',
  '民族宗教事务',
  '农业农村',
  '农业',
  '水务',
  '人社',
  '人力资源和社会保障',
];
const KINDS = ['局', '厅', '委', '委员会', '办公室', '中心'];
const anyName = fc
  .tuple(fc.constantFrom(...PLACES), fc.constantFrom(...TASKS), fc.constantFrom(...KINDS))
  .map((parts) => parts.join(''));

describe('whatever the names', () => {
  it('each is in one suggestion at most, and each suggestion holds names that were given, of one kind and one place', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyName, fc.string()), { maxLength: 60 }), (names) => {
        const suggestions = suggestAuthorities(names);
        const told = suggestions.flatMap((suggestion) => suggestion.names);
        expect(new Set(told).size).toBe(told.length);
        for (const { names: group } of suggestions) {
          expect(group.every((name) => names.includes(name))).toBe(true);
          const kinds = new Set(group.filter((name) => /[局厅]$/u.test(name)).map((name) => name.slice(-1)));
          expect(kinds.size).toBeLessThan(2);
          expect(
            group.some((name) => name.includes('海晏区')) && group.some((name) => name.includes('云溪区')),
          ).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on their order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyName, { maxLength: 30 }), (names) => {
        const sorted = (given: readonly string[]) =>
          groupsOf(given)
            .map((group) => group.join())
            .sort();
        expect(sorted([...names].reverse())).toEqual(sorted(names));
      }),
    );
  });
});
