import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import { readRegisters } from '#core/registers/read-registers.ts';
import { issueReadingSchema, type IssueReading } from '#core/model/issue.ts';
import { sourceOf, wrapColumn } from './source.ts';

const NOTICE = `云溪区人民政府办公室
关于印发青川市云溪区公园管理十条措施的通知

云政办发[2024] 3 号

各镇人民政府，区政府各部门：
《青川市云溪区公园管理十条措施》已经区政府同意，现印发给你们，请认真贯彻执行。
云溪区人民政府办公室
2024 年 3月 5 日

青川市云溪区公园管理十条措施
一、总体要求
1.增加绿地。全年新建口袋公园 12 个。（责任单位：区住建局）
2.延长开放。夏季开放至 22 时。（牵头单位：区城管局，责任单位：各镇）
（2024 年 3 月 8 日印发）`;

const APPOINTMENT = `云溪区人民政府
关于任免张明等工作人员职务的通知
云政任〔2024〕1号
各镇人民政府，区政府各部门：
区政府决定，任命：
张 明为云溪区水务局局长（试用期一年）；
李和平为云溪区教育局副局长、云溪区考试中心主任（兼）。
免去：
赵 云的云溪区水务局局长职务。
云溪区人民政府
二〇二四年三月九日
（2024年3月10日印发）`;

test('a line that begins with a raised number is a note, and not a paragraph', () => {
  const footnote = '¹ 口袋公园是指面积不足一公顷的公园。';
  const text = NOTICE.replace('口袋公园 12 个', '口袋公园¹ 12 个').replace('2.延长', `${footnote}\n2.延长`);
  const { documents } = readBulletin(sourceOf(text));
  const blocks = documents.flatMap((document) =>
    document.blocks.map((block) => ({ ...block, text: document.text })),
  );
  const found = blocks
    .filter(({ kind }) => kind === 'note')
    .map(({ range, text: all }) => all.slice(range.start, range.end));
  expect(found).toEqual([footnote]);
});

describe('readBulletin', () => {
  const reading = readBulletin(sourceOf(`${NOTICE}\n${APPOINTMENT}\n`));

  it('parts documents and reads what each says of itself', () => {
    expect(
      reading.documents.map(({ title, kind, documentNumber, issuers, signedOn, printedOn }) => ({
        title,
        kind,
        documentNumber,
        issuers,
        signedOn,
        printedOn,
      })),
    ).toEqual([
      {
        title: '云溪区人民政府办公室关于印发青川市云溪区公园管理十条措施的通知',
        kind: 'notice',
        documentNumber: '云政办发〔2024〕3号',
        issuers: ['云溪区人民政府办公室'],
        signedOn: '2024-03-05',
        printedOn: '2024-03-08',
      },
      {
        title: '云溪区人民政府关于任免张明等工作人员职务的通知',
        kind: 'appointment',
        documentNumber: '云政任〔2024〕1号',
        issuers: ['云溪区人民政府'],
        signedOn: '2024-03-09',
        printedOn: '2024-03-10',
      },
    ]);
  });

  it('says what each block is', () => {
    const [notice] = reading.documents;
    expect(
      notice?.blocks.map(({ kind, level }) => (level === null ? kind : `${kind} ${String(level)}`)),
    ).toEqual([
      'title',
      'document-number',
      'recipient',
      'paragraph',
      'signature',
      'date-line',
      'attachment-title',
      'heading 1',
      'list-item 3',
      'list-item 3',
      'printing-date',
    ]);
    expect(notice?.outline.map(({ level, text }) => [level, text])).toEqual([
      [1, '一、总体要求'],
      [3, '1.增加绿地'],
      [3, '2.延长开放'],
    ]);
  });

  it('keeps evidence for every conclusion', () => {
    const fields = reading.documents.map(({ evidence }) =>
      [...new Set(evidence.map(({ field }) => field))].sort(),
    );
    const expected = ['boundary', 'documentNumber', 'issuers', 'kind', 'printedOn', 'signedOn', 'title'];
    expect(fields).toEqual([expected, expected]);
  });

  it('draws the registers', () => {
    const [notice, appointment] = reading.documents.map((document) => readRegisters(document));
    expect(notice?.responsibilities.map(({ measure, leads, others }) => [measure, leads, others])).toEqual([
      ['1.增加绿地', [], ['区住建局']],
      ['2.延长开放', ['区城管局'], ['各镇']],
    ]);
    expect(
      appointment?.appointments.map(({ person, action, post, concurrent, probation }) => [
        person,
        action,
        post,
        concurrent,
        probation,
      ]),
    ).toEqual([
      ['张明', 'appointed', '云溪区水务局局长', false, '一年'],
      ['李和平', 'appointed', '云溪区教育局副局长', false, null],
      ['李和平', 'appointed', '云溪区考试中心主任', true, null],
      ['赵云', 'removed', '云溪区水务局局长', false, null],
    ]);
  });

  it('joins the lines of a column and leaves the gaps that were meant', () => {
    const body =
      '全区新建口袋公园十二个，改造老旧小区三十六个，城市绿地面积稳步增加，群众推窗见绿的愿望正在变成现实，家住云溪 育见成长的故事天天发生。';
    const second =
      '下一步，我们将继续推进河道治理，完善污水管网，加快建设海绵城市，让清水绿岸成为云溪最亮的底色，让群众有更多获得感。';
    const column = wrapColumn([body, second, body, second, body, second]);
    const [document] = readBulletin(
      sourceOf(
        `政 府 工 作 报 告\n——2024 年 1月 7 日在云溪区第十届人民代表大会上\n云溪区区长 张 明\n各位代表：\n${column}`,
      ),
    ).documents;
    expect(document?.text.split('\n')).toEqual([
      '政府工作报告',
      '——2024年1月7日在云溪区第十届人民代表大会上',
      '云溪区区长 张明',
      '各位代表：',
      body,
      second,
      body,
      second,
      body,
      second,
    ]);
    expect([document?.speaker, document?.signedOn]).toEqual(['云溪区区长 张明', '2024-01-07']);
  });

  it('takes the whole text for one document where it recognises none, and says so', () => {
    const { documents, warnings } = readBulletin(sourceOf('今天天气很好。\n明天也好。', '杂记.txt'));
    expect(documents.map(({ title, text, confidence }) => ({ title, text, confidence }))).toEqual([
      { title: '杂记', text: '今天天气很好。\n明天也好。', confidence: 0.2 },
    ]);
    expect(warnings).toEqual(['no-document-recognised', 'no-issue-number']);
  });

  it('does not warn where the archivist has pointed out the title', () => {
    const source = sourceOf('公园日记\n今天天气很好。\n明天也好。', '杂记.txt');
    const { documents, warnings } = readBulletin(source, [
      { change: 'set-block', at: 0, kind: 'title', level: null },
    ]);
    expect(documents.map(({ title }) => title)).toEqual(['公园日记']);
    expect(warnings).toEqual(['no-issue-number']);
  });

  it('finds no document in white space', () => {
    expect(readBulletin(sourceOf(' \n\n　\n'))).toMatchObject({
      documents: [],
      leaves: [0],
      furniture: [],
      warnings: ['no-text'],
    });
  });
});

