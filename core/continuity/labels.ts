import type { ContinuityReport } from '../model/continuity.ts';
import type { Language } from '../model/language.ts';

export const CHECKS = [
  'missing',
  'expected',
  'missingYears',
  'unnumbered',
  'withoutText',
  'repeatedIssues',
  'repeatedDocuments',
  'incomplete',
  'numberRuns',
] as const;
/** What the report looks at, the weightiest first. */
export type Check = (typeof CHECKS)[number];

/** The words of the continuity report. */
export type ContinuityLabels = {
  title: string;
  checks: Record<Check, string>;
  columns: { check: string; subject: string; remark: string };
  nothing: string;
  summary: (report: ContinuityReport, date: string) => string;
  year: (year: number) => string;
  numbers: (spans: string) => string;
  pages: (spans: string) => string;
  noText: string;
  unrecognised: (count: number) => string;
  unreadPages: string;
  issue: (year: number, number: number) => string;
  same: string;
  differing: string;
  run: (held: number, last: number, missing: string) => string;
  runName: (prefix: string, year: number | null) => string;
  fields: Record<ContinuityReport['incomplete'][number]['fields'][number], string>;
  noNumber: string;
  colon: string;
  comma: string;
  semicolon: string;
  /** Behind a list that is cut short. */
  more: string;
};

const LABELS: Record<Language, ContinuityLabels> = {
  'zh-CN': {
    title: '馆藏齐全检查',
    checks: {
      missing: '缺期',
      expected: '可能缺期',
      missingYears: '缺年',
      unnumbered: '年份或期号不详',
      withoutText: '无文字的页',
      repeatedIssues: '重复的期',
      repeatedDocuments: '文号相同的文件',
      incomplete: '著录不全或存疑',
      numberRuns: '文号断号',
    },
    columns: { check: '检查项', subject: '对象', remark: '说明' },
    nothing: '没有发现问题。',
    summary: ({ issues, documents }, date) => `${date} 检查 · ${issues} 期 · ${documents} 份文件`,
    year: (year) => `${year}年`,
    numbers: (spans) => `第${spans}期`,
    pages: (spans) => `第${spans}页`,
    noText: '全期没有可以检索的文字',
    unrecognised: (count) => `${count} 页待识别或没有识别出文字`,
    unreadPages: '有的页没有读出文字',
    issue: (year, number) => `${year}年第${number}期`,
    same: '文字相同',
    differing: '文字不同，请核对',
    run: (held, last, missing) => `存 ${held} 号，最大 ${last} 号，缺 ${missing} 号`,
    runName: (prefix, year) => (year === null ? prefix : `${prefix}〔${year}〕`),
    fields: { date: '无成文日期和印发日期', issuer: '无发文机关', confidence: '解读把握不大' },
    noNumber: '请补录年份和期号',
    colon: '：',
    comma: '、',
    semicolon: '；',
    more: '……',
  },
  en: {
    title: 'Completeness of the holdings',
    checks: {
      missing: 'Missing issues',
      expected: 'Probably missing',
      missingYears: 'Missing years',
      unnumbered: 'Year or number unknown',
      withoutText: 'Pages without text',
      repeatedIssues: 'Issues held twice',
      repeatedDocuments: 'Documents of one number',
      incomplete: 'Incomplete or doubtful',
      numberRuns: 'Gaps in runs of numbers',
    },
    columns: { check: 'Check', subject: 'Subject', remark: 'Remark' },
    nothing: 'Nothing was found wanting.',
    summary: ({ issues, documents }, date) => `${date} · ${issues} issues · ${documents} documents`,
    year: (year) => String(year),
    numbers: (spans) => `no. ${spans}`,
    pages: (spans) => `p. ${spans}`,
    noText: 'none of it has text that can be searched',
    unrecognised: (count) => `pages that wait, or could not be recognised: ${count}`,
    unreadPages: 'some pages could not be read',
    issue: (year, number) => `${year} no. ${number}`,
    same: 'same text',
    differing: 'texts differ, please compare',
    run: (held, last, missing) => `${held} held up to no. ${last}, missing ${missing}`,
    runName: (prefix, year) => (year === null ? prefix : `${prefix}〔${year}〕`),
    fields: {
      date: 'neither signing nor printing date',
      issuer: 'no issuer',
      confidence: 'read with little confidence',
    },
    noNumber: 'please add year and number',
    colon: ': ',
    comma: ', ',
    semicolon: '; ',
    more: ' …',
  },
};

/** The words of the continuity report in one language. */
export function continuityLabels(language: Language): ContinuityLabels {
  return LABELS[language];
}
