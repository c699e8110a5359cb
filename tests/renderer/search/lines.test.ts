import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import type { LineOrder } from '#core/model/search.ts';
import { startMessages } from '#renderer/i18n/i18n.ts';
import { headingOf } from '#renderer/search/lines/line-groups.ts';
import { textOfLines } from '#renderer/search/lines/lines-text.ts';
import { NO_TICKS, tickLines, ticksOf, toggleLine } from '#renderer/search/lines/ticks.ts';
import { NOTHING_ASKED } from '#renderer/state/search-state.ts';
import { lineOf } from './line.ts';

beforeAll(startMessages);

const question = { ...NOTHING_ASKED.question, query: '公园' };
const heading = (order: LineOrder, here: object, before: object | undefined, index = 5): string | null =>
  headingOf(i18next.t, order, {
    line: lineOf(here),
    before: before === undefined ? undefined : lineOf(before),
    index,
  });

test.each<[string, LineOrder, object, object | undefined, string | null]>([
  ['another issue', 'issue', { issue: '2024年第2期' }, { issue: '2024年第1期' }, '2024年第2期'],
  ['the same issue', 'issue', {}, {}, null],
  ['another year', 'date', { date: '2023-12-01' }, { date: '2024-01-02' }, '2023年'],
  ['nobody who issued it', 'issuer', { issuers: [] }, {}, '发文机关不详'],
  ['an order that makes no groups', 'left', { issue: '另一期' }, {}, null],
  ['a line before that is not read yet', 'issue', { issue: '另一期' }, undefined, null],
])('above a line: %s', (_name, order, here, before, expected) => {
  expect(heading(order, here, before)).toBe(expected);
});

test('the first line has a heading', () => {
  expect(heading('issue', {}, undefined, 0)).toBe('2024年第2期');
});

test('copied lines stand on a line each, with their source below', () => {
  expect(textOfLines(i18next.t, [lineOf(), lineOf({ documentNumber: null, page: null })])).toBe(
    [
      '……新建口袋【公园】十二处， 提升……',
      '——关于公园建设的意见 · 云政发〔2024〕7号 · 2024年第2期 · 第41页',
      '',
      '……新建口袋【公园】十二处， 提升……',
      '——关于公园建设的意见 · 2024年第2期',
    ].join('\n'),
  );
});

test('a tick comes and goes, and several hits of one document are several lines', () => {
  const one = lineOf();
  const other = lineOf({ range: [200, 202] });
  const ticks = toggleLine(toggleLine(ticksOf(NO_TICKS, question), one, 0), other, 4);
  expect({ keys: [...ticks.lines.keys()], anchor: ticks.anchor }).toEqual({
    keys: ['7 100', '7 200'],
    anchor: 4,
  });
  expect([...toggleLine(ticks, one, 0).lines.values()]).toEqual([other]);
});

test('ticks say nothing of another question, and the same question asked again keeps them', () => {
  const ticks = tickLines({ ...NO_TICKS, question }, [lineOf()]);
  expect(ticksOf(ticks, { ...question, filters: { year: ['2024'] } }).lines.size).toBe(0);
  expect(ticksOf(ticks, { ...question }).lines.size).toBe(1);
});
