import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { REGISTERS, registerRowsSchema } from '#core/model/register.ts';
import { startMessages } from '#renderer/i18n/i18n.ts';
import { layRows, shapeRegister } from '#renderer/registers/table/register-columns.ts';

beforeAll(startMessages);

const sentence = '任命江华为云溪区教育局局长（试用期一年）。';
const place = { documentId: 1, range: { start: 4, end: 25 } };
const appointment = {
  person: '江华',
  action: 'appointed',
  post: '教育局局长',
  body: '教育局',
  concurrent: true,
  acting: true,
  probation: '一年',
  date: '2024-03-06',
  sentence,
  ...place,
};
const person = [{ name: '江华', to: { at: 'person', name: '江华' } }];
const body = (name: string) => ({ name, to: { at: 'body', name } });

const cases = [
  {
    name: 'an appointment leads to its person and its body, and marks what is held besides or for a time',
    register: 'appointments',
    row: appointment,
    cells: [person, '任命', '教育局局长（兼、代理）', [body('教育局')], '一年', '2024-03-06'],
  },
  {
    name: 'a removal without body, probation and date leaves their cells empty',
    register: 'appointments',
    row: {
      ...appointment,
      action: 'removed',
      body: null,
      concurrent: false,
      acting: false,
      probation: null,
      date: null,
    },
    cells: [person, '免去', '教育局局长', '', '', ''],
  },
  {
    name: 'an indicator leads to its line over time, in its own unit',
    register: 'indicators',
    row: { name: '地区生产总值', period: null, unit: '亿元', value: '170.3', change: null, ...place },
    cells: [
      [
        {
          name: '地区生产总值',
          to: { at: 'indicator', series: [{ name: '地区生产总值', unit: '亿元' }] },
        },
      ],
      '',
      '亿元',
      '170.3',
      '',
    ],
  },
  {
    name: 'a measure leads to every body that leads it or takes part',
    register: 'responsibilities',
    row: { measure: '压减审批事项', leads: ['甲局', '乙局'], others: [], sentence, ...place },
    cells: ['压减审批事项', [body('甲局'), body('乙局')], []],
  },
  {
    name: 'a citation leads to the cited document where that is held',
    register: 'citations',
    row: {
      relation: 'repeals',
      title: '旧办法',
      documentNumber: '云政发〔2019〕1号',
      sentence,
      ...place,
      targetDocumentId: 2,
    },
    cells: ['废止', '旧办法', '云政发〔2019〕1号', [{ name: '打开', to: { at: 'document', documentId: 2 } }]],
  },
  {
    name: 'a citation of what is not held leads nowhere',
    register: 'citations',
    row: { relation: 'cites', title: null, documentNumber: null, sentence, ...place, targetDocumentId: null },
    cells: ['引用', '', '', ''],
  },
] as const;

test.each(cases)('$name', ({ register, row, cells }) => {
  const rows = registerRowsSchema.parse({ register, rows: [row] });
  expect(layRows(i18next.t, rows)).toEqual([{ cells, documentId: 1, range: { start: 4, end: 25 } }]);
  expect(shapeRegister(i18next.t, register).heads.length).toBe(cells.length);
});

test('every register of the model has a shape with a width for each head', () => {
  const widths = REGISTERS.map((register) => {
    const { heads, tracks } = shapeRegister(i18next.t, register);
    // Commas stand within minmax() only.
    return tracks.replace(/\([^)]*\)/gu, '').split(' ').length - heads.length;
  });
  expect(widths).toEqual(REGISTERS.map(() => 0));
});
