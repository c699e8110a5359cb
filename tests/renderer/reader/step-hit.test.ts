import { expect, test } from 'vitest';
import { stepHit } from '#renderer/reader/step-hit.ts';

const question = { query: '公园', isExact: false, isWholeWord: false, filters: {} };
const documents = { question, view: 'documents', index: 3 } as const;
const lines = { question, view: 'lines', index: 3 } as const;

test.each([
  ['the next hit of a document', { hits: 4, looked: 1, from: documents }, 1, { to: 'hit', hit: 2 }],
  ['the first hit where none is looked at', { hits: 4, looked: null, from: null }, 1, { to: 'hit', hit: 0 }],
  ['the previous hit of a document', { hits: 4, looked: 1, from: documents }, -1, { to: 'hit', hit: 0 }],
  [
    'beyond the last hit the next result',
    { hits: 4, looked: 3, from: documents },
    1,
    { to: 'result', from: { question, view: 'documents', index: 4 } },
  ],
  [
    'before the first hit the result before',
    { hits: 4, looked: 0, from: documents },
    -1,
    { to: 'result', from: { question, view: 'documents', index: 2 } },
  ],
  [
    'a document where only its entry matched is passed',
    { hits: 0, looked: null, from: documents },
    1,
    { to: 'result', from: { question, view: 'documents', index: 4 } },
  ],
  [
    'from line to line in the order of the lines',
    { hits: 4, looked: 1, from: lines },
    1,
    { to: 'result', from: { question, view: 'lines', index: 4 } },
  ],
  ['nowhere at the end of a document opened from elsewhere', { hits: 4, looked: 3, from: null }, 1, null],
] as const)('the walk through hits: %s', (_name, at, by, expected) => {
  expect(stepHit(at, by)).toEqual(expected);
});
