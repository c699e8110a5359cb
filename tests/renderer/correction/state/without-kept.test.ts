import { expect, test } from 'vitest';
import type { Change } from '#core/model/correction.ts';
import { withoutKept } from '#renderer/correction/state/without-kept.ts';

const title = (at: number, words: string): Change => ({
  change: 'set-document',
  at,
  fields: { title: words },
});
const text = (words: string): Change => ({ change: 'set-text', at: 3, end: 9, text: words });

test.each<[name: string, changes: Change[], kept: Change[], left: Change[]]>([
  [
    'nothing where nothing was staged meanwhile',
    [title(1, '甲'), text('乙')],
    [title(1, '甲'), text('乙')],
    [],
  ],
  ['a change that was staged meanwhile', [title(1, '甲'), text('乙')], [title(1, '甲')], [text('乙')]],
  ['a change that was made otherwise meanwhile', [text('丙')], [text('乙')], [text('丙')]],
  [
    'a fact that was set meanwhile of a document of which another was kept',
    [{ change: 'set-document', at: 1, fields: { title: '甲', column: null } }],
    [title(1, '甲')],
    [{ change: 'set-document', at: 1, fields: { column: null } }],
  ],
  ['a fact that was set otherwise meanwhile', [title(1, '丙')], [title(1, '甲')], [title(1, '丙')]],
  ['the same fact of another document', [title(1, '甲'), title(2, '甲')], [title(1, '甲')], [title(2, '甲')]],
  [
    'a fact of the issue that was set meanwhile',
    [{ change: 'set-issue', fields: { year: 2024, number: 3 } }],
    [{ change: 'set-issue', fields: { year: 2024 } }],
    [{ change: 'set-issue', fields: { number: 3 } }],
  ],
  ['all where nothing was kept', [text('乙')], [], [text('乙')]],
])('after some was kept there is left %s', (_, changes, kept, left) => {
  expect(withoutKept(changes, kept)).toEqual(left);
});
