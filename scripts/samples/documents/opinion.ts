import { addHeading, addItem, addParagraph, startDraft, type Draft } from '../draft.ts';
import { districtName, governmentName } from '../district.ts';
import { countNumeral } from '../numerals.ts';
import { THEMES } from '../phrases/themes.ts';
import { createDealer, generalSentence, measureText, responsibilityTail } from '../sentences.ts';
import type { Writer } from '../writer.ts';
import { basisClause } from './citing.ts';
import { addNumber, addPrintingDate, addTitle, COLUMNS, issueDay } from './parts.ts';

/** An opinion of party committee and government, with numbered measures and responsibility tails. */
export function writeOpinion(writer: Writer): Draft {
  const { random, district, year } = writer;
  const committee = `中共${district.city}${district.name}区委`;
  const government = governmentName(district);
  const subject = random.pick(THEMES.slice(0, -1));
  const matter = `关于${random.pick(['深入推进', '加快推进', '进一步加强', '全面提升'])}${subject.subject}高质量发展的实施意见`;
  const draft = startDraft({
    title: `${committee} ${government}${matter}`,
    kind: 'opinion',
    column: COLUMNS.government,
  });
  draft.label.issuers = [committee, government];
  addTitle(draft, [committee, government, matter]);
  addNumber(writer, draft, '发', true);
  addParagraph(
    draft,
    `为深入贯彻落实上级决策部署，${basisClause(writer, draft)}现就${subject.subject}有关工作提出如下实施意见。`,
  );
  addHeading(draft, 1, '一、总体要求');
  addParagraph(
    draft,
    `坚持以人民为中心的发展思想，完整、准确、全面贯彻新发展理念。${generalSentence(writer, subject)}${generalSentence(writer, subject)}`,
  );
  addHeading(draft, 1, '二、主要目标');
  addParagraph(
    draft,
    `到${year + 2}年，${subject.subject}体制机制基本健全，${random.pick(subject.objects)}取得明显成效；到${year + 5}年，主要指标进入全市前列，群众满意度达到${random.int(90, 97)}%以上。`,
  );
  addHeading(draft, 1, '三、重点任务');
  let order = 0;
  for (const [index, theme] of [subject, ...random.sample(THEMES, 3)].entries()) {
    addHeading(
      draft,
      2,
      `（${countNumeral(index + 1)}）${random.pick(['着力', '坚持', '突出'])}${random.pick(theme.objects)}，${random.pick(['夯实发展基础', '增强内生动力', '提升服务能力', '扩大品牌影响'])}`,
    );
    const deal = createDealer(writer, theme.plan);
    for (const measure of random.sample(theme.measures, 3 + Math.floor(writer.scale))) {
      order += 1;
      const tail = responsibilityTail(writer, theme);
      draft.label.responsibilities.push(tail.label);
      addItem(draft, `${order}.${measure}。${measureText(writer, theme, deal)}${tail.text}`);
    }
  }
  addHeading(draft, 1, '四、保障措施');
  addParagraph(
    draft,
    `各级各部门要把${subject.subject}工作摆上重要位置，主要负责同志亲自抓，${districtName(district)}有关议事协调机构每季度调度一次。对工作成效突出的予以通报表扬，对推进不力的严肃问责。`,
  );
  addPrintingDate(draft, issueDay(writer));
  return draft;
}
