import { describe, expect, it } from 'vitest';
import { splitLines } from '#core/bulletin/line.ts';
import { splitSigned } from '#core/bulletin/split-signed.ts';

describe('splitSigned', () => {
  const cases: [string, string, string[]][] = [
    [
      'body and date behind the last sentence',
      '请各镇遵照执行。云溪区人民政府2019年5月28日',
      ['请各镇遵照执行。', '云溪区人民政府', '2019年5月28日'],
    ],
    [
      'Chinese digits, white space and a note',
      '特此通知。 云溪区水务局 二〇一九年五月八日(此件公开发布)',
      ['特此通知。', '云溪区水务局', '二〇一九年五月八日', '(此件公开发布)'],
    ],
    [
      'a closing formula between the sentence and who signs',
      '不便之处，敬请谅解。 特此通告 云溪区水务局 2019年5月28日',
      ['不便之处，敬请谅解。', '特此通告', '云溪区水务局', '2019年5月28日'],
    ],
    [
      'body and date behind telephone numbers',
      '严禁私自处理。 联系电话：0514-8700001、8700002 云溪区水务局 2019年5月28日',
      ['严禁私自处理。 联系电话：0514-8700001、8700002', '云溪区水务局', '2019年5月28日'],
    ],
    [
      'the first of the bodies that sign',
      '对违反规定的依法予以处理。云溪区水务局\n云溪区公园局\n2019年5月28日',
      ['对违反规定的依法予以处理。', '云溪区水务局', '云溪区公园局', '2019年5月28日'],
    ],
    [
      'body and date behind the name of a file',
      '云溪区公园项目初审情况，附件：公园评比项目清单.doc云溪区水务局2019年5月28日。',
      ['云溪区公园项目初审情况，附件：公园评比项目清单.doc', '云溪区水务局', '2019年5月28日。'],
    ],
    [
      'no body to which a file is sent',
      '请于五月底前将公园名录.xls报云溪区水务局2019年5月28日',
      ['请于五月底前将公园名录.xls报云溪区水务局2019年5月28日'],
    ],
    [
      'no body with which a sentence begins that goes on below',
      '由有关单位共同管理。云溪区水务局\n负责公园里的水面，2019年5月28日前完成。',
      ['由有关单位共同管理。云溪区水务局', '负责公园里的水面，2019年5月28日前完成。'],
    ],
    [
      'no date that a sentence tells',
      '会议决定。云溪区人民政府定于2019年5月28日',
      ['会议决定。云溪区人民政府定于2019年5月28日'],
    ],
    [
      'no line that is nothing but a signature',
      '云溪区人民政府办公室 2019年5月28日',
      ['云溪区人民政府办公室 2019年5月28日'],
    ],
  ];
  it.each(cases)('parts %s', (_name, text, lines) => {
    expect(splitSigned(splitLines(text)).map((line) => line.text)).toEqual(lines);
  });
});
