import { addHeading, addItem, addParagraph, type Draft } from '../draft.ts';
import { countNumeral } from '../numerals.ts';
import { OPENINGS } from '../phrases/frames.ts';
import { THEMES } from '../phrases/themes.ts';
import type { Theme } from '../phrases/theme.ts';
import { difficultyParagraph, futureParagraphs, pastParagraphs } from '../sentences.ts';
import { fill } from '../template.ts';
import type { Writer } from '../writer.ts';
import { spread, startSpeech } from './speech.ts';

function chapterHeading(writer: Writer, theme: Theme, order: number): string {
  return `（${countNumeral(order)}）${fill(writer, writer.random.pick(theme.headings))}。`;
}

function chapterLength(writer: Writer): number {
  return 1 + Math.round(writer.scale);
}

function review(writer: Writer, draft: Draft): void {
  const { lastFacts: facts, random } = writer;
  addHeading(draft, 1, `一、${writer.year - 1}年工作回顾`);
  addParagraph(
    draft,
    `${random.pick(OPENINGS)}较好完成了区人大会议确定的目标任务。实现地区生产总值${facts.gdp}亿元、增长${facts.growth}%，固定资产投资增长${facts.investmentGrowth}%，社会消费品零售总额${facts.retail}亿元、增长${facts.retailGrowth}%，一般公共预算收入${(facts.revenue / 10000).toFixed(1)}亿元，居民人均可支配收入${facts.income}元。`,
  );
  for (const [index, theme] of random.sample(THEMES, 6).entries()) {
    addHeading(draft, 2, chapterHeading(writer, theme, index + 1));
    for (const text of pastParagraphs(writer, theme, chapterLength(writer))) addParagraph(draft, text);
  }
  addParagraph(draft, difficultyParagraph(writer));
}

function tasks(writer: Writer, draft: Draft): void {
  const { random, year, facts } = writer;
  addHeading(draft, 1, `二、${year}年工作安排`);
  addParagraph(
    draft,
    `今年全区经济社会发展的主要预期目标是：地区生产总值增长${Math.ceil(facts.growth)}%左右，一般公共预算收入增长${random.int(3, 6)}%，城镇新增就业${random.int(40, 120) * 100}人以上，居民收入增长与经济增长同步。围绕上述目标，重点做好以下工作：`,
  );
  for (const [index, theme] of random.sample(THEMES, 7).entries()) {
    addHeading(draft, 2, chapterHeading(writer, theme, index + 1));
    for (const text of futureParagraphs(writer, theme, chapterLength(writer))) addParagraph(draft, text);
  }
}

function ownHouse(writer: Writer, draft: Draft): void {
  addHeading(draft, 1, '三、加强政府自身建设');
  const theme = THEMES.at(-1);
  if (!theme) return;
  const openings = ['一是依法行政。', '二是务实高效。', '三是清正廉洁。'];
  for (const [index, text] of futureParagraphs(writer, theme, openings.length).entries()) {
    const opening = openings[index] ?? '';
    addItem(draft, `${opening}${text}`);
  }
  addParagraph(
    draft,
    `各位代表！蓝图已经绘就，奋斗正当其时。让我们在区委的坚强领导下，紧紧依靠全区人民，同心同德、苦干实干，为建设更加美好的${writer.district.name}而努力奋斗！`,
  );
}

/** 政府工作报告: review, tasks, the government's own house. */
export function writeWorkReport(writer: Writer): Draft {
  const title = '政府工作报告';
  const post = `${writer.district.name}区区长`;
  const draft = startSpeech(writer, { title, lines: [spread(title)], post, day: 16 });
  addParagraph(
    draft,
    '现在，我代表区人民政府向大会报告工作，请予审议，并请各位政协委员和列席会议的同志提出意见。',
  );
  review(writer, draft);
  tasks(writer, draft);
  ownHouse(writer, draft);
  return draft;
}
