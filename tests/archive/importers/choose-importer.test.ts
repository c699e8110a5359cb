import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseImporter, isImportable, sizeLimitOf } from '#archive/importers/choose-importer.ts';
import { decodeSource } from '#archive/importers/decode-source.ts';

const choose = (name: string, start: string) =>
  chooseImporter({ name, bytes: Buffer.from(start, 'latin1') }).format;

describe('chooseImporter', () => {
  it.each([
    ['公报.pdf', '%PDF-1.7', 'pdf'],
    ['公报.PDF', 'junk before %PDF-1.7', 'pdf'],
    ['公报.ofd', 'PK\x03\x04', 'ofd'],
    ['called wrongly.ofd', '%PDF-1.4', 'pdf'],
    ['called wrongly.pdf', 'PK\x03\x04', 'ofd'],
    ['公报.docx', 'PK\x03\x04', 'docx'],
    ['called wrongly.doc', 'PK\x03\x04', 'docx'],
    ['公报.wps', '\xd0\xcf\x11\xe0', 'doc'],
    ['called wrongly.docx', '\xd0\xcf\x11\xe0', 'doc'],
    ['page called.doc', '<html>', 'html'],
    ['指标.xlsx', 'PK\x03\x04', 'workbook'],
    ['指标.et', '\xd0\xcf\x11\xe0', 'workbook'],
    ['table called.xls', '<html>', 'html'],
    ['指标.csv', 'a,b', 'csv'],
    ['公报.mht', 'MIME-Version: 1.0', 'mhtml'],
    ['公报.html', '<html>', 'html'],
    ['page.txt', '<!doctype html>', 'html'],
    ['公报.txt', 'text', 'text'],
  ])('reads %s that begins with %s as %s', (name, start, format) => {
    expect(choose(name, start)).toBe(format);
  });

  it.each([
    ['公报.txt', '%PDF-1.7', 'import/not-text'],
    ['公报.html', 'PK\x03\x04', 'import/not-text'],
    ['公报.doc', '{\\rtf1', 'import/not-text'],
    ['公报.zip', 'PK\x03\x04', 'import/unknown-format'],
  ])('refuses %s that begins with %s', (name, start, code) => {
    expect(() => choose(name, start)).toThrow(expect.objectContaining({ code }));
  });
});

it('knows importable files by their names', () => {
  const names = ['a.pdf', 'a.OFD', 'a.txt', 'a.htm', 'a.DOC', 'a.xlsx', 'a.zip', 'a.jpg', 'a.gif', 'pdf'];
  expect(names.filter(isImportable)).toEqual([
    'a.pdf',
    'a.OFD',
    'a.txt',
    'a.htm',
    'a.DOC',
    'a.xlsx',
    'a.jpg',
  ]);
});

it('takes larger files where they have pictures', () => {
  expect([
    sizeLimitOf('a.txt'),
    sizeLimitOf('a.HTM'),
    sizeLimitOf('a.PDF'),
    sizeLimitOf('a.ofd'),
    sizeLimitOf('a'),
  ]).toEqual([16, 16, 256, 256, 16].map((megabytes) => megabytes * 1024 * 1024));
});

const samples = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'samples');

/** Files from elsewhere, where they lie beside the project: what each says, or the failure that it ends as. */
const CASES: readonly (readonly [file: string, says: readonly string[]])[] = [
  [
    'ofd/redhead_pifu_2011_76.ofd',
    ['路卫发〔2011〕76号\n', '关于同意张阿三同志辞职的批复\n', '\n　　2011年3月10日\n', '\n\f'],
  ],
  [
    'docx/shifan_renzheng_2022.docx',
    ['附件1\n', '\n1\t北京师范大学\t化学\t本科\t中学教育\t有条件通过\t2022年7月\t2028年6月\n'],
  ],
  ['docx/kaoshi_dagang_caizheng.doc', ['\n一、考试方式\n', '满分100分。\n二、作答要求\n']],
  ['hostile/ExternalEntityInText.docx', ['import/damaged']],
  ['hostile/encrypted_docx_pass.docx', ['import/password-needed']],
  ['ofd/chinese_dir.ofd', ['你好呀，OFD Reader&Writer！']],
  ['ofd/contains_jpeg_only.ofd', ['']],
  [
    'pdf/shenzhen_gender_2021.pdf',
    [
      '2021年深圳市社会性别统计报告\n',
      '常住人口¹1761.48万人',
      '\n盐田区\t10.28\t5.02\t5.26\t95.44\n',
      '\n\f',
    ],
  ],
  ['pdf/anhui_jianshe_p1.pdf', ['\n高速公路\t八\t2.5000\t60000≤Q＜80000\t20＜μ≤30\n']],
  [
    'pdf/tw_score_table.pdf',
    ['\n7\t更改學生成績\t成績經公告後，因教師核算或登錄疏失更改成績者，每更改一名學生扣2分。\t教務處認定\n'],
  ],
  ['pdf/vertical.pdf', ['あいうえお\n日本語']],
  ['scanned/marx_8p_scan.pdf', ['']],
  ['hostile/derived_truncated.pdf', ['import/damaged']],
  ['hostile/derived_truncated.ofd', ['import/damaged']],
  ['hostile/password-example.pdf', ['import/password-needed']],
  ['hostile/pages-loop.pdf', ['Potato']],
  ['hostile/droste.zip', ['import/unknown-format']],
];

async function textOrFailure(file: string): Promise<string> {
  const source = { bytes: readFileSync(join(samples, file)), name: basename(file) };
  try {
    return (await decodeSource(source)).text;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

if (existsSync(samples))
  it.each(CASES)('reads %s', async (file, says) => {
    const text = await textOrFailure(file);
    expect(says.filter((part) => !text.includes(part))).toEqual([]);
  });
