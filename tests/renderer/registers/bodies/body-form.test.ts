import { expect, test } from 'vitest';
import { authoritySchema } from '#core/model/authority.ts';
import { draftOf, emptyName, formOf, problemOf } from '#renderer/registers/bodies/body-form.ts';

const authority = authoritySchema.parse({
  id: 4,
  name: '区教育局',
  names: [{ name: '区教委', from: null, to: '2010-05-01' }],
  note: '旧称教委',
});

test('a body goes through its fields unchanged', () => {
  expect(draftOf(formOf(authority), authority.id)).toEqual(authority);
});

test('dates are understood in the ways that bulletins write them', () => {
  const form = {
    name: '甲局',
    names: [{ ...emptyName(), name: '乙局', from: '2010年1月3日', to: '2019.3.1' }],
    note: '',
  };
  expect(draftOf(form, null).names).toEqual([{ name: '乙局', from: '2010-01-03', to: '2019-03-01' }]);
});

test('spaces around a name and names left empty are not kept', () => {
  const form = { name: ' 区教育局 ', names: [emptyName(), { ...emptyName(), name: ' 教育局 ' }], note: ' ' };
  expect(draftOf(form, null)).toEqual({
    id: null,
    name: '区教育局',
    names: [{ name: '教育局', from: null, to: null }],
    note: '',
  });
});

const named = (name: string, from = '', to = '') => ({ ...emptyName(), name, from, to });

test.each([
  [
    'nothing',
    { name: '甲局', names: [named('乙局', '2010-01-01', '2019-01-01'), named('')], note: '' },
    null,
  ],
  ['no name', { name: ' ', names: [], note: '' }, 'no-name'],
  ['a name twice', { name: '甲局', names: [named('甲局 ')], note: '' }, 'twice'],
  ['what is no date', { name: '甲局', names: [named('乙局', '去年')], note: '' }, 'no-date'],
  [
    'an end before the beginning',
    { name: '甲局', names: [named('乙局', '2019-01-01', '2010-01-01')], note: '' },
    'backwards',
  ],
])('%s keeps a form from being saved', (_, form, problem) => {
  expect(problemOf(form)).toBe(problem);
});
