import { addBlock, addParagraph, startDraft, type Draft } from '../draft.ts';
import { districtName, governmentName } from '../district.ts';
import { countNumeral, plainDate } from '../numerals.ts';
import { THEMES } from '../phrases/themes.ts';
import { inventNames } from '../names.ts';
import { inventProject } from '../places.ts';
import { createDealer, generalClause, generalSentence, measureText } from '../sentences.ts';
import { fill } from '../template.ts';
import type { Writer } from '../writer.ts';
import {
  addNumber,
  addPrintingDate,
  addRecipients,
  addSignature,
  addTitle,
  COLUMNS,
  issueDay,
  laterDay,
} from './parts.ts';

type Request = { matter: string; asker: string; sign: string; point: string };

function inventRequest(writer: Writer): Request {
  const { random, district } = writer;
  const street = random.pick(district.streets);
  const project = inventProject(random);
  return random.pick([
    {
      matter: `${project}建设用地供应方案`,
      asker: '区自然资源局',
      sign: '自然资',
      point: '该宗地位于{街}，面积{小1-90}公顷，以公开出让方式供应。',
    },
    {
      matter: `${street}部分社区区划调整`,
      asker: '区民政局',
      sign: '民',
      point: '新设{社区}、{社区}居民委员会，辖{整9-60}个居民小组。',
    },
    {
      matter: `${project}初步设计及概算`,
      asker: '区发展和改革局',
      sign: '发改',
      point: '项目概算总投资{整800-96000}万元，建设工期{整12-36}个月。',
    },
    {
      matter: `${fill(writer, '{路}')}等道路命名`,
      asker: '区民政局',
      sign: '民',
      point: '命名的道路共{整2-19}条，自批复之日起启用标准地名。',
    },
  ]);
}

/** A reply to a request: agreed, on conditions. */
export function writeReply(writer: Writer): Draft {
  const { random, district, year } = writer;
  const body = governmentName(district);
  const { matter, asker, sign, point } = inventRequest(writer);
  const title = `${body}关于同意${matter}的批复`;
  const draft = startDraft({ title, kind: 'reply', column: COLUMNS.government, twoColumn: false });
  draft.label.issuers = [body];
  addTitle(draft, [body, `关于同意${matter}的批复`]);
  addNumber(writer, draft, '政复', false);
  addBlock(draft, { kind: 'recipient', text: `${asker}：` });
  const request = `${district.sign}${sign}〔${year}〕${random.int(3, 120)}号`;
  addParagraph(draft, `你局《关于审批${matter}的请示》（${request}）收悉。经研究，现批复如下：`);
  const points = [
    `原则同意你局上报的${matter}。`,
    fill(writer, point),
    generalSentence(writer, random.pick(THEMES)),
  ];
  for (const [index, text] of points.entries()) addParagraph(draft, `${countNumeral(index + 1)}、${text}`);
  addParagraph(draft, '请你局会同有关单位严格按照批准内容组织实施。此复。');
  const signedOn = issueDay(writer);
  addSignature(draft, [body], signedOn);
  addPrintingDate(draft, signedOn);
  return draft;
}

/** A public notice: a ban or a measure that concerns everybody. */
export function writePublicNotice(writer: Writer): Draft {
  const { random, district, year } = writer;
  const body = governmentName(district);
  const matter = random.pick([
    '禁止燃放烟花爆竹',
    '森林防火禁火',
    '开展违法建设集中整治',
    '实施部分路段交通管制',
    '禁捕水域禁渔',
    '加强电动自行车停放充电管理',
  ]);
  const draft = startDraft({
    title: `${body}关于${matter}的通告`,
    kind: 'notice-public',
    column: COLUMNS.government,
    twoColumn: false,
  });
  draft.label.issuers = [body];
  addTitle(draft, [body, `关于${matter}的通告`]);
  addNumber(writer, draft, '政字', false);
  addParagraph(draft, `为保障人民群众生命财产安全，根据有关法律、法规规定，现就${matter}有关事项通告如下：`);
  const points = [
    `本通告适用于${districtName(district)}行政区域，重点范围为${random.sample(district.streets, 3).join('、')}。`,
    `实施时间：${plainDate(issueDay(writer))}至${year + 1}年${random.int(1, 6)}月30日。`,
    `违反本通告规定的，由公安、综合执法等部门依法处理；构成犯罪的，依法追究刑事责任。`,
    `任何单位和个人发现违反本通告行为的，可拨打12345热线举报，经查证属实的给予${random.int(1, 9) * 100}元奖励。`,
    '本通告自发布之日起施行。',
  ];
  for (const [index, point] of points.entries()) addParagraph(draft, `${countNumeral(index + 1)}、${point}`);
  addParagraph(draft, '特此通告。');
  addSignature(draft, [body], issueDay(writer));
  return draft;
}

/** A circular that commends people and bodies. */
export function writeCircular(writer: Writer): Draft {
  const { random, district, year } = writer;
  const body = governmentName(district);
  const theme = random.pick(THEMES);
  const matter = `关于表扬${year - 1}年度${theme.subject}工作先进单位的通报`;
  const draft = startDraft({ title: `${body}${matter}`, kind: 'circular', column: COLUMNS.government });
  draft.label.issuers = [body];
  addTitle(draft, [body, matter]);
  addNumber(writer, draft, '政字', false);
  addRecipients(draft);
  addParagraph(
    draft,
    `${year - 1}年，全区各级各部门${generalClause(writer, theme)}涌现出一批成绩突出的单位。为鼓励先进、树立典型，区政府决定对${random.pick(theme.bodies)}等${random.int(8, 30)}个单位予以通报表扬。`,
  );
  addParagraph(draft, measureText(writer, theme, createDealer(writer, theme.plan)));
  const commended = inventNames(random, 12 * Math.ceil(writer.scale));
  addParagraph(draft, `同时，对${commended.join('、')}等同志予以表扬。`);
  addParagraph(
    draft,
    '希望受到表扬的单位珍惜荣誉、再接再厉。全区各级各部门要以先进为榜样，奋勇争先，为推动全区高质量发展作出新的更大贡献。',
  );
  const signedOn = issueDay(writer);
  addSignature(draft, [body], signedOn);
  addPrintingDate(draft, laterDay(signedOn, 2));
  return draft;
}
