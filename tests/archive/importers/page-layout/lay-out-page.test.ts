import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Glyph } from '#archive/importers/page-layout/glyph.ts';
import { layOutPage } from '#archive/importers/page-layout/lay-out-page.ts';
import { glyphsOf, gridRules, pageOf, type Printed } from '#tests/support/glyphs.ts';

const LEFT = [
  '过去一年，全区上下',
  '坚持稳中求进总基调',
  '较好完成了各项任务',
  '生态环境持续改善，',
  '民生实事全部办结。',
];
const RIGHT = [
  '新的一年，我们要以',
  '高质量发展为主线，',
  '统筹推进各项工作，',
  '努力为群众办好事，',
  '办实事，开创新局。',
];

function column(lines: readonly string[], x: number, y = 100): Printed[] {
  return lines.map((text, index) => ({ text, x, y: y + index * 16 }));
}

describe('layOutPage', () => {
  it('reads lines from top to bottom, whatever order they are drawn in', () => {
    const lines = column(LEFT, 50);
    expect(layOutPage(pageOf([...lines].reverse()))).toEqual(LEFT);
  });

  it('reads the left column before the right one, and what stands across both before and behind them', () => {
    const page = pageOf([
      { text: '云溪区人民政府工作报告全文', x: 60, y: 60, size: 12 },
      ...column(LEFT, 50),
      ...column(RIGHT, 170, 103),
      { text: '本期共二十页，另有附件三份一并印发各单位', x: 50, y: 220 },
    ]);
    expect(layOutPage(page)).toEqual([
      '云溪区人民政府工作报告全文',
      ...LEFT,
      ...RIGHT,
      '本期共二十页，另有附件三份一并印发各单位',
    ]);
  });

  it('reads what follows two columns behind them, columns of loose lines among it', () => {
    const loose = (lines: readonly string[], x: number): Printed[] =>
      lines.map((text, index) => ({ text, x, y: 100 + index * 24 }));
    const behind = [
      '以上措施自发布之日起施行，有效期五年，请遵照执行',
      '原有规定与本措施不一致的，以本措施规定为准执行。',
    ];
    const page = pageOf([...loose(LEFT, 50), ...loose(RIGHT, 170), ...column(behind, 40, 224)]);
    expect(layOutPage(page)).toEqual([...LEFT, ...RIGHT, ...behind]);
  });

  it('knows the columns of a page and of those before it where few lines stand in them', () => {
    const known = { gutter: null };
    layOutPage(pageOf([...column(LEFT, 50), ...column(RIGHT, 170)]), known);
    const ends = ['四、认真落实。', '特此通知。'];
    const signed = ['云溪区人民政府', '2024年3月1日'];
    const page = pageOf([...column(ends, 50), ...column(signed, 190)]);
    expect(layOutPage(page, known).map((line) => line.trim())).toEqual([...ends, ...signed]);
    // Without them these are two rows of a list.
    expect(layOutPage(page)).toEqual(['四、认真落实。 云溪区人民政府', '特此通知。 2024年3月1日']);
    // And where lines run across the strip there are no columns.
    const across = pageOf(column(['原有规定与本措施不一致的，以本措施规定为准执行。', ...ends], 50));
    expect(layOutPage(across, known)).toHaveLength(3);
  });

  it('marks a heading across the columns by its place on the page', () => {
    const page = pageOf([
      { text: '关于防火工作的通知', x: 100, y: 60, size: 12 },
      ...column(LEFT, 50),
      ...column(RIGHT, 170, 103),
    ]);
    expect(layOutPage(page)[0]).toBe('　　关于防火工作的通知');
  });

  it('reads a list in two columns row by row', () => {
    const names = ['学校', '医院和卫生服务中心', '养老机构', '图书馆', '文化活动中心与站点', '公园'];
    const page = names.flatMap((text, index): Printed[] => [
      { text, x: 50, y: 100 + index * 16 },
      { text: [...names].reverse()[index] ?? '', x: 170, y: 100 + index * 16 },
    ]);
    expect(layOutPage(pageOf(page))[1]).toBe('医院和卫生服务中心 文化活动中心与站点');
  });

  it('reads three columns one after the other', () => {
    const page = pageOf([...column(RIGHT, 290), ...column(LEFT, 50), ...column(LEFT, 170)]);
    expect(layOutPage(page)).toEqual([...LEFT, ...LEFT, ...RIGHT]);
  });

  it('keeps a running head and a page number out of the columns', () => {
    const page = pageOf([
      { text: '云溪区人民政府公报', x: 50, y: 50 },
      ...column(LEFT, 50),
      ...column(RIGHT, 170),
      { text: '12', x: 60, y: 230 },
    ]);
    expect(layOutPage(page)).toEqual(['云溪区人民政府公报', ...LEFT, ...RIGHT, '12']);
  });

  it('puts two full-width spaces before the first line of a paragraph and before a signature', () => {
    const page = pageOf([
      { text: '各镇人民政府，各部门：', x: 50, y: 100 },
      { text: '现将措施印发给你们，请', x: 70, y: 116 },
      { text: '结合实际，认真组织实施。你们', x: 50, y: 132 },
      { text: '云溪区', x: 150, y: 160 },
    ]);
    expect(layOutPage(page)).toEqual([
      '各镇人民政府，各部门：',
      '　　现将措施印发给你们，请',
      '结合实际，认真组织实施。你们',
      '　　云溪区',
    ]);
  });

  it('marks only the first of several centred lines that are one heading', () => {
    const page = pageOf([
      { text: '云溪区人民政府关于', x: 80, y: 60, size: 12 },
      { text: '印发若干措施的通知', x: 80, y: 78, size: 12 },
      { text: '云政发〔2024〕5号', x: 87.5, y: 110 },
      ...column(['各镇人民政府，各街道办事处，区属单位', '现将措施印发给你们，请认真组织实施。'], 44, 140),
    ]);
    expect(layOutPage(page).slice(0, 3)).toEqual([
      '　　云溪区人民政府关于',
      '印发若干措施的通知',
      '　　云政发〔2024〕5号',
    ]);
  });

  it('takes raised footnote marks into their line as raised digits', () => {
    const page = pageOf([
      { text: '常住人口', x: 50, y: 100 },
      { text: '1', x: 90, y: 95.5, size: 5 },
      { text: '1761.48万人', x: 93, y: 100 },
    ]);
    expect(layOutPage(page)).toEqual(['常住人口¹1761.48万人']);
  });

  it('gives the cells of a ruled table between tabs, with what is merged and what runs over several lines', () => {
    const page = pageOf(
      [
        { text: '主要指标', x: 50, y: 90 },
        { text: '指标名称', x: 52, y: 112 },
        { text: '完成情况', x: 140, y: 112 },
        { text: '地区生产', x: 52, y: 130 },
        { text: '总值', x: 52, y: 142 },
        { text: '443.8', x: 110, y: 136 },
        { text: '5.4%', x: 160, y: 136 },
      ],
      // The rule between the last two columns does not reach into the header.
      [...gridRules([48, 105, 205], [100, 118, 148]), { x0: 155, x1: 155, y0: 118, y1: 148 }],
    );
    expect(layOutPage(page)).toEqual(['主要指标', '指标名称\t完成情况\t', '地区生产总值\t443.8\t5.4%']);
  });

  it('reads a table without rules at its sides', () => {
    const rules = gridRules([48, 105, 155, 205], [100, 118, 148]).filter(
      ({ x0, x1 }) => x0 !== x1 || x0 === 105 || x0 === 155,
    );
    const page = pageOf(
      [
        { text: '名称', x: 60, y: 112 },
        { text: '单位', x: 120, y: 112 },
        { text: '数量', x: 170, y: 112 },
        { text: '学校', x: 60, y: 136 },
        { text: '所', x: 120, y: 136 },
        { text: '36', x: 170, y: 136 },
      ],
      rules,
    );
    expect(layOutPage(page)).toEqual(['名称\t单位\t数量', '学校\t所\t36']);
  });

  it('reads a table that has rules across only, its header as one row', () => {
    const across = [100, 132, 200].map((y) => ({ x0: 50, x1: 250, y0: y, y1: y }));
    const row = (y: number, name: string, first: string, second: string): Printed[] => [
      { text: name, x: 52, y },
      { text: first, x: 130, y },
      { text: second, x: 200, y },
    ];
    const page = pageOf(
      [
        { text: '户籍人口', x: 120, y: 112 },
        { text: '性别比', x: 196, y: 112 },
        { text: '（万人）', x: 120, y: 126 },
        ...row(150, '福田区', '124.88', '93.91'),
        ...row(166, '罗湖区', '73.40', '94.23'),
        ...row(182, '盐田区', '10.28', '95.44'),
      ],
      across,
    );
    expect(layOutPage(page)).toEqual([
      '\t户籍人口（万人）\t性别比',
      '福田区\t124.88\t93.91',
      '罗湖区\t73.40\t94.23',
      '盐田区\t10.28\t95.44',
    ]);
  });

  it('reads a table that only alignment shows, and leaves signatures side by side as they are', () => {
    const numbers = [1, 2, 3].flatMap((row): Printed[] => [
      { text: `指标${row}`, x: 50, y: 100 + row * 16 },
      { text: '亿元', x: 120, y: 100 + row * 16 },
      { text: `${row}3.7`, x: 190, y: 100 + row * 16 },
    ]);
    expect(layOutPage(pageOf(numbers))).toEqual([
      '指标1\t亿元\t13.7',
      '指标2\t亿元\t23.7',
      '指标3\t亿元\t33.7',
    ]);
    const signatures = ['财政局', '税务局', '审计局'].flatMap((name, row): Printed[] => [
      { text: `省${name}`, x: 60, y: 100 + row * 16 },
      { text: `市${name}`, x: 160, y: 100 + row * 16 },
    ]);
    expect(layOutPage(pageOf(signatures))).toEqual([
      '省财政局 市财政局',
      '省税务局 市税务局',
      '省审计局 市审计局',
    ]);
  });

  it('does not take a frame around a text, or boxes of prose, for a table', () => {
    const frame = gridRules([40, 250], [80, 300]);
    expect(layOutPage(pageOf(column(LEFT, 50), frame))).toEqual(LEFT);
  });

  it('reads vertical writing from right to left', () => {
    const down = (text: string, x: number): Printed[] =>
      Array.from(text, (character, index) => ({ text: character, x, y: 100 + index * 10 }));
    expect(layOutPage(pageOf([...down('民國四十三年', 200), ...down('行政院公報第三期', 180)]))).toEqual([
      '民國四十三年',
      '行政院公報第三期',
    ]);
  });

  it('keeps punctuation and digits on their sides in the columns of vertical writing, and a running head out of them', () => {
    const cell = (text: string, x: number, row: number): Glyph => {
      const y = 100 + row * 10;
      return { text, x0: x, x1: x + 10, y0: y, y1: y + 10, baseline: y + 8.8, size: 10, angle: 0 };
    };
    const columnOf = (text: string, x: number): Glyph[] =>
      Array.from(text, (character, row) => cell(character, x, row));
    const comma = { ...cell('，', 200, 4), x0: 206.5, x1: 208, y1: 143 };
    const digits = ['1', '2'].map((text, index) => ({
      ...cell(text, 183, 0),
      x1: 190,
      y0: 130 + index * 5,
      y1: 135 + index * 5,
      angle: 90,
    }));
    const glyphs = [
      ...columnOf('行政院令', 200),
      comma,
      cell('茲', 200, 5),
      cell('公', 200, 6),
      ...columnOf('第三條', 180),
      ...digits,
      cell('月', 180, 4),
      cell('施', 180, 5),
      cell('行', 180, 6),
      ...glyphsOf([{ text: '公報', x: 150, y: 60 }]),
    ];
    expect(layOutPage({ glyphs, rules: [] })).toEqual(['行政院令，茲公', '第三條12月施行', '公報']);
  });

  it('reads a page that is printed sideways', () => {
    const text = '统计表三';
    const glyphs = glyphsOf([{ text, x: 0, y: 0 }]).map((glyph, index) => ({
      ...glyph,
      x0: 100,
      x1: 110,
      y0: 50 + index * 10,
      y1: 60 + index * 10,
      baseline: 50,
      angle: 90,
    }));
    expect(layOutPage({ glyphs, rules: [] })).toEqual([text]);
  });

  it('loses no character, wherever the characters stand', () => {
    const place = fc.record({
      x: fc.double({ min: 0, max: 500, noNaN: true }),
      y: fc.double({ min: 0, max: 800, noNaN: true }),
      size: fc.double({ min: 4, max: 30, noNaN: true }),
      angle: fc.constantFrom(0, 0, 0, 90, 180, 270, 33),
    });
    const rule = fc.record({
      x: fc.integer({ min: 0, max: 20 }),
      y: fc.integer({ min: 0, max: 20 }),
      isAcross: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 60 }), fc.array(rule, { maxLength: 12 }), (places, lines) => {
        const texts = places.map((at, index) => ({ ...at, text: String.fromCharCode(0x4e00 + index) }));
        const rules = lines.map(({ x, y, isAcross }) =>
          isAcross ? { x0: 0, x1: 500, y0: y * 40, y1: y * 40 } : { x0: x * 25, x1: x * 25, y0: 0, y1: 800 },
        );
        const printed = layOutPage(pageOf(texts, rules)).join('').replace(/\s/g, '');
        expect(Array.from(printed).sort()).toEqual(texts.map(({ text }) => text).sort());
      }),
      { numRuns: 300 },
    );
  });
});
