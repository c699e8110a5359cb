import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { CHANGE_STATES, changeSchema, type Change } from '#core/model/correction.ts';
import { BLOCK_KINDS, EVIDENCE_FIELDS } from '#core/model/document.ts';
import { FURNITURE_KINDS } from '#core/model/issue.ts';
import { GRADES, gradeOf, weakest } from '#renderer/correction/confidence.ts';
import { describeChange } from '#renderer/correction/describe-change.ts';
import { explainRule } from '#renderer/correction/explain-rule.ts';
import { FACT_PROBLEMS, FACTS, ISSUE_FACTS } from '#renderer/correction/facts/fact-values.ts';
import { startMessages } from '#renderer/i18n/i18n.ts';
import { correctionZhCn } from '#renderer/i18n/correction-zh-cn.ts';

beforeAll(startMessages);

test.each([
  ['kinds', BLOCK_KINDS],
  ['furniture', FURNITURE_KINDS],
  ['evidenceFields', EVIDENCE_FIELDS],
  ['fields', FACTS],
  ['issueFields', ISSUE_FACTS],
  ['problems', FACT_PROBLEMS],
  ['grades', GRADES],
  ['states', [...CHANGE_STATES, 'revoked']],
  ['notPlaced', changeSchema.options.map(({ shape }) => shape.change.value)],
] as const)('every name of %s has its words', (group, names) => {
  expect(Object.keys(correctionZhCn[group]).sort()).toEqual([...names].sort());
});

test.each<[change: Change, before: Change | null, words: unknown]>([
  [
    { change: 'set-document', at: 1, fields: { title: '乙', column: null } },
    { change: 'set-document', at: 1, fields: { title: '甲', column: '要闻' } },
    { what: '标题、栏目', before: '甲 · 要闻', after: '乙 · （无）', isText: false },
  ],
  [
    { change: 'set-document', at: 1, fields: { kind: 'notice' } },
    null,
    { what: '文种', before: null, after: '通知', isText: false },
  ],
  [
    { change: 'set-block', at: 1, kind: 'heading', level: 2 },
    { change: 'set-block', at: 1, kind: 'paragraph', level: null },
    { what: '改类型', before: '正文', after: '小标题（2 级）', isText: false },
  ],
  [
    { change: 'set-text', at: 1, end: 5, text: '乙' },
    { change: 'set-text', at: 1, end: 5, text: '甲' },
    { what: '更正文字', before: '甲', after: '乙', isText: true },
  ],
  [
    { change: 'set-page', at: 1, page: 9, scope: 'onward' },
    { change: 'set-page', at: 1, page: 3, scope: 'onward' },
    { what: '页码（本页及以后）', before: '第3页', after: '第9页', isText: false },
  ],
  [
    { change: 'begin-document', at: 1 },
    null,
    { what: '分为新文件', before: null, after: null, isText: false },
  ],
  [
    { change: 'set-issue', fields: { year: 2024 } },
    { change: 'set-issue', fields: { year: null } },
    { what: '年份', before: '（无）', after: '2024', isText: false },
  ],
])('a change is told in words', (change, before, words) => {
  expect(describeChange(i18next.t, change, before)).toEqual(words);
});

test('a rule is told in words, and an unknown one by its name', () => {
  expect(explainRule(i18next.t, { rule: 'listed-in-contents' })).toBe('目录页列有这个标题');
  expect(explainRule(i18next.t, { rule: 'some-new-rule' })).toBe('依据规则“some-new-rule”');
});

test('a confidence is reliable from 0.7 and doubtful below 0.4', () => {
  expect([1, 0.7, 0.69, 0.4, 0.39, 0].map(gradeOf)).toEqual([
    'reliable',
    'reliable',
    'check',
    'check',
    'doubtful',
    'doubtful',
  ]);
});

test('the weakest evidence is the one that is told', () => {
  const evidence = (rule: string, confidence: number) => ({
    field: 'title' as const,
    rule,
    confidence,
    source: null,
  });
  expect(weakest([evidence('a', 0.9), evidence('b', 0.5), evidence('c', 0.5)])).toEqual(evidence('b', 0.5));
  expect(weakest([])).toBe(null);
});
