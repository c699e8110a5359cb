import { addHeading, addParagraph, type Draft } from '../draft.ts';
import { countNumeral } from '../numerals.ts';
import { THEMES } from '../phrases/themes.ts';
import { futureParagraphs, pastParagraphs } from '../sentences.ts';
import { fill } from '../template.ts';
import type { Writer } from '../writer.ts';
import { spread, startSpeech } from './speech.ts';

/** The yearly report on the plan for economy and society. */
export function writePlanReport(writer: Writer): Draft {
  const { random, year, facts, lastFacts, district } = writer;
  const draft = startSpeech(writer, {
    title: `关于${district.name}区${year - 1}年国民经济和社会发展计划执行情况与${year}年计划草案的报告`,
    lines: [
      `关于${district.name}区${year - 1}年国民经济和社会发展`,
      `计划执行情况与${year}年计划草案`,
      spread('的报告'),
    ],
    post: `${district.name}区发展和改革局局长`,
    day: 16,
  });
  addParagraph(
    draft,
    `受区人民政府委托，现将${district.name}区${year - 1}年国民经济和社会发展计划执行情况与${year}年计划草案提请大会审议，并请区政协各位委员和其他列席人员提出意见。`,
  );
  addHeading(draft, 1, `一、${year - 1}年国民经济和社会发展计划执行情况`);
  addParagraph(
    draft,
    `初步核算，${year - 1}年全区实现地区生产总值${lastFacts.gdp}亿元，其中第一产业${lastFacts.primary}亿元，第二产业${lastFacts.secondary}亿元，第三产业${lastFacts.tertiary}亿元，按可比价格计算增长${lastFacts.growth}%。年末常住人口${lastFacts.population}万人。`,
  );
  for (const [index, theme] of random.sample(THEMES, 6).entries()) {
    addHeading(draft, 2, `（${countNumeral(index + 1)}）${fill(writer, random.pick(theme.headings))}`);
    for (const text of pastParagraphs(writer, theme, Math.round(writer.scale))) addParagraph(draft, text);
  }
  addHeading(draft, 1, `二、${year}年经济和社会发展预期目标`);
  addParagraph(draft, '综合考虑各方面因素，建议今年经济和社会发展主要预期目标为：');
  for (const goal of [
    `地区生产总值增长${Math.ceil(facts.growth)}%左右；`,
    `固定资产投资增长${Math.ceil(facts.investmentGrowth)}%左右；`,
    `社会消费品零售总额增长${Math.ceil(facts.retailGrowth)}%左右；`,
    '城镇登记失业率控制在4%以内；',
    '单位生产总值能耗完成市下达任务。',
  ]) {
    addParagraph(draft, goal);
  }
  addHeading(draft, 1, `三、${year}年主要任务和措施`);
  for (const [index, theme] of random.sample(THEMES, 6).entries()) {
    addHeading(draft, 2, `（${countNumeral(index + 1)}）${fill(writer, random.pick(theme.headings))}`);
    for (const text of futureParagraphs(writer, theme, Math.round(writer.scale))) addParagraph(draft, text);
  }
  return draft;
}
