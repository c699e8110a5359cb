import { expect, test } from 'vitest';
import type { Block } from '#core/model/document.ts';
import type { DeskRow } from '#renderer/correction/state/desk-rows.ts';
import {
  ACTION_KEYS,
  BLOCK_ACTIONS,
  breakChanges,
  changesOf,
  kindChanges,
  pageChanges,
  possibleActions,
  textChanges,
  type Selection,
} from '#renderer/correction/text/block-actions.ts';

function block(start: number, text: string, given: Partial<Block> = {}, isFirst = false): DeskRow {
  const source = { start, end: start + text.length };
  const held: Block = {
    ...{ kind: 'paragraph', level: null, range: source, page: 1, source, rows: null },
    ...given,
  };
  return { of: 'block', key: `s${start}`, source: held.source, text, turnsTo: null, block: held, isFirst };
}

const furniture: DeskRow = {
  ...{ of: 'furniture', key: 'f50', source: { start: 50, end: 60 }, text: '— 2 —', turnsTo: null },
  kind: 'page-number',
};
const table = block(70, '甲\t乙', { kind: 'table', rows: [['甲', '乙']] });
const first = block(0, '关于防火的通知', {}, true);
const second = block(10, '各单位要落实防火责任。');
const third = block(30, '不发生重大火情。');

function select(rows: DeskRow[], given: Partial<Selection> = {}): Selection {
  return { rows, before: null, documentAt: 0, hasDocumentBefore: false, ...given };
}

test.each<[name: string, selection: Selection, actions: string[]]>([
  [
    'a block amid a document',
    select([second], { before: first }),
    ['text', 'kind', 'split', 'break', 'join', 'page', 'aside'],
  ],
  [
    'the first block of a document that follows another',
    select([first], { hasDocumentBefore: true }),
    ['text', 'kind', 'merge', 'break', 'page', 'aside'],
  ],
  ['the first block of the first document', select([first]), ['text', 'kind', 'break', 'page', 'aside']],
  ['several blocks', select([second, third], { before: first }), ['kind', 'join', 'page', 'aside']],
  ['a table', select([table], { before: third }), ['text', 'split', 'page', 'aside']],
  [
    'the block behind a table',
    select([third], { before: table }),
    ['text', 'kind', 'split', 'break', 'page', 'aside'],
  ],
  ['furniture', select([furniture]), ['takeIn']],
  ['a block with furniture', select([third, furniture]), ['kind', 'page', 'aside', 'takeIn']],
  ['a block that the source has no text of', select([block(5, '甲乙', { source: null })]), []],
  ['nothing', select([], { documentAt: null, hasDocumentBefore: true }), []],
])('what can be done with %s', (_name, selection, actions) => {
  const possible = possibleActions(selection);
  expect([...possible].sort()).toEqual(actions.toSorted());
  const refused = BLOCK_ACTIONS.filter((action) => !possible.has(action));
  expect(refused.flatMap((action) => changesOf(action, selection))).toEqual([]);
});

test('an action names its blocks by where they stand in the source', () => {
  const amid = select([second], { before: first, documentAt: 0, hasDocumentBefore: true });
  expect(changesOf('split', amid)).toEqual([{ change: 'begin-document', at: 10 }]);
  expect(changesOf('merge', amid)).toEqual([{ change: 'join-document', at: 0 }]);
  expect(changesOf('join', amid)).toEqual([{ change: 'join-block', at: 10 }]);
  expect(changesOf('join', select([second, third], { before: first }))).toEqual([
    { change: 'join-block', at: 30 },
  ]);
  expect(changesOf('aside', select([second, third]))).toEqual([{ change: 'set-aside', at: 10, end: 38 }]);
  expect(changesOf('takeIn', select([furniture]))).toEqual([{ change: 'take-in', at: 50, end: 60 }]);
});

test('every selected block gets the kind, but a table stays one', () => {
  expect(kindChanges(select([second, table, third]), 'heading', 2)).toEqual([
    { change: 'set-block', at: 10, kind: 'heading', level: 2 },
    { change: 'set-block', at: 30, kind: 'heading', level: 2 },
  ]);
});

test.each([
  ['the same words', '各单位要落实防火责任。', 0],
  ['no words', '  ', 0],
  ['other words', '各单位要落实防火的责任。', 1],
])('%s are a correction or none', (_name, words, count) => {
  expect(textChanges(select([second]), words)).toHaveLength(count);
});

test.each([
  ['in the middle', 4, [{ change: 'split-block', at: 10, before: '各单位要' }]],
  ['at the beginning', 0, []],
  ['at the end', 11, []],
])('a block is broken %s', (_name, offset, changes) => {
  expect(breakChanges(select([second]), offset)).toEqual(changes);
});

test('a page number is corrected only where it is another', () => {
  expect(pageChanges(select([second]), 1, 'page')).toEqual([]);
  expect(pageChanges(select([second]), 3, 'onward')).toEqual([
    { change: 'set-page', at: 10, page: 3, scope: 'onward' },
  ]);
});

test('no two actions have the same key', () => {
  expect(new Set(Object.values(ACTION_KEYS)).size).toBe(BLOCK_ACTIONS.length);
});
