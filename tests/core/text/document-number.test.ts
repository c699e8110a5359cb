import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDocumentNumber, parseDocumentNumber } from '#core/text/document-number.ts';
import { documentNumberKey } from '#core/text/document-number-key.ts';

describe('parseDocumentNumber', () => {
  const cases: [string, string | null][] = [
    ['云溪发〔2024〕2号', '云溪发〔2024〕2号'],
    ['云溪发[2024]2号', '云溪发〔2024〕2号'],
    ['云溪发(2024) 2 号', '云溪发〔2024〕2号'],
    ['云溪发【2024】2號', '云溪发〔2024〕2号'],
    ['云溪发(2017]45号', '云溪发〔2017〕45号'],
    ['云溪发〔２０２４〕０２号', '云溪发〔2024〕2号'],
    ['云溪发〔2024〕第2号', '云溪发〔2024〕2号'],
    ['（云溪发〔2024〕2号）', '云溪发〔2024〕2号'],
    ['公告2023年第5号', '公告2023年第5号'],
    ['令第707号', '令第707号'],
    ['国令第707号', '国令第707号'],
    ['云溪市人民政府令19号', '云溪市人民政府令第19号'],
    ['令20245号', null],
    ['第七十一号主席令', '主席令第71号'],
    ['第12号', '第12号'],
    ['云溪区人民代表大会常务委员会公告第2号', '云溪区人民代表大会常务委员会公告第2号'],
    ['第1234號公告', '公告第1234号'],
    ['一九八〇年223号', null],
    ['台立人字第1011400514號', '台立人字第1011400514号'],
    ['云溪发〔2024〕号', null],
    ['云溪发2024 2', null],
    ['〔2023〕7号', '〔2023〕7号'],
    ['（81）政字第12号', '〔1981〕政字第12号'],
    ['((78)交公园字412号)', '〔1978〕交公园字第412号'],
    ['云公字〔84〕第6号', '云公字〔1984〕6号'],
    ['第57/2016號行政命令', '第57/2016號行政命令'],
    ['2023年第41號法律公告', '法律公告2023年第41号'],
    ['〔十六届〕第3号', '〔十六届〕第3号'],
    ['北府法規字第0960688511號', '北府法規字第0960688511号'],
    ['(91)臨總一義字第09100018780號令', '臨總一義字第09100018780号'],
    ['臨總一義字第09100018780号', '臨總一義字第09100018780号'],
    ['2024年第1号', '2024年第1号'],
    ['5号', null],
    ['', null],
  ];
  it.each(cases)('prints %j as %j', (text, canonical) => {
    const number = parseDocumentNumber(text);
    expect(number && formatDocumentNumber(number)).toBe(canonical);
  });

  it('reads its own canonical form back', () => {
    const number = fc.record({
      style: fc.constantFrom('bracketed' as const, 'annual' as const),
      prefix: fc.string({
        unit: fc.constantFrom('云', '溪', '政', '办', '发', '函'),
        minLength: 1,
        maxLength: 8,
      }),
      year: fc.integer({ min: 1950, max: 2099 }),
      number: fc.integer({ min: 1, max: 99999 }),
    });
    fc.assert(
      fc.property(number, (value) => {
        expect(parseDocumentNumber(formatDocumentNumber(value))).toEqual(value);
      }),
    );
  });
});

describe('documentNumberKey', () => {
  const same = [
    '云溪发〔2024〕2号',
    '云溪发[2024]2号',
    '云溪发(2024) 2 号',
    '云溪发【2024】2號',
    '云溪发2024 2',
    '云溪发 2024 2号',
    '云溪发〔２０２４〕２号',
    '云溪发(2024]2号',
    '云溪发〔2024〕第2号',
    '云溪发〔2024〕02号',
  ];
  it.each(same)('is one for %j', (text) => {
    expect(documentNumberKey(text)).toBe('云溪发|2024|2');
  });

  it.each([
    ['令第707号', '令||707'],
    ['公告2023年第5号', '公告|2023|5'],
    ['公告〔2023〕5号', '公告|2023|5'],
  ])('reads %j as %j', (text, key) => {
    expect(documentNumberKey(text)).toBe(key);
  });

  it.each(['教育', '营商环境2024 1月', '2024年1月17日', '第5号', '', '公园 12 号'])(
    'is null for %j',
    (text) => {
      expect(documentNumberKey(text)).toBeNull();
    },
  );
});
