import i18next from 'i18next';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { operations } from '#core/contract/contract.ts';
import { CHANGED_PARTS } from '#core/contract/events.ts';
import { ERROR_CODES } from '#core/errors/error-codes.ts';
import { DOCUMENT_KINDS } from '#core/model/document.ts';
import { IMPORT_WARNINGS } from '#core/model/issue.ts';
import { BAD_QUERY_REASONS } from '#core/query/bad-query.ts';
import { JOB_KINDS, SKIP_REASONS } from '#core/model/job.ts';
import { COMPLETION_SORTS, FACETS, LINE_ORDERS } from '#core/model/search.ts';
import { MATCH_REASONS } from '#core/query/reasons-of.ts';
import { STALE_OPERATIONS } from '#renderer/bridge/stale-operations.ts';
import { en } from '#renderer/i18n/en.ts';
import { UNDOABLE_OPERATIONS } from '#renderer/i18n/describe-step.ts';
import { startMessages } from '#renderer/i18n/i18n.ts';
import { zhCn } from '#renderer/i18n/zh-cn.ts';

/** Every message by its path. */
function messagesOf(tree: object, path = ''): Map<string, string> {
  const messages = new Map<string, string>();
  for (const [name, value] of Object.entries(tree) as [string, unknown][]) {
    if (typeof value === 'string') messages.set(path + name, value);
    else if (typeof value === 'object' && value !== null)
      for (const [key, text] of messagesOf(value, `${path}${name}.`)) messages.set(key, text);
  }
  return messages;
}

const chinese = messagesOf(zhCn);
const english = messagesOf(en);
const blanks = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1] ?? '').sort();

test('both languages have the same messages', () => {
  expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
});

test('each message has the same blanks in both languages', () => {
  const ofEnglish = Object.fromEntries([...english].map(([key, text]) => [key, blanks(text)]));
  expect(ofEnglish).toEqual(Object.fromEntries([...chinese].map(([key, text]) => [key, blanks(text)])));
});

test('one of a thing is told in the singular where the language has one', async () => {
  await startMessages();
  const counted = (['issues', 'documents', 'annotations'] as const).flatMap((thing) =>
    [1, 2].map((count) => i18next.t(`units.${thing}`, { count, lng: 'en' })),
  );
  expect(counted).toEqual([
    '1 issue',
    '2 issues',
    '1 document',
    '2 documents',
    '1 annotation',
    '2 annotations',
  ]);
  expect(i18next.t('units.documents', { count: 1, lng: 'zh-CN' })).toBe('1 份文件');
});

test('no message is empty', () => {
  expect([...chinese, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
});

test('every error code says what happened, what is safe and what to do next', () => {
  const wanted = ERROR_CODES.flatMap((code) =>
    ['what', 'safe', 'next'].map((part) => `errors.${code}.${part}`),
  ).sort();
  const told = [...chinese.keys()].filter((key) => key.startsWith('errors.')).sort();
  expect(told).toEqual(wanted);
});

test('sentences of errors end, in the punctuation of their language', () => {
  const ends = (messages: Map<string, string>, mark: string): string[] =>
    [...messages]
      .filter(([key, text]) => key.startsWith('errors.') && !text.endsWith(mark))
      .map(([key]) => key);
  expect({ chinese: ends(chinese, '。'), english: ends(english, '.') }).toEqual({ chinese: [], english: [] });
});

test.each([
  ['kinds', DOCUMENT_KINDS],
  ['warnings', IMPORT_WARNINGS],
  ['jobs', JOB_KINDS],
  ['queryReasons', BAD_QUERY_REASONS],
  ['jobs', SKIP_REASONS],
  ['search.completionSorts', COMPLETION_SORTS],
  ['search.reasons', MATCH_REASONS],
  ['search.sorts', LINE_ORDERS],
  ['search.facets.names', FACETS],
  ['changes.operations', UNDOABLE_OPERATIONS],
] as const)('every name of %s in the model has a message', (group, names) => {
  expect(names.filter((name) => !chinese.has(`${group}.${name}`))).toEqual([]);
});

test('every operation that can be taken back is one that undo can name', () => {
  const undoable = Object.entries(operations).filter(
    ([, { response }]) => response instanceof z.ZodObject && 'inverse' in response.shape,
  );
  expect(undoable.map(([name]) => name).sort()).toEqual([...UNDOABLE_OPERATIONS].sort());
});

test('the English window shows no Chinese beyond the characters that mark the rooms', () => {
  const withHan = [...english].filter(([, text]) => /\p{Script=Han}/u.test(text)).map(([key]) => key);
  expect(withHan.filter((key) => !key.startsWith('marks.') && key !== 'app.seal')).toEqual([]);
});

test('every part that can change makes something be read again', () => {
  expect(CHANGED_PARTS.filter((part) => STALE_OPERATIONS[part].length === 0)).toEqual([]);
});
