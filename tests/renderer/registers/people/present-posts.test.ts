import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appointmentSchema, type Appointment } from '#core/model/register.ts';
import { isSamePost, presentPosts } from '#renderer/registers/people/present-posts.ts';

/** 任 or 免, post, date. */
type Line = readonly ['任' | '免', string, string | null];

const row = ([action, post, date]: Line): Appointment =>
  appointmentSchema.parse({
    person: '江华',
    action: action === '任' ? 'appointed' : 'removed',
    post,
    body: null,
    concurrent: false,
    acting: false,
    probation: null,
    date,
    sentence: '。',
    range: { start: 0, end: 1 },
  });

test.each<{ name: string; lines: Line[]; held: string[] }>([
  { name: 'nothing said, nothing held', lines: [], held: [] },
  { name: 'a removal alone leaves nothing', lines: [['免', '区审计局局长', '2024-01-01']], held: [] },
  {
    name: 'what was given and not taken is held, the latest first',
    lines: [
      ['任', '区审计局副局长', '2020-01-01'],
      ['任', '区水务局局长', '2022-01-01'],
    ],
    held: ['区水务局局长', '区审计局副局长'],
  },
  {
    name: 'a later removal takes the post, whatever stands in brackets',
    lines: [
      ['任', '区大数据中心（区热线中心）副主任', '2020-01-01'],
      ['免', '区大数据中心(区热线中心)副主任（正科级）', '2022-01-01'],
    ],
    held: [],
  },
  {
    name: 'a removal under a shorter or fuller name of the post counts',
    lines: [
      ['任', '青川市云溪区商务局副局长', '2020-01-01'],
      ['免', '商务局副局长', '2022-01-01'],
    ],
    held: [],
  },
  {
    name: 'removed as head, appointed as deputy: two posts',
    lines: [
      ['任', '区商务局副局长', '2020-01-01'],
      ['免', '区商务局局长', '2022-01-01'],
    ],
    held: ['区商务局副局长'],
  },
  {
    name: 'a removal before the appointment does not touch it',
    lines: [
      ['免', '区审计局局长', '2019-01-01'],
      ['任', '区审计局局长', '2020-01-01'],
    ],
    held: ['区审计局局长'],
  },
  {
    name: 'a removal without a date is taken to be later: rather too little is claimed',
    lines: [
      ['任', '区审计局局长', '2020-01-01'],
      ['免', '区审计局局长', null],
    ],
    held: [],
  },
  {
    name: 'removed and appointed again is held',
    lines: [
      ['任', '区审计局局长', '2018-01-01'],
      ['免', '区审计局局长', '2020-01-01'],
      ['任', '区审计局局长', '2022-01-01'],
    ],
    held: ['区审计局局长'],
  },
  {
    name: 'confirmed in a post it is one post',
    lines: [
      ['任', '区审计局局长', '2018-01-01'],
      ['任', '云溪区审计局局长', '2019-01-01'],
    ],
    held: ['云溪区审计局局长'],
  },
])('$name', ({ lines, held }) => {
  expect(presentPosts(lines.map(row)).map(({ post }) => post)).toEqual(held);
});

test.each([
  ['商务局局长', '商务局副局长', false],
  ['商务局局长', '云溪区商务局局长', true],
  ['商务局局长', '云溪区商务局代局长', false],
  ['主任', '区政府办公室主任', false],
  ['区 长', '区长', true],
  ['', '区长', false],
])('%s and %s are one post: %s', (one, other, isSame) => {
  expect([isSamePost(one, other), isSamePost(other, one)]).toEqual([isSame, isSame]);
});

test('no post is held that was never given, and none that was removed last', () => {
  const post = fc.constantFrom('甲局局长', '乙局副局长', '云溪区甲局局长', '丙中心主任（兼）');
  const date = fc.constantFrom('2019-01-01', '2020-01-01', '2021-01-01', null);
  const line = fc.tuple(fc.constantFrom('任' as const, '免' as const), post, date);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const rows = lines.map(row);
      const held = presentPosts(rows);
      for (const each of held) {
        expect(rows).toContain(each);
        expect(each.action).toBe('appointed');
        const removedSince = rows.some(
          (other) =>
            other.action === 'removed' &&
            isSamePost(other.post, each.post) &&
            (other.date === null || each.date === null || other.date >= each.date),
        );
        expect(removedSince).toBe(false);
      }
    }),
  );
});
