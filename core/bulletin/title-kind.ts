import type { DocumentKind } from '../model/document.ts';
import { squeeze } from '../text/characters.ts';

/** Words that a title says its kind with, the most telling first; a title ends with one of them, brackets aside. */
const ENDINGS: readonly (readonly [string, DocumentKind])[] = [
  ['决议', 'resolution'],
  ['決議', 'resolution'],
  ['决定', 'decision'],
  ['決定', 'decision'],
  ['命令', 'order'],
  ['统计公报', 'statistics'],
  ['监测公报', 'statistics'],
  ['公报', 'communique'],
  ['公報', 'communique'],
  ['公告', 'announcement'],
  ['通告', 'notice-public'],
  ['意见书', 'other'],
  ['意见', 'opinion'],
  ['意見', 'opinion'],
  ['通知', 'notice'],
  ['通报', 'circular'],
  ['通報', 'circular'],
  ['统计报告', 'statistics'],
  ['工作报告', 'report'],
  ['报告', 'report'],
  ['報告', 'report'],
  ['请示', 'request'],
  ['請示', 'request'],
  ['批复', 'reply'],
  ['批復', 'reply'],
  ['批覆', 'reply'],
  ['议案', 'bill'],
  ['議案', 'bill'],
  ['复函', 'letter'],
  ['答复', 'letter'],
  ['函', 'letter'],
  ['纪要', 'minutes'],
  ['紀要', 'minutes'],
  ['纪录', 'minutes'],
  ['紀錄', 'minutes'],
  ['会议记录', 'minutes'],
  ['条例', 'regulation'],
  ['條例', 'regulation'],
  ['规定', 'regulation'],
  ['規定', 'regulation'],
  ['办法', 'regulation'],
  ['辦法', 'regulation'],
  ['细则', 'regulation'],
  ['細則', 'regulation'],
  ['规则', 'regulation'],
  ['規則', 'regulation'],
  ['章程', 'regulation'],
  ['规程', 'regulation'],
  ['制度', 'regulation'],
  ['标准', 'regulation'],
  ['行动方案', 'plan'],
  ['方案', 'plan'],
  ['规划', 'plan'],
  ['規劃', 'plan'],
  ['计划', 'plan'],
  ['計劃', 'plan'],
  ['纲要', 'plan'],
  ['要点', 'plan'],
  ['预案', 'plan'],
  ['措施', 'plan'],
  ['政策', 'plan'],
  ['大事记', 'chronicle'],
  ['大事記', 'chronicle'],
  ['解读', 'interpretation'],
  ['解讀', 'interpretation'],
  ['问答', 'interpretation'],
  ['目录', 'contents'],
  ['目錄', 'contents'],
  ['目次', 'contents'],
  ['完成情况', 'statistics'],
  ['完成情況', 'statistics'],
  ['指标', 'statistics'],
  ['统计表', 'statistics'],
  ['統計表', 'statistics'],
  ['一览表', 'statistics'],
  ['情况表', 'statistics'],
  ['主要数据', 'statistics'],
  ['工作人员', 'appointment'],
  ['工作人員', 'appointment'],
  ['情况', 'other'],
  ['名单', 'other'],
  ['清单', 'other'],
  ['讲话', 'other'],
  ['致辞', 'other'],
  ['公示', 'other'],
  ['说明', 'other'],
  ['建议', 'other'],
  ['启事', 'other'],
  ['倡议书', 'other'],
  ['令', 'order'],
];
const APPOINTMENT = /任免|任命|免去|免职|任职|任職|免職|人事任/;
const BRACKET_TAIL = /[（(〔[【][^（(〔[【]{1,40}[）)〕\]】]$/u;

/** The kind that a title's ending names; null where it ends with no such word. */
export function kindOfEnding(title: string): DocumentKind | null {
  let plain = squeeze(title.length > 400 ? title.slice(-200) : title);
  for (let turn = 0; turn < 3 && BRACKET_TAIL.test(plain); turn += 1) plain = plain.replace(BRACKET_TAIL, '');
  for (const [ending, kind] of ENDINGS) if (plain.endsWith(ending)) return kind;
  return null;
}

/** The kind of a document by its title: what it appoints goes before what it is called; `other` where nothing tells. */
export function kindOfTitle(title: string): DocumentKind {
  if (APPOINTMENT.test(title)) return 'appointment';
  const plain = squeeze(title);
  if (/解读|解讀/.test(plain)) return 'interpretation';
  return kindOfEnding(title) ?? 'other';
}
