import { expect, test } from 'vitest';
import { documentIdSchema } from '#core/model/ids.ts';
import { appointmentSchema } from '#core/model/register.ts';
import { groupTimeline } from '#renderer/registers/people/group-timeline.ts';

const row = (documentId: number, post: string, date: string | null) => ({
  ...appointmentSchema.parse({
    person: '江华',
    action: 'appointed',
    post,
    body: null,
    concurrent: false,
    acting: false,
    probation: null,
    date,
    sentence: '。',
    range: { start: 0, end: 1 },
  }),
  documentId: documentIdSchema.parse(documentId),
});

test('what one document says stands together, in the order it came in', () => {
  const moments = groupTimeline([
    row(1, '甲', '2020-01-01'),
    row(1, '乙', '2020-01-01'),
    row(2, '丙', '2020-01-01'),
    row(3, '丁', null),
  ]);
  expect(
    moments.map(({ date, documentId, rows }) => [date, documentId, rows.map(({ post }) => post)]),
  ).toEqual([
    ['2020-01-01', 1, ['甲', '乙']],
    ['2020-01-01', 2, ['丙']],
    [null, 3, ['丁']],
  ]);
});
