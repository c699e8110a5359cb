import { expect, test } from 'vitest';
import { documentFieldsSchema, issueFieldsSchema, type DocumentField } from '#core/model/correction.ts';
import {
  checkPages,
  FACTS,
  isSameFact,
  ISSUE_FACTS,
  parseFact,
  parseIssueFact,
  writeFact,
} from '#renderer/correction/facts/fact-values.ts';

test.each<[field: DocumentField, typed: string, outcome: unknown]>([
  ['title', ' 关于防火的通知 ', { title: '关于防火的通知' }],
  ['title', '关于防火\n的通知', { title: '关于防火的通知' }],
  ['title', '关于\u202E防火\u0000的\t通知\uD800', { title: '关于防火的 通知' }],
  ['title', '关于防火\u2028的通知\r\n（试行）', { title: '关于防火的通知（试行）' }],
  ['title', '\u200B\uFEFF', 'empty'],
  ['column', '\u200B', { column: null }],
  ['issuers', '区政府\r\n\u200B\n区委\u0007', { issuers: ['区政府', '区委'] }],
  ['issuers', Array.from({ length: 51 }, (_, at) => `第${at}局`).join('\n'), 'tooMany'],
  ['title', '  ', 'empty'],
  ['title', '长'.repeat(501), 'tooLong'],
  ['documentNumber', '济槐发[2024]2号', { documentNumber: '济槐发[2024]2号' }],
  ['documentNumber', '', { documentNumber: null }],
  ['issuers', '区政府\n\n 区委 \n区政府', { issuers: ['区政府', '区委'] }],
  ['issuers', '区政府、区委；区人大', { issuers: ['区政府', '区委', '区人大'] }],
  ['issuers', '', { issuers: [] }],
  ['signedOn', '2024年3月6日', { signedOn: '2024-03-06' }],
  ['signedOn', '二〇二四年三月六日', { signedOn: '2024-03-06' }],
  ['printedOn', '2024-03-06', { printedOn: '2024-03-06' }],
  ['printedOn', '2024-02-30', 'notADate'],
  ['printedOn', '', { printedOn: null }],
  ['column', '区政府文件', { column: '区政府文件' }],
  ['column', '', { column: null }],
  ['kind', 'notice', { kind: 'notice' }],
  ['kind', '通知', 'empty'],
  ['speaker', '', { speaker: null }],
  ['pageStart', '１２', { pageStart: 12 }],
  ['pageEnd', '0', 'notAPage'],
  ['pageEnd', '1.5', 'notAPage'],
  ['pageEnd', '第三页', 'notAPage'],
  ['pageEnd', '', { pageEnd: null }],
])('what is typed for %s, “%s”, is a value that the archive takes or a problem', (field, typed, outcome) => {
  const parsed = parseFact(field, typed);
  expect(parsed.ok ? parsed.fields : parsed.problem).toEqual(outcome);
  if (parsed.ok) expect(documentFieldsSchema.safeParse(parsed.fields).success).toBe(true);
});

test.each([
  ['bulletin', '云溪区人民政府公报', { bulletin: '云溪区人民政府公报' }],
  ['bulletin', '', { bulletin: null }],
  ['year', '2024', { year: 2024 }],
  ['year', '24', 'notAYear'],
  ['year', '3000', 'notAYear'],
  ['year', '', { year: null }],
  ['number', '7', { number: 7 }],
  ['number', '-7', 'notAPage'],
  ['publishedOn', '2024.3.28', { publishedOn: '2024-03-28' }],
] as const)('what is typed for the issue’s %s, “%s”, is a value or a problem', (field, typed, outcome) => {
  const parsed = parseIssueFact(field, typed);
  expect(parsed.ok ? parsed.fields : parsed.problem).toEqual(outcome);
  if (parsed.ok) expect(issueFieldsSchema.safeParse(parsed.fields).success).toBe(true);
});

test('every fact that can be set has its row', () => {
  expect([...FACTS].sort()).toEqual(Object.keys(documentFieldsSchema.shape).sort());
  expect([...ISSUE_FACTS].sort()).toEqual(Object.keys(issueFieldsSchema.shape).sort());
});

test('what is written of a fact reads as the same fact', () => {
  const values = { issuers: ['区政府', '区委'], signedOn: '2024-03-06', pageStart: 3, column: null } as const;
  for (const field of ['issuers', 'signedOn', 'pageStart', 'column'] as const) {
    const parsed = parseFact(field, writeFact(values[field]));
    expect(parsed.ok && isSameFact(parsed.fields[field], values[field])).toBe(true);
  }
});

test('pages that run backwards are told', () => {
  expect(checkPages({ pageStart: 5, pageEnd: 4 })).toBe('pagesBackwards');
  expect(checkPages({ pageStart: 5, pageEnd: 5 })).toBe(null);
  expect(checkPages({ pageStart: 5, pageEnd: null })).toBe(null);
});
