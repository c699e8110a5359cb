import { describe, expect, it } from 'vitest';
import { citeDocument } from '#core/citation/cite-document.ts';

const issue = {
  bulletin: '济南市槐荫区人民政府公报',
  title: '济南市槐荫区人民政府公报 2024年第1期',
  year: 2024,
  number: 1,
  publishedOn: null,
};
const document = {
  title: '济南市槐荫区人民政府办公室关于印发“宜商槐荫”十八条措施的通知',
  issuers: ['济南市槐荫区人民政府办公室'],
  speaker: null,
  pageStart: 51,
  pageEnd: 56,
};

type CitedDocument = Parameters<typeof citeDocument>[0];
type CitedIssue = Parameters<typeof citeDocument>[1];
type Case = [name: string, Partial<CitedDocument>, Partial<CitedIssue>, number | null, string];

describe('citeDocument', () => {
  it.each<Case>([
    [
      'the page of a passage',
      {},
      {},
      53,
      '济南市槐荫区人民政府办公室. 济南市槐荫区人民政府办公室关于印发“宜商槐荫”十八条措施的通知[J]. 济南市槐荫区人民政府公报, 2024(1): 53.',
    ],
    [
      'the pages of a whole document',
      { title: '通知' },
      {},
      null,
      '济南市槐荫区人民政府办公室. 通知[J]. 济南市槐荫区人民政府公报, 2024(1): 51-56.',
    ],
    [
      'a document on one page',
      { title: '通知', pageEnd: 51 },
      {},
      null,
      '济南市槐荫区人民政府办公室. 通知[J]. 济南市槐荫区人民政府公报, 2024(1): 51.',
    ],
    [
      'a document whose pages are not known',
      { title: '通知', pageStart: null, pageEnd: null },
      {},
      null,
      '济南市槐荫区人民政府办公室. 通知[J]. 济南市槐荫区人民政府公报, 2024(1).',
    ],
    [
      'several issuers',
      { title: '意见', issuers: ['中共济南市槐荫区委', '济南市槐荫区人民政府'] },
      {},
      35,
      '中共济南市槐荫区委, 济南市槐荫区人民政府. 意见[J]. 济南市槐荫区人民政府公报, 2024(1): 35.',
    ],
    [
      'more than three issuers by the first three',
      { title: '意见', issuers: ['甲局', '乙局', '丙局', '丁局'] },
      {},
      35,
      '甲局, 乙局, 丙局, 等. 意见[J]. 济南市槐荫区人民政府公报, 2024(1): 35.',
    ],
    [
      'a speech by its speaker',
      { title: '政府工作报告', issuers: [], speaker: '槐荫区区长 刘敬涛' },
      {},
      1,
      '刘敬涛. 政府工作报告[J]. 济南市槐荫区人民政府公报, 2024(1): 1.',
    ],
    [
      'a document of nobody by its title',
      { title: '大事记', issuers: [] },
      {},
      60,
      '大事记[J]. 济南市槐荫区人民政府公报, 2024(1): 60.',
    ],
    [
      'a title over several lines on one',
      { title: '关于\n印发通知', issuers: [] },
      {},
      60,
      '关于 印发通知[J]. 济南市槐荫区人民政府公报, 2024(1): 60.',
    ],
    [
      'an issue without a number',
      { title: '通知', issuers: [] },
      { number: null },
      2,
      '通知[J]. 济南市槐荫区人民政府公报, 2024: 2.',
    ],
    [
      'an issue without a year',
      { title: '通知', issuers: [] },
      { year: null },
      2,
      '通知[J]. 济南市槐荫区人民政府公报(1): 2.',
    ],
    [
      'an issue of which only the day is known',
      { title: '通知', issuers: [] },
      { year: null, number: null, publishedOn: '2019-05-01' },
      2,
      '通知[J]. 济南市槐荫区人民政府公报, 2019: 2.',
    ],
    [
      'an unnamed bulletin by the name of the issue',
      { title: '通知', issuers: [] },
      { bulletin: '未注明公报', title: '区公报扫描件', year: null, number: null },
      2,
      '通知[J]. 区公报扫描件: 2.',
    ],
  ])('cites %s', (_, changedDocument, changedIssue, page, expected) => {
    expect(citeDocument({ ...document, ...changedDocument }, { ...issue, ...changedIssue }, page)).toBe(
      expected,
    );
  });
});
