import { addBlock, addItem, addParagraph, type Draft } from '../draft.ts';
import { districtName } from '../district.ts';
import { countNumeral } from '../numerals.ts';
import { THEMES } from '../phrases/themes.ts';
import { createDealer, generalSentence } from '../sentences.ts';
import type { Writer } from '../writer.ts';

const RESPONSIBILITIES = [
  '区人民政府统一领导本行政区域内的{题}工作，建立议事协调机制，研究解决重大问题',
  '主管部门负责{题}的统筹协调和监督管理，制定年度工作计划并组织实施',
  '财政部门应当将{题}所需经费纳入预算，审计部门依法对经费使用情况进行监督',
  '各镇人民政府、街道办事处负责辖区内{题}的日常巡查和宣传教育工作',
  '村（居）民委员会协助做好{题}相关工作，可以依法制定村规民约、居民公约',
  '公安、应急管理、市场监督管理等部门按照各自职责，共同做好{题}有关工作',
  '行业协会应当加强自律，引导会员单位遵守{题}有关规定，开展诚信评价',
] as const;
const PROCEDURES = [
  '申请人应当如实提供材料，并对材料的真实性负责',
  '主管部门应当自受理申请之日起{整5-20}个工作日内作出决定；不予同意的，书面说明理由',
  '办理{题}事项，不得收取任何费用，不得擅自设置前置条件',
  '需要变更的，应当提前{整7-30}日向主管部门提出书面申请',
  '主管部门可以委托具有相应资质的第三方机构开展评估，评估费用由委托方承担',
  '管理单位应当与有关单位签订责任书，明确双方的权利和义务',
  '管理单位应当保存相关记录，保存期限不少于{整3-10}年',
  '因公共利益需要调整{题}方案的，应当提前{整10-30}日公告，并依法给予补偿',
  '紧急情况下，可以先行采取临时措施，并在{整12-48}小时内向主管部门报告',
] as const;
const SUPERVISION = [
  '主管部门应当每年至少组织{整1-4}次{题}专项检查，检查结果向社会公开',
  '任何单位和个人有权举报违反本办法的行为；接到举报的部门应当在{整5-15}日内处理并答复',
  '主管部门应当建立{题}信息档案和信用记录，实行分级分类监管',
  '拒不接受监督检查的，由主管部门责令改正，处{整2-9}00元以上{整10-50}00元以下罚款',
  '国家工作人员在{题}工作中滥用职权、玩忽职守、徇私舞弊的，依法给予处分；构成犯罪的，依法追究刑事责任',
  '新闻媒体应当加强{题}公益宣传，对违法行为进行舆论监督',
  '{题}工作纳入年度综合考核，考核不合格的，约谈主要负责人',
] as const;
const LISTS = [
  {
    lead: '申请办理{题}事项，应当提交下列材料：',
    items: [
      '申请表一式三份；',
      '身份证明或者营业执照；',
      '实施方案及有关图纸；',
      '法律、法规规定的其他材料。',
    ],
  },
  {
    lead: '有下列情形之一的，由主管部门责令限期改正；逾期不改正的，处{整3-9}00元以上{整10-50}00元以下罚款：',
    items: ['未按照规定报送资料的；', '擅自改变用途的；', '损毁公共设施的；', '有其他违反规定行为的。'],
  },
] as const;

/** Chapters and articles of a set of rules: 第一章 总则, 第一条 …; subitems in brackets. */
export function addRules(writer: Writer, draft: Draft, name: string, subject: string): void {
  const { random, district } = writer;
  const word = `本${name.slice(-2)}`;
  let article = 0;
  let chapter = 0;
  function addChapter(title: string): void {
    chapter += 1;
    addBlock(draft, { kind: 'heading', text: `第${countNumeral(chapter)}章 ${title}` });
  }
  function addArticle(text: string): void {
    article += 1;
    addItem(draft, `第${countNumeral(article)}条 ${text}`);
  }
  function addArticles(templates: readonly string[], list?: (typeof LISTS)[number]): void {
    const own = templates.map(
      (template) => `${template.replaceAll('{题}', subject).replace('本办法', word)}。`,
    );
    const deal = createDealer(writer, own);
    const count = Math.min(templates.length, Math.round(random.int(4, 6) * Math.sqrt(writer.scale)));
    for (let index = 0; index < count; index += 1) addArticle(deal(1));
    if (random.chance(0.25)) addParagraph(draft, generalSentence(writer, random.pick(THEMES)));
    if (!list || random.chance(0.2)) return;
    addArticle(createDealer(writer, [list.lead.replaceAll('{题}', subject)])(1));
    for (const [index, item] of list.items.entries()) addItem(draft, `（${countNumeral(index + 1)}）${item}`);
  }
  addChapter('总则');
  addArticle(`为了规范${subject}工作，维护公共利益，根据有关法律、法规，结合实际，制定${word}。`);
  addArticle(`${districtName(district)}行政区域内的${subject}及其监督管理，适用${word}。`);
  addChapter('职责分工');
  addArticles(RESPONSIBILITIES);
  addChapter(`${subject}的申请与实施`);
  addArticles(PROCEDURES, LISTS[0]);
  addChapter('监督管理');
  addArticles(SUPERVISION, LISTS[1]);
  addChapter('附则');
  addArticle(`${word}由${random.pick(['主管部门', '司法行政部门会同有关部门'])}负责解释。`);
  addArticle(`${word}自${writer.year + 1}年1月1日起施行，有效期五年。`);
}
