import type { Correction, DocumentField, IssueFields } from '../model/correction.ts';
import type { BlockKind, DocumentKind } from '../model/document.ts';
import type { Language } from '../model/language.ts';
import { list, word } from './column.ts';

type Change = Correction['change'];
type Words<Key extends string> = Readonly<Record<Key, readonly [zh: string, en: string]>>;

/** Names of what can be set of a document or an issue, as the window calls them. */
export const FIELD_WORDS: Words<DocumentField | keyof IssueFields> = {
  title: ['标题', 'Title'],
  documentNumber: ['发文字号', 'Number'],
  issuers: ['发文机关', 'Issuers'],
  signedOn: ['成文日期', 'Signed on'],
  printedOn: ['印发日期', 'Printed on'],
  column: ['栏目', 'Column'],
  kind: ['文种', 'Kind'],
  speaker: ['讲话人', 'Speaker'],
  pageStart: ['起页', 'First page'],
  pageEnd: ['止页', 'Last page'],
  bulletin: ['公报名称', 'Bulletin'],
  year: ['年份', 'Year'],
  number: ['期号', 'Number'],
  publishedOn: ['出版日期', 'Published on'],
};

/** Names of the kinds of documents, as the window calls them. */
export const DOCUMENT_KIND_WORDS: Words<DocumentKind> = {
  resolution: ['决议', 'Resolution'],
  decision: ['决定', 'Decision'],
  order: ['命令', 'Order'],
  communique: ['公报', 'Communiqué'],
  announcement: ['公告', 'Announcement'],
  'notice-public': ['通告', 'Public notice'],
  opinion: ['意见', 'Opinion'],
  notice: ['通知', 'Notice'],
  circular: ['通报', 'Circular'],
  report: ['报告', 'Report'],
  request: ['请示', 'Request'],
  reply: ['批复', 'Reply'],
  bill: ['议案', 'Bill'],
  letter: ['函', 'Letter'],
  minutes: ['纪要', 'Minutes'],
  regulation: ['规定办法', 'Regulation'],
  plan: ['规划方案', 'Plan'],
  appointment: ['任免', 'Appointments'],
  statistics: ['统计数据', 'Statistics'],
  interpretation: ['政策解读', 'Interpretation'],
  chronicle: ['大事记', 'Chronicle'],
  contents: ['目录', 'Contents'],
  other: ['其他', 'Other'],
};

/** Names of the kinds of blocks, as the window calls them. */
export const BLOCK_KIND_WORDS: Words<BlockKind> = {
  title: ['标题', 'Title'],
  'document-number': ['文号', 'Number'],
  subtitle: ['副题', 'Subtitle'],
  speaker: ['讲话人', 'Speaker'],
  recipient: ['主送', 'Addressee'],
  heading: ['小标题', 'Heading'],
  'list-item': ['条目', 'Item'],
  paragraph: ['正文', 'Paragraph'],
  table: ['表格', 'Table'],
  note: ['附注', 'Note'],
  'attachment-title': ['附件题', 'Annex title'],
  signature: ['署名', 'Signature'],
  'date-line': ['日期', 'Date'],
  'printing-date': ['印发', 'Printing'],
};

const NONE = { 'zh-CN': '（无）', en: '(none)' };
const nameField = word(FIELD_WORDS);
const nameDocumentKind = word(DOCUMENT_KIND_WORDS);
const nameBlockKind = word(BLOCK_KIND_WORDS);

/** What a change says in words, without what kind of change it is: 标题：关于…的通知；起页：12. Null where that is all it says. */
export function tellChange(change: Change | null, language: Language): string | null {
  switch (change?.change) {
    case 'set-issue':
    case 'set-document':
      return tellFields(change.fields, language);
    case 'set-block':
      return tellBlockKind(change, language);
    case 'set-text':
      return change.text;
    case 'split-block':
      return change.before;
    case 'set-page':
      return language === 'en' ? `p. ${change.page}` : `第${change.page}页`;
    case 'begin-document':
    case 'join-document':
    case 'join-block':
    case 'set-aside':
    case 'take-in':
    case undefined:
      return null;
  }
}

function tellFields(fields: object, language: Language): string {
  const isEnglish = language === 'en';
  return Object.entries(fields)
    .map(([field, value]: [string, unknown]) => {
      const name = nameField(field as keyof typeof FIELD_WORDS, language); // a strict object has no other fields
      return `${name}${isEnglish ? ': ' : '：'}${tellValue(field, value, language)}`;
    })
    .join(isEnglish ? '; ' : '；');
}

function tellValue(field: string, value: unknown, language: Language): string {
  if (Array.isArray(value) && value.length > 0) return list(value.map(String), language);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return NONE[language];
  return field === 'kind' ? nameDocumentKind(value as DocumentKind, language) : value; // checked when it was kept
}

function tellBlockKind(
  { kind, level }: { kind: BlockKind; level: number | null },
  language: Language,
): string {
  const name = nameBlockKind(kind, language);
  if (level === null) return name;
  return language === 'en' ? `${name} (level ${level})` : `${name}（${level} 级）`;
}
