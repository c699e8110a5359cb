import { addHeading, addParagraph, type Draft } from '../draft.ts';
import { countNumeral } from '../numerals.ts';
import type { Writer } from '../writer.ts';
import { spread, startSpeech } from './speech.ts';

const EXPENSES = [
  '一般公共服务',
  '公共安全',
  '教育',
  '科学技术',
  '文化旅游体育与传媒',
  '社会保障和就业',
  '卫生健康',
  '节能环保',
  '城乡社区',
  '农林水',
] as const;
const DUTIES = [
  [
    '聚焦开源增收，夯实财政基础',
    '加强税源监测分析，依法依规组织收入，做到应收尽收、颗粒归仓。盘活闲置国有资产，提高资产使用效益。',
  ],
  [
    '坚持有保有压，优化支出结构',
    '牢固树立过紧日子思想，从严控制一般性支出，兜牢基本民生、工资、运转底线，集中财力办大事。',
  ],
  [
    '深化财税改革，提高管理水平',
    '推进预算管理一体化，健全全过程绩效管理链条，把绩效结果作为安排预算的重要依据。',
  ],
  [
    '严守风险底线，确保平稳运行',
    '健全政府债务常态化监测机制，坚决遏制新增隐性债务，加强库款调度，守住不发生系统性风险的底线。',
  ],
] as const;

/** 12,008: amounts of budgets are printed with a comma. */
function amount(value: number): string {
  return value.toLocaleString('en-US');
}

/** Shares of a whole that add up to it exactly. */
function share(writer: Writer, total: number, names: readonly string[]): string[] {
  const weights = names.map(() => 0.4 + writer.random.next());
  const sum = weights.reduce((left, right) => left + right, 0);
  let rest = total;
  return names.map((name, index) => {
    const part = index === names.length - 1 ? rest : Math.round((total * (weights[index] ?? 0)) / sum);
    rest -= part;
    return `${name}支出${amount(part)}万元`;
  });
}

/** The yearly budget report, whose expenses add up. */
export function writeBudgetReport(writer: Writer): Draft {
  const { year, facts, lastFacts, district, random } = writer;
  const draft = startSpeech(writer, {
    title: `关于${district.name}区${year - 1}年财政预算执行情况和${year}年财政预算草案的报告`,
    lines: [
      `关于${district.name}区${year - 1}年财政预算执行情况`,
      `和${year}年财政预算草案`,
      spread('的报告'),
    ],
    post: `${district.name}区财政局局长`,
    day: 16,
  });
  addParagraph(
    draft,
    `受区人民政府委托，现将${district.name}区${year - 1}年财政预算执行情况和${year}年财政预算草案提请大会审议，并请各位政协委员和列席人员提出意见。`,
  );
  addHeading(draft, 1, `一、${year - 1}年财政预算执行情况`);
  addHeading(draft, 2, '（一）一般公共预算执行情况。');
  addParagraph(
    draft,
    `全区一般公共预算收入完成${amount(lastFacts.revenue)}万元，为预算的${100 + random.int(0, 4)}.${random.int(0, 9)}%。其中：税收收入完成${amount(Math.round(lastFacts.revenue * 0.78))}万元，占比78%左右。`,
  );
  addParagraph(
    draft,
    `全区一般公共预算支出完成${amount(lastFacts.expenditure)}万元。其中：${share(writer, lastFacts.expenditure, EXPENSES).join('；')}。`,
  );
  addHeading(draft, 2, '（二）政府性基金预算执行情况。');
  addParagraph(
    draft,
    `全区政府性基金收入完成${amount(random.int(12000, 98000))}万元，主要是国有土地使用权出让收入；政府性基金支出完成${amount(random.int(12000, 98000))}万元。`,
  );
  addHeading(draft, 2, '（三）社会保险基金预算执行情况。');
  addParagraph(
    draft,
    `全区社会保险基金收入${amount(random.int(30000, 68000))}万元，支出${amount(random.int(26000, 60000))}万元，年末滚存结余${amount(random.int(20000, 90000))}万元。`,
  );
  addHeading(draft, 1, `二、${year}年财政预算草案`);
  addHeading(draft, 2, '（一）一般公共预算安排意见。');
  addParagraph(
    draft,
    `全区一般公共预算收入预期${amount(facts.revenue)}万元。一般公共预算支出安排${amount(facts.expenditure)}万元，主要项目是：${share(writer, facts.expenditure, EXPENSES).join('；')}。`,
  );
  addHeading(draft, 2, '（二）其他预算安排意见。');
  addParagraph(
    draft,
    `政府性基金预算、国有资本经营预算和社会保险基金预算按照收支平衡、略有结余的原则安排，详见预算草案。`,
  );
  addHeading(draft, 1, `三、切实做好${year}年财政工作`);
  for (const [index, [heading, text]] of DUTIES.entries()) {
    addHeading(draft, 2, `（${countNumeral(index + 1)}）${heading}。`);
    addParagraph(draft, text);
  }
  return draft;
}
