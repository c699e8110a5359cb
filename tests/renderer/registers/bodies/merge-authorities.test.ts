import { expect, test } from 'vitest';
import { authoritySchema, type Authority } from '#core/model/authority.ts';
import { chooseKept, mergeAuthorities, namesOf } from '#renderer/registers/bodies/merge-authorities.ts';

const body = (name: string, more: Partial<Record<'id' | 'note' | 'names', unknown>> = {}): Authority =>
  authoritySchema.parse({ id: null, name, names: [], note: '', ...more });
const plain = (name: string) => ({ name, from: null, to: null });

test('the names of the others become names of the body that is kept, each once', () => {
  const kept = body('云溪区教育局', { id: 4, names: [plain('区教育局')], note: '2019年改名' });
  const dated = { name: '区教体局', from: '2015-01-01', to: '2019-03-01' };
  const merged = mergeAuthorities(kept, [
    body('区教委', { id: 7, names: [plain('区教育局'), dated], note: '旧名' }),
    body('教育局', { names: [plain('云溪区教育局'), plain('区教体局')] }),
  ]);
  expect(merged).toEqual({
    id: 4,
    name: '云溪区教育局',
    names: [plain('区教育局'), plain('区教委'), dated, plain('教育局')],
    note: '2019年改名\n旧名',
  });
});

test('dates that one of the bodies has written down win over a bare name', () => {
  const dated = { name: '区教委', from: null, to: '2010-05-01' };
  const { names } = mergeAuthorities(body('区教育局', { names: [plain('区教委')] }), [
    body('教委', { names: [dated] }),
  ]);
  expect(names).toEqual([dated, plain('教委')]);
});

test('a body with its own name among its others has it once', () => {
  expect(namesOf(body('区教育局', { names: [plain('区教育局'), plain('教育局')] }))).toEqual([
    plain('区教育局'),
    plain('教育局'),
  ]);
});

test.each([
  ['none of none', [], null],
  ['the one that is written down', [body('云溪区教育和体育局'), body('教育局', { id: 3 })], '教育局'],
  ['else the one named most fully', [body('教育局'), body('云溪区教育局'), body('区教育局')], '云溪区教育局'],
])('kept is %s', (_, bodies, name) => {
  expect(chooseKept(bodies)?.name ?? null).toBe(name);
});
