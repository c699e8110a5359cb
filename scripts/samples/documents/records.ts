import { addBlock, addHeading, addParagraph, startDraft, type Draft } from '../draft.ts';
import { districtName } from '../district.ts';
import { oneDecimal } from '../numerals.ts';
import { THEMES } from '../phrases/themes.ts';
import { futureParagraphs, generalSentence, pastParagraphs } from '../sentences.ts';
import { fill } from '../template.ts';
import type { Writer } from '../writer.ts';
import { COLUMNS } from './parts.ts';

const EVENTS = [
  '{人}到{街}调研{题}工作，实地察看{项目}建设情况。',
  '区政府召开第{整10-90}次常务会议，研究{题}等议题。',
  '{项目}举行开工仪式，{人}出席。',
  '全区{题}工作推进会召开，{人}讲话。',
  '{公园}正式开放，当日入园游客{整1-6}万人次。',
  '{学校}举行揭牌仪式。',
  '省、市联合督导组来我区检查{题}工作。',
  '我区与{企业}签订战略合作协议。',
  '{河}发布洪水蓝色预警，{人}到现场指挥防汛。',
  '区人大常委会听取审议{题}专项工作报告。',
  '{罕}项目入选省级重点研发计划。',
] as const;

/** The chronicle of the months that the issue covers. */
export function writeChronicle(writer: Writer): Draft {
  const { random, district, year, month } = writer;
  const first = Math.max(1, month - 2);
  const draft = startDraft({
    title: `${district.name}区大事记（${year}年${first}—${month}月）`,
    kind: 'chronicle',
    column: COLUMNS.chronicle,
  });
  addBlock(draft, {
    kind: 'title',
    text: draft.label.title,
    lines: [`${district.name}区大事记`, `（${year}年${first}—${month}月）`],
  });
  for (let current = first; current <= month; current += 1) {
    addBlock(draft, { kind: 'heading', text: `${current}月` });
    let day = random.int(1, 4);
    for (let count = 0; count < 7 * writer.scale && day <= 28; count += 1) {
      const person = random.pick([
        `区委副书记、区长${writer.holder(`${district.name}区区长`)}`,
        `副区长${writer.holder('副区长')}`,
      ]);
      const event = random
        .pick(EVENTS)
        .replaceAll('{人}', person)
        .replaceAll('{题}', random.pick(THEMES).subject);
      addParagraph(
        draft,
        `${day}日 ${fill(writer, event)}${random.chance(0.3) ? generalSentence(writer, random.pick(THEMES)) : ''}`,
      );
      day += random.int(1, 5);
    }
  }
  return draft;
}

/** A reading of an earlier document of the same issue, in questions and answers. */
export function writeInterpretation(writer: Writer, of: Draft): Draft {
  const { random } = writer;
  const matter = of.label.title.replace(/^.*?(?:关于)(?:印发)?/, '').replace(/的通知$/, '');
  const draft = startDraft({
    title: `《${matter}》政策解读`,
    kind: 'interpretation',
    column: COLUMNS.reading,
  });
  const theme = random.pick(THEMES);
  addBlock(draft, { kind: 'title', text: draft.label.title });
  addHeading(draft, 1, '一、出台背景');
  addParagraph(
    draft,
    `${pastParagraphs(writer, theme, 1).join('')}为进一步巩固成果，区政府有关部门起草了《${matter}》，经公开征求意见、合法性审查和集体审议后印发。`,
  );
  if (of.label.documentNumber !== null) {
    addParagraph(draft, `文件文号为${of.label.documentNumber}，自印发之日起施行。`);
    draft.label.citations.push({ relation: 'cites', documentNumber: of.label.documentNumber });
  }
  addHeading(draft, 1, '二、主要内容');
  for (const text of futureParagraphs(writer, theme, 2)) addParagraph(draft, text);
  addHeading(draft, 1, '三、重点问答');
  for (const question of [
    '问：群众和企业怎样享受有关政策？',
    '问：如何保证政策落实到位？',
    '问：有疑问向哪里咨询？',
  ]) {
    addParagraph(draft, question);
    addParagraph(
      draft,
      `答：${generalSentence(writer, theme)}${generalSentence(writer, random.pick(THEMES))}`,
    );
  }
  return draft;
}

/** The table of main indicators; the parts of the product add up. */
export function writeStatistics(writer: Writer): Draft {
  const { random, district, year, month, facts } = writer;
  const title = `${year}年1-${month}月全区主要经济指标完成情况`;
  const draft = startDraft({ title, kind: 'statistics', column: COLUMNS.figures, twoColumn: false });
  addBlock(draft, { kind: 'title', text: title });
  const part = month / 12;
  const [one, two, three] = [facts.primary, facts.secondary, facts.tertiary].map(
    (value) => Math.round(value * part * 10) / 10,
  );
  function change(): string {
    return oneDecimal(random.next() * 18 - 5);
  }
  const rows = [
    ['指标名称', '单位', '累计完成', '同比（±%）'],
    ['地区生产总值*', '亿元', oneDecimal((one ?? 0) + (two ?? 0) + (three ?? 0)), oneDecimal(facts.growth)],
    ['第一产业*', '亿元', oneDecimal(one ?? 0), change()],
    ['第二产业*', '亿元', oneDecimal(two ?? 0), change()],
    ['第三产业*', '亿元', oneDecimal(three ?? 0), change()],
    ['规模以上工业增加值', '亿元', '—', change()],
    ['固定资产投资', '亿元', '—', oneDecimal(facts.investmentGrowth)],
    ['社会消费品零售总额', '亿元', oneDecimal(facts.retail * part), oneDecimal(facts.retailGrowth)],
    ['#限额以上零售额', '亿元', oneDecimal(facts.retail * part * 0.62), change()],
    ['一般公共预算收入', '亿元', oneDecimal((facts.revenue * part) / 10000), change()],
    ['一般公共预算支出', '亿元', oneDecimal((facts.expenditure * part) / 10000), change()],
    ['居民人均可支配收入*', '元', String(Math.round(facts.income * part)), change()],
    ['实际使用外资', '万美元', String(random.int(200, 9800)), change()],
  ];
  addBlock(draft, { kind: 'table', text: rows.map((row) => row.join('\t')).join('\n'), rows });
  addBlock(draft, {
    kind: 'note',
    text: `注：带*的指标为季度出数，数据由${districtName(district)}统计局提供。`,
  });
  draft.label.table = rows;
  return draft;
}
