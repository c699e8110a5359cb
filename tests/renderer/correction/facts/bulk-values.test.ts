import { expect, test } from 'vitest';
import { documentFieldsSchema } from '#core/model/correction.ts';
import { BULK_FACTS, parseBulk, type BulkTyped } from '#renderer/correction/facts/bulk-values.ts';

test('what is each document’s own cannot be set in bulk', () => {
  expect(BULK_FACTS).toEqual(['issuers', 'signedOn', 'printedOn', 'column', 'kind', 'speaker']);
});

test.each<[name: string, typed: BulkTyped, outcome: ReturnType<typeof parseBulk>]>([
  ['what is not ticked is left out', {}, { fields: {}, problems: {} }],
  ['what is written is set', { column: '专栏' }, { fields: { column: '专栏' }, problems: {} }],
  ['an empty field empties nothing', { column: '' }, { fields: {}, problems: { column: 'leftEmpty' } }],
  [
    'nor does one of marks that cannot be seen',
    { issuers: ' \u200B\n', signedOn: ' ' },
    { fields: {}, problems: { issuers: 'leftEmpty', signedOn: 'leftEmpty' } },
  ],
  [
    'what is to be emptied is emptied',
    { issuers: null, speaker: null },
    { fields: { issuers: [], speaker: null }, problems: {} },
  ],
  [
    'a wrong date is told and the rest is read',
    { signedOn: '2024年2月30日', kind: 'notice' },
    { fields: { kind: 'notice' }, problems: { signedOn: 'notADate' } },
  ],
])('%s', (_name, typed, outcome) => {
  const parsed = parseBulk(typed);
  expect(parsed).toEqual(outcome);
  if (Object.keys(parsed.fields).length > 0)
    expect(documentFieldsSchema.safeParse(parsed.fields).success).toBe(true);
});
