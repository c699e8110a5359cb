import type { DocumentKind } from '../../model/document.ts';
import { squeeze } from '../../text/characters.ts';
import { simplify } from '../../text/simplify.ts';
import { type Conclusion, evidenceFor } from '../conclusion.ts';
import { isRecipient } from '../recipient.ts';
import type { Unit } from '../unit.ts';
import { readAdoption } from './adoption.ts';
import type { DocumentView } from './document-view.ts';

/** What a document calls itself in its opening and closing words. */
const OWN_WORDS: readonly (readonly [RegExp, DocumentKind])[] = [
  [/特此公告|公告如下|现予公告|予以公告|本公告|现公示如下|进行公示|予以公示/, 'announcement'],
  [/特此通告|通告如下|本通告/, 'notice-public'],
  [/特此通报|通报如下|予以通报/, 'circular'],
  [/批复如下|特此批复|^此复|本批复/, 'reply'],
  [/同意[你贵][省市县区州局厅委]/, 'reply'],
  [/[函答]复如下|特此函复|特此函告|特此复函|特此答复/, 'letter'],
  [/(?:请示|来文|报告)[》”]?(?:[（(][^（）()]{1,30}[）)])?[^。]{0,12}收悉/, 'reply'],
  [/(?:提案|建议|来函|来信)[》”]?[^。]{0,12}收悉/, 'letter'],
  [/特此布告|^此布/, 'notice-public'],
  [/本决定|决定如下/, 'decision'],
  [/本决议|决议如下/, 'resolution'],
  [
    /发布本命令|發佈本行政命令|本命令|命令如下|作出本批示|本令|令说|(?:^|[。！!])此令|发布(?:如下)?\p{Script=Han}{0,8}令[：:。]/u,
    'order',
  ],
  [
    /现印发|现予印发|予以印发|印发给你们|现转发|转发给你们|通知如下|特此通知|特作[^，。]{0,8}通知|本通知/,
    'notice',
  ],
  [/制定本(?:\p{Script=Han}{2})?方案|制定本(?:行动)?计划|制定本规划/u, 'plan'],
  [/提出如下意见|提出以下意见|本意见/, 'opinion'],
  [/向大会(?:作|报告)|特此报告|现报告如下|报告如下/, 'report'],
  [/特此请示|妥否，请批|当否，请批/, 'request'],
  [/本办法|本规定|本细则|本条例|本规则/, 'regulation'],
  [/(?:研究|同意)[，,]决定(?:授予|追授|表彰|给予|命名|撤销|废止)/, 'decision'],
  [
    /(?:政府|国务院|政务院|军委|[省市县区党]委|常委会|办公[厅室])决定[^，。]{0,4}(?:授予|追授|表彰|给予|给|对|命名|撤销|废止)/,
    'decision',
  ],
];
/** What a text without a title consists of. */
const MANY_ENTRIES: readonly (readonly [RegExp, DocumentKind])[] = [
  [
    /^(?:任命|免去|提名|[^，。]{2,20}(?:任|为)[^，。]{2,30}(?:[主局处院厅部会][长任]|主任|委员))/,
    'appointment',
  ],
  [/^(?:△|(?:\d{1,2}月)?\d{1,2}(?:[-—至]\d{1,2})?日)/, 'chronicle'],
  [/^[问答][：:∶]/, 'interpretation'],
];
const MANY = 4;
const OPENING = 12;
const CLOSING = 6;
const LONGEST = 1500;
/** 常委会决定, 常务委员会第三次会议决定 */
const BODY_DECIDES =
  /(?:常委会|常务委员会|代表大会)(?:第[〇零一二三四五六七八九十百\d]{1,5}次(?:全体)?会议)?决定/;
const COMPARED = /(?:增长|下降|增加|减少|上升)\d/g;
const MANY_COMPARED = 8;

/** The kind of a document whose head names none, by what its text says and how it is made; null where nothing tells. */
export function kindInWords(view: DocumentView): Conclusion<DocumentKind> | null {
  const { units, found, ownEnd } = view;
  const openingEnd = Math.min(ownEnd, found.titleTo + OPENING);
  const read = [
    ...units.slice(found.titleTo, openingEnd),
    ...units.slice(Math.max(openingEnd, ownEnd - CLOSING), ownEnd),
  ].filter(({ role }) => role === 'plain');
  const words = read.map(({ text }) => simplify(squeeze(text.slice(0, LONGEST))));
  const entries = MANY_ENTRIES.find(
    ([pattern]) => words.filter((text) => pattern.test(text)).length * 2 > Math.max(MANY, words.length),
  );
  if (entries) return conclude(entries[1], 'entries-of-one-kind', 0.65, read[0]);
  for (const [pattern, kind] of OWN_WORDS) {
    const unit = read[words.findIndex((text) => pattern.test(text))];
    if (unit) return conclude(kind, 'own-words-name-kind', 0.75, unit);
  }
  const adopted = readAdoption(view);
  const meeting = read[words.findIndex((text) => /会议[^。]{0,200}(?:批准|同意)/.test(text))];
  const body = read[words.findIndex((text) => BODY_DECIDES.test(text))];
  if (adopted && body) return conclude('decision', 'adopted-and-decides', 0.65, body);
  if (adopted && meeting) return conclude('resolution', 'meeting-resolves', 0.65, meeting);
  const figures = words.flatMap((text) => text.match(COMPARED) ?? []).length;
  if (figures >= MANY_COMPARED && found.titleTo === found.titleFrom)
    return conclude('statistics', 'figures-compared', 0.6, read[0]);
  const addressed = read[words.findIndex((text, index) => ADDRESSED.test(text) && isAddressed(read[index]))];
  return addressed ? conclude('notice', 'addressed-to-all', 0.5, addressed) : null;
}

/** 各镇人民政府：, 区政府各部门： */
const ADDRESSED = /^(?:\p{Script=Han}{2,8})?各/u;

function isAddressed(unit: Unit | undefined): boolean {
  return unit !== undefined && isRecipient(squeeze(unit.text));
}

function conclude(
  kind: DocumentKind,
  rule: string,
  confidence: number,
  unit: Unit | undefined,
): Conclusion<DocumentKind> {
  return { value: kind, evidence: [evidenceFor('kind', rule, confidence, unit)] };
}
