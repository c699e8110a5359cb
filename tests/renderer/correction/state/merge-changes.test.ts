import { expect, test } from 'vitest';
import type { Change } from '#core/model/correction.ts';
import {
  withChange,
  withoutChange,
  withoutField,
  withoutIssueField,
} from '#renderer/correction/state/merge-changes.ts';

const begin = (at: number): Change => ({ change: 'begin-document', at });
const join = (at: number): Change => ({ change: 'join-document', at });
const title = (at: number, words: string): Change => ({
  change: 'set-document',
  at,
  fields: { title: words },
});
const column = (at: number, words: string): Change => ({
  change: 'set-document',
  at,
  fields: { column: words },
});
const text = (at: number, words: string): Change => ({ change: 'set-text', at, end: at + 5, text: words });
const aside: Change = { change: 'set-aside', at: 10, end: 20 };
const takeIn: Change = { change: 'take-in', at: 10, end: 20 };
const breakAt = (at: number): Change => ({ change: 'split-block', at, before: '甲' });
const page = (at: number, number: number, scope: 'page' | 'onward'): Change => ({
  change: 'set-page',
  at,
  page: number,
  scope,
});

test.each<[name: string, before: Change[], added: Change, after: Change[]]>([
  ['the first change stands alone', [], begin(10), [begin(10)]],
  [
    'facts of one document are one change',
    [title(10, '甲')],
    column(10, '乙'),
    [{ change: 'set-document', at: 10, fields: { title: '甲', column: '乙' } }],
  ],
  ['a fact set again replaces itself', [title(10, '甲')], title(10, '乙'), [title(10, '乙')]],
  ['facts of two documents stay two', [title(10, '甲')], title(20, '乙'), [title(10, '甲'), title(20, '乙')]],
  ['a merge takes a split back', [begin(10), title(20, '甲')], join(10), [title(20, '甲')]],
  ['a split takes a merge back', [join(10)], begin(10), []],
  ['what was set of the split document goes with the split', [begin(10), title(10, '甲')], join(10), []],
  ['a split and a merge of different places both stand', [begin(10)], join(20), [begin(10), join(20)]],
  ['what is taken in again was never set aside', [aside], takeIn, []],
  ['what is set aside again was never taken in', [takeIn], aside, []],
  ['words corrected twice are corrected once', [text(5, '甲')], text(5, '乙'), [text(5, '乙')]],
  [
    'words corrected on both sides of a break stay two changes',
    [text(5, '甲乙'), breakAt(5)],
    text(5, '甲'),
    [text(5, '甲乙'), breakAt(5), text(5, '甲')],
  ],
  [
    'the number of one page and of the pages from there stay two',
    [page(5, 3, 'page')],
    page(5, 4, 'onward'),
    [page(5, 3, 'page'), page(5, 4, 'onward')],
  ],
  ['a page number set again replaces itself', [page(5, 3, 'page')], page(5, 4, 'page'), [page(5, 4, 'page')]],
  [
    'facts of the issue are one change',
    [{ change: 'set-issue', fields: { year: 2024 } }],
    { change: 'set-issue', fields: { number: 2 } },
    [{ change: 'set-issue', fields: { year: 2024, number: 2 } }],
  ],
])('%s', (_name, before, added, after) => {
  expect(withChange(before, added)).toEqual(after);
});

test('a single change is taken out by its place, and a place that is none changes nothing', () => {
  const changes = [begin(10), title(10, '甲'), title(20, '乙')];
  expect(withoutChange(changes, 2)).toEqual([begin(10), title(10, '甲')]);
  expect(withoutChange(changes, 0)).toEqual([title(20, '乙')]);
  expect(withoutChange(changes, 9)).toBe(changes);
});

test('a single fact is taken out, and the change with the last of them', () => {
  const both: Change = { change: 'set-document', at: 10, fields: { title: '甲', column: '乙' } };
  expect(withoutField([both], 10, 'title')).toEqual([column(10, '乙')]);
  expect(withoutField([title(10, '甲'), title(20, '乙')], 10, 'title')).toEqual([title(20, '乙')]);
  expect(withoutField([both], 20, 'title')).toEqual([both]);
  expect(withoutIssueField([{ change: 'set-issue', fields: { year: 2024 } }, both], 'year')).toEqual([both]);
});
