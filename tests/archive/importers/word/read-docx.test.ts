import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, it } from 'vitest';
import { readDocx } from '#archive/importers/word/read-docx.ts';
import { makeDocx, paragraph, run } from '#tests/support/make-docx.ts';
import { makeZip } from '#tests/support/make-zip.ts';

const read = (parts: Parameters<typeof makeDocx>[0]) => readDocx(makeDocx(parts), '公报.docx');
const textOf = async (parts: Parameters<typeof makeDocx>[0]): Promise<string> => (await read(parts)).text;

describe('paragraphs', () => {
  it('are lines, with the breaks that were typed, and without indents of tabs, fields and hidden text', async () => {
    const body =
      paragraph('云溪区人民政府办公室') +
      `<w:p>${run('第一行')}<w:r><w:br/></w:r>${run('第二行')}</w:p>` +
      `<w:p><w:r><w:tab/><w:t>各街道办事处：</w:t><w:tab/></w:r></w:p>` +
      `<w:p><w:r><w:instrText> PAGE </w:instrText></w:r><w:hyperlink>${run('见链接')}</w:hyperlink>` +
      `<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗语</w:t></w:r></w:p><w:p/>`;
    expect(await textOf({ body })).toBe('云溪区人民政府办公室\n第一行\n第二行\n　　各街道办事处：\n见链接');
  });

  it('begin with the numbers of their lists, which are not in the text of the file', async () => {
    const level = (at: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering =
      `<w:abstractNum w:abstractNumId="4">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}` +
      `${level(2, 'decimal', '%3.')}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="5">${level(0, 'chineseCountingThousand', '第%1条')}</w:abstractNum>` +
      `<w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num>` +
      `<w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num>` +
      `<w:num w:numId="3"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`;
    const styles =
      `<w:style w:styleId="条"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>` +
      `<w:style w:styleId="款"><w:basedOn w:val="条"/></w:style><w:style w:styleId="环"><w:basedOn w:val="环"/></w:style>`;
    const at = (list: number, depth: number): string =>
      `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;
    const body =
      paragraph('总体要求', at(1, 0)) +
      paragraph('指导思想', at(1, 1)) +
      paragraph('基本原则', at(1, 1)) +
      paragraph('统筹', at(1, 2)) +
      paragraph('重点任务', at(1, 0)) +
      paragraph('治水', at(1, 1)) +
      paragraph('本办法适用于本区。', '<w:pStyle w:val="条"/>') +
      paragraph('区水务局负责。', '<w:pStyle w:val="款"/>') +
      paragraph('不编号。', '<w:pStyle w:val="条"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      paragraph('从第七条起。', at(3, 0)) +
      paragraph('绕圈的样式。', '<w:pStyle w:val="环"/>');
    expect((await textOf({ body, numbering, styles })).split('\n')).toEqual([
      '一、总体要求',
      '（一）指导思想',
      '（二）基本原则',
      '1.统筹',
      '二、重点任务',
      '（一）治水',
      '第一条 本办法适用于本区。',
      '第二条 区水务局负责。',
      '不编号。',
      '第七条 从第七条起。',
      '绕圈的样式。',
    ]);
  });

  it('are not counted where they are struck out, and count levels above as digits where they are to', async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="章"/>` +
      `<w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1章"/></w:lvl>` +
      `<w:lvl w:ilvl="1"><w:isLgl/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="章"/></w:abstractNum>` +
      `<w:num w:numId="5"><w:abstractNumId w:val="2"/></w:num>`;
    const at = (depth: number): string => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="5"/></w:numPr>`;
    const body =
      paragraph('总则', at(0)) +
      `<w:p><w:pPr>${at(1)}<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>` +
      paragraph('目的', at(1)) +
      paragraph('依据', at(1));
    expect(await read({ body, numbering })).toEqual({
      text: '第一章 总则\n1.1 目的\n1.2 依据',
      warnings: ['tracked-changes-accepted'],
    });
  });

  it('are as after all tracked changes, which is told', async () => {
    const body =
      `<w:p>${run('汛期')}<w:del><w:r><w:delText>十二</w:delText></w:r></w:del><w:ins>${run('二十四')}</w:ins>${run('小时值班')}</w:p>` +
      `<w:moveFrom>${paragraph('移走')}</w:moveFrom>`;
    expect(await read({ body })).toEqual({
      text: '汛期二十四小时值班',
      warnings: ['tracked-changes-accepted'],
    });
    expect((await read({ body: paragraph('无修订') })).warnings).toEqual([]);
  });
});

describe('tables', () => {
  const cell = (content: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

  it('are rows of cells, as wide as they reach, with one line for all of a cell', async () => {
    const body = `<w:tbl>${row(cell(paragraph('指标'), '<w:gridSpan w:val="2"/>'), cell(paragraph('单位')))}${row(
      cell(paragraph('地区') + paragraph('生产总值')),
      cell(paragraph('845.6')),
      cell(`<w:p/>`),
    )}</w:tbl>`;
    expect(await textOf({ body })).toBe('指标\t\t单位\n地区 生产总值\t845.6\t');
  });

  it('of one column are frames', async () => {
    const body = `<w:tbl>${row(cell(paragraph('云溪区人民政府文件') + paragraph('云政发〔2024〕3号')))}</w:tbl>`;
    expect(await textOf({ body })).toBe('云溪区人民政府文件\n云政发〔2024〕3号');
  });
});

describe('pages', () => {
  it('begin where Word last broke them, under their running head and over their notes', async () => {
    const note = (id: number, text: string): string =>
      `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`;
    const text = await textOf({
      header: paragraph('云溪区人民政府公报'),
      footnotes: `<w:footnote w:id="-1" w:type="separator">${paragraph('——')}</w:footnote>${note(1, '据区统计局。')}`,
      body:
        `<w:p>${run('第一页')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>` +
        `<w:p>${run('跨页的一')}<w:r><w:lastRenderedPageBreak/><w:t>段</w:t></w:r></w:p>` +
        paragraph('第二页') +
        `<w:p><w:r><w:lastRenderedPageBreak/><w:t>第三页</w:t></w:r></w:p>` +
        `<w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr>`,
    });
    expect(text.split('\n')).toEqual([
      '云溪区人民政府公报',
      '第一页¹',
      '跨页的一段',
      '¹ 据区统计局。',
      '\f云溪区人民政府公报',
      '第二页',
      '\f云溪区人民政府公报',
      '第三页',
    ]);
  });

  it('begin at typed breaks where Word never broke any', async () => {
    const body = `<w:p>${run('一')}<w:r><w:br w:type="page"/></w:r></w:p>${paragraph('二', '<w:pageBreakBefore/>')}`;
    expect(await textOf({ body })).toBe('一\n\f二');
  });

  it('begin behind a break that stands last in a box or a cell, and behind a section', async () => {
    const broken = `<w:p>${run('一')}<w:r><w:br w:type="page"/></w:r></w:p>`;
    const control = `<w:sdt><w:sdtContent>${broken}</w:sdtContent></w:sdt>`;
    const cell = `<w:tbl><w:tr><w:tc>${paragraph('甲')}</w:tc><w:tc>${broken}</w:tc></w:tr></w:tbl>`;
    const section = (type: string): string =>
      paragraph('三', `<w:sectPr><w:type w:val="${type}"/></w:sectPr>`);
    expect(await textOf({ body: control + paragraph('二') })).toBe('一\n\f二');
    expect(await textOf({ body: cell + paragraph('二') })).toBe('甲\t一\n\f二');
    expect(await textOf({ body: section('nextPage') + paragraph('四') })).toBe('三\n\f四');
    expect(await textOf({ body: section('continuous') + paragraph('四') })).toBe('三\n四');
  });
});

it('takes a text box once, before the paragraph that holds it', async () => {
  const box = `<w:txbxContent>${paragraph('签发人：周明')}</w:txbxContent>`;
  const body = `<w:p>${run('正文')}<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  expect(await textOf({ body })).toBe('签发人：周明\n正文');
});

it('reads what a library of the field writes', async () => {
  const table = new Table({
    rows: [['单位', '任务'], ['区水务局', '治水']].map(
      (cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
    ), // prettier-ignore
  });
  const document = new Document({ sections: [{ children: [new Paragraph('关于治水的通知'), table] }] });
  expect((await readDocx(await Packer.toBuffer(document), 'a.docx')).text).toBe(
    '关于治水的通知\n单位\t任务\n区水务局\t治水',
  );
});

describe('files that are no documents', () => {
  const failing = (bytes: Uint8Array) => readDocx(bytes, 'a.docx').catch((error: unknown) => error);

  it.each([
    ['without a document', makeZip([{ name: 'a.txt', content: '' }]), 'import/damaged'],
    ['with an entity', makeZip([{ name: 'word/document.xml', content: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><document><body>&b;</body></document>' }]), 'import/damaged'],
    ['without text', makeDocx({ body: '<w:p/>' }), 'import/empty'],
    ['nested without end', makeDocx({ body: '<w:sdt>'.repeat(5000) }), 'import/damaged'],
    ['that is none', Buffer.from('PK\x03\x04 nothing'), 'import/damaged'],
    ['cut off', makeDocx({ body: paragraph('文') }).subarray(0, 300), 'import/damaged'],
  ])('fail: %s', async (_, bytes, code) => {
    expect(await failing(bytes)).toMatchObject({ code });
  }); // prettier-ignore
});