/** Characters of the source that are in no block and in no furniture. */
function dropped(text: string, reading: IssueReading): string {
  const kept = new Uint8Array(text.length);
  const sources = [
    ...reading.documents.flatMap(({ blocks }) => blocks.map(({ source }) => source)),
    ...reading.furniture.map(({ source }) => source),
  ];
  for (const source of sources) if (source) kept.fill(1, source.start, source.end);
  return Array.from({ length: text.length }, (_, index) => (kept[index] === 1 ? '' : text.charAt(index)))
    .join('')
    .trim();
}

function expectConsistent(text: string): void {
  const reading = readBulletin(sourceOf(text));
  expect(issueReadingSchema.safeParse(reading).error).toBeUndefined();
  expect(dropped(text, reading)).toBe('');
  for (const document of reading.documents) {
    const pieces = document.blocks.map(({ range }) => document.text.slice(range.start, range.end));
    expect(pieces.join('\n')).toBe(document.text);
    for (const { range, rows } of document.blocks)
      if (rows)
        expect(document.text.slice(range.start, range.end)).toBe(
          rows.map((row) => row.join('\t')).join('\n'),
        );
    for (const { offset, text: entry } of document.outline)
      expect(document.text.startsWith(entry, offset)).toBe(true);
    readRegisters(document);
  }
}

const lines = fc.constantFrom(
  ...`${NOTICE}\n${APPOINTMENT}`.split('\n'),
  ' 绿道三期获得批复，完成沿河公园规划调',
  '重要报告 云溪区人民政府公报（2024 年第 1 期） 30',
  '- 31 -',
  '32',
  'http://www.example.org/a?b=c',
  '目　录',
  '云溪区公园管理办法……………………（3）',
  '【人事任免】',
  '地区生产总值 亿元 170.3 2.9',
  '其中： 第一产业 亿元 0.2 -0.8',
  '指标名称 单位',
  '累计',
  '完成',
  '同比',
  '姓名\t职务',
  '张明\t局长',
  '第三条 本办法自2024年1月1日起施行。',
  '青川市云溪区人民政府令',
  '第12号',
  '附件1',
  '（此件公开发布）',
  '\u200b',
  '\f新的一页',
  '　　为加强公园管理，制定本办法',
  '中共云溪区委',
  '的 报 告',
  '索引号：1/2024　发文字号：云政发〔2024〕2号',
  '成文日期：\t2024年3月1日\t发布日期：\t2024年3月9日',
  '第57/2024號行政命令',
  '各镇人民政府：',
  '第七十一号主席令说：公园开放。',
  '首页 > 政务公开 > 政策文件',
  '上一篇：公园',
  '云溪区人民政府　2024年3月1日',
  '（1985年5月4日云政〔1985〕38号）　根据规定：',
);

