import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import type { DocumentReading } from '#core/model/document.ts';
import { readRegisters } from '#core/registers/read-registers.ts';
import { readTerm } from '#core/registers/read-term.ts';
import { sourceOf } from '../bulletin/source.ts';

const PIECES = [
  '任命',
  '免去',
  '周明',
  '阿依·古丽',
  '为',
  '的',
  '职务',
  '云溪区水务局局长',
  '区长',
  '，',
  '；',
  '。',
  '：',
  '、',
  '（',
  '）',
  '(',
  ')',
  '《',
  '》',
  '云政发〔2024〕2号',
  '办法',
  '废止',
  '修改',
  '根据',
  '责任单位：',
  '牵头',
  '负责',
  '配合',
  '区财政局',
  '各街道',
  '比上年',
  '增长',
  '5.6%',
  '123.4亿元',
  '地区生产总值',
  '2024年',
  '自',
  '2020年1月1日',
  '起施行',
  '有效期',
  '5年',
  '至',
  '\n',
  '\n\n',
  '\t',
  ' ',
  '姓名',
  '文件名称',
  '一、',
  '1.',
  '试用期一年',
  '代理',
  '辞去',
  '以上人员',
];
const text = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, fc.string()), {
  maxLength: 120,
});

function rowsOf(document: DocumentReading) {
  const { appointments, indicators, responsibilities, citations } = readRegisters(document);
  return { sentenced: [...appointments, ...responsibilities, ...citations], indicators };
}

describe('the registers of any text', () => {
  it('have rows whose range is the sentence they tell, and never throw', () => {
    fc.assert(
      fc.property(text, (pieces) => {
        for (const document of readBulletin(sourceOf(`关于任免的通知\n${pieces.join('')}`)).documents) {
          const { sentenced, indicators } = rowsOf(document);
          for (const { range, sentence } of sentenced)
            expect(document.text.slice(range.start, range.end)).toBe(sentence);
          for (const { range } of indicators) {
            expect(range.start).toBeLessThanOrEqual(range.end);
            expect(range.end).toBeLessThanOrEqual(document.text.length);
          }
          const term = readTerm(document);
          if (term) expect(term.endsOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['one long line', '任命周明为局长，免去其的职务'],
    ['brackets', '（'],
    ['pairs of brackets', '（牵头单位：区水务局）'],
    ['titles', '《办法》废止'],
    ['numbers', '1,234'],
    ['terms', '有效期自2020年1月1日起'],
    ['statements', '增长5%，产值3亿元，'],
    ['lines', '责任单位：区水务局\n'],
  ])('are read in time that grows with the text: %s', (_, piece) => {
    const long = piece.repeat(Math.ceil(400_000 / piece.length));
    const document: DocumentReading = {
      ...(readBulletin(sourceOf('关于任免的通知\n正文。\n')).documents[0] as DocumentReading), // it has one
      text: long,
      blocks: [
        {
          kind: 'paragraph',
          level: null,
          range: { start: 0, end: long.length },
          page: null,
          source: null,
          rows: null,
        },
      ],
    };
    // A reading whose time grew with the square of the text would not end before the timeout of the test.
    const { sentenced } = rowsOf(document);
    expect(sentenced.filter(({ range, sentence }) => sentence.length !== range.end - range.start)).toEqual(
      [],
    );
    readTerm(document);
  });
});
