import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { documentIdSchema } from '#core/model/ids.ts';
import { REGISTERS, registerRowsSchema } from '#core/model/register.ts';
import { startMessages } from '#renderer/i18n/i18n.ts';
import { filterRegister, layRegister, REGISTER_NAMES } from '#renderer/registers/register-columns.ts';

beforeAll(startMessages);

const sentence = '任命江华为云溪区教育局局长（试用期一年）。';
const registers = [
  {
    register: 'appointments',
    rows: [
      {
        person: '江华',
        action: 'appointed',
        post: '教育局局长',
        concurrent: true,
        probation: '一年',
        date: '2024-03-06',
        sentence,
        documentId: 1,
      },
    ],
  },
  {
    register: 'indicators',
    rows: [{ name: '地区生产总值', period: null, unit: '亿元', value: '170.3', change: null, documentId: 1 }],
  },
  {
    register: 'responsibilities',
    rows: [{ measure: '压减审批事项', leads: ['甲局', '乙局'], others: [], sentence, documentId: 1 }],
  },
  {
    register: 'citations',
    rows: [
      {
        relation: 'repeals',
        title: '旧办法',
        documentNumber: '云政发〔2019〕1号',
        sentence,
        documentId: 1,
        targetDocumentId: 2,
      },
    ],
  },
].map((register) => registerRowsSchema.parse(register));

test.each([
  [0, ['江华', '任命', '教育局局长（兼）', '一年', '2024-03-06'], sentence],
  [1, ['地区生产总值', '', '亿元', '170.3', ''], '地区生产总值'],
  [2, ['压减审批事项', '甲局、乙局', ''], sentence],
  [3, ['废止', '旧办法', '云政发〔2019〕1号', '●'], sentence],
])('register %i is laid out with a head for each cell', (number, cells, quote) => {
  const register = registers[number];
  if (register === undefined) throw new Error('no such register');
  const table = layRegister(i18next.t, register);
  expect(table.rows).toEqual([{ cells, documentId: 1, quote }]);
  expect(table.heads.length).toBe(cells.length);
});

test('the window shows every register of the model', () => {
  expect([...REGISTER_NAMES].sort()).toEqual([...REGISTERS].sort());
});

test('a filter looks into the cells and the title of the document', () => {
  const register = registers[0];
  if (register === undefined) throw new Error('no such register');
  const table = layRegister(i18next.t, register);
  const titles = new Map([[documentIdSchema.parse(1), '关于任免的通知']]);
  const left = ['', '江华 教育', '任免的通知', '汤鹏'].map(
    (filter) => filterRegister(table, titles, filter).length,
  );
  expect(left).toEqual([1, 1, 1, 0]);
});
