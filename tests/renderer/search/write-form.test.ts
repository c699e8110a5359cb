import { expect, test } from 'vitest';
import { EMPTY_FORM, problemsOf } from '#renderer/search/query/form-fields.ts';
import { readQuery } from '#renderer/search/query/read-query.ts';
import { writeForm } from '#renderer/search/query/write-form.ts';

test('an empty form asks for nothing', () => {
  expect(writeForm(EMPTY_FORM)).toBe('');
});

test('what is filled in is written as a query that can be read', () => {
  const query = writeForm({
    ...EMPTY_FORM,
    all: '教育 公园',
    near: '道路 建设',
    unit: 'sentence',
    yearFrom: '２０１９',
    dateTo: '2024年3月6日',
    none: '培训',
  });
  expect(query).toBe('教育 公园 道路 ~句 建设 年:2019.. 日期:..2024-03-06 -培训');
  expect(readQuery({ query, isExact: false, isWholeWord: false }).state).toBe('understood');
});

test('what is no number or no date is told and left out', () => {
  const fields = { ...EMPTY_FORM, all: '公园', yearFrom: '前年', dateFrom: '2024年2月30日', distance: '近' };
  expect(problemsOf(fields)).toEqual({ yearFrom: 'notNumber', dateFrom: 'notDate', distance: 'notNumber' });
  expect(writeForm(fields)).toBe('公园');
});

test('a query that cannot be read is told with its place, as the archive would', () => {
  const read = readQuery({ query: '(公园 | 绿地', isExact: false, isWholeWord: false });
  expect(read).toEqual({
    state: 'bad',
    failure: { code: 'search/bad-query', context: { position: 0, reason: 'unclosed-group' }, ref: null },
  });
});