describe('readBulletin on any text', () => {
  it('drops nothing and keeps its ranges consistent for bulletins thrown together', () => {
    fc.assert(
      fc.property(
        fc.array(lines, { maxLength: 40 }),
        fc.constantFrom('\n', '\n\n', '\n '),
        (list, separator) => {
          expectConsistent(list.join(separator));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('drops nothing and never throws for random characters', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        '一',
        '、',
        '（',
        '）',
        '《',
        '》',
        '。',
        '\n',
        ' ',
        '　',
        '1',
        '〔',
        '〕',
        '号',
        '年',
        '月',
        '日',
        '任',
        '命',
        '为',
        '\t',
        '\u0000',
        '\ud800',
        '令',
        '第',
      ),
      fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 120 }), (list) => {
        expectConsistent(list.join(''));
      }),
      { numRuns: 300 },
    );
  });
});

const fixtures = new URL('../../fixtures/quality/', import.meta.url);

describe('readBulletin on the labelled fixtures', () => {
  it.each(readdirSync(fixtures).filter((name) => name.endsWith('.txt')))('drops nothing of %s', (name) => {
    expectConsistent(readFileSync(new URL(name, fixtures), 'utf8'));
  });
});

describe('readBulletin on hostile text', () => {
  const cases: [string, string][] = [
    ['one endless line', '一'],
    ['opening brackets', '《（'],
    ['open responsibility tails', '（责任单位：'],
    ['white space', ' 字'],
    ['short titles', '关于公园的通知\n'],
    ['unclosed brackets over lines', `（${'工'.repeat(17)}\n`],
    ['signatures', '云溪区人民政府办公室\n2024年1月1日\n'],
    ['half dates', '2024年1月'],
    ['appointments', '任命李为为为为；'],
    ['rows', '地区 亿元 1 2\n'],
    ['labels', '索引号：1 发文字号：云政发〔2024〕1号\n'],
    ['documents by number', '第12/2020號行政命令\n根据有关规定，公园开放。\n'],
    ['documents by recipients', '各部门：\n现印发给你们。\n'],
    ['documents by title', '云溪区关于公园的通知\n云政发〔2024〕1号\n公园开放。\n'],
    ['bracket pairs', '《》〔〕'],
    ['digits', '1234567890'],
    ['lines of digits', '12\n'],
    ['lines of an order', '第七号\n'],
    ['numbers that count nothing', '公字0号'],
    ['number lines', '云政发〔2024〕1号\n'],
    ['date lines', '二〇二四年一月一日\n'],
    ['running heads', '云溪区人民政府公报（2024年第1期） 7\n公园开放。\n'],
    ['outline entries', '一、总则\n（一）目标\n1.任务\n（1）措施\n①内容\n'],
    ['tabbed rows', '地区\t1\t2\n'],
    ['noise against copying', '8 p" }5 n/ o; 公园 ! [; {6 D( p! L\n'],
    ['seams of an unbroken text', '各部门：甲。第一条乙。云溪区人民政府2024年1月1日'],
  ];
  it.each([
    ['a character', '一\n'],
    ['a label', '标题：\n'],
    ['a row', '1\t2\n'],
  ])('reads millions of lines of %s as few stretches, drops nothing and says so', (_name, piece) => {
    const text = piece.repeat(Math.ceil(1_800_000 / piece.length));
    expectConsistent(text);
    const { documents, warnings } = readBulletin(sourceOf(text));
    expect(documents.flatMap(({ blocks }) => blocks).length).toBeLessThan(5000);
    expect(warnings).toContain('too-many-lines');
  });

  it.each(cases)('takes time in proportion to the length: %s', (_name, piece) => {
    const small = piece.repeat(Math.ceil(30_000 / piece.length));
    const time = (text: string): number => {
      // Of this thread only: on a busy machine the clock runs on while others work.
      const start = process.threadCpuUsage();
      for (const document of readBulletin(sourceOf(text)).documents) readRegisters(document);
      const { user, system } = process.threadCpuUsage(start);
      return (user + system) / 1000;
    };
    time(small);
    const once = Math.max(time(small), time(small), 4);
    // Quadratic work would be 64 times as much; 24 leaves room for a busy machine.
    expect(time(small.repeat(8))).toBeLessThan(once * 24);
  });
});
