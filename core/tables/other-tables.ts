import type { Finding } from '../continuity/list-findings.ts';
import { continuityLabels } from '../continuity/labels.ts';
import type { AuthorityName, AuthoritySummary } from '../model/authority.ts';
import type { Validity, ValidityStatus, ValiditySuggestion } from '../model/validity.ts';
import { column, list, type Table, word } from './column.ts';

/** 云溪区计划局（1990-01-01—1998-12-31） */
function nameWithTime({ name, from, to }: AuthorityName): string {
  return from === null && to === null ? name : `${name}（${from ?? ''}—${to ?? ''}）`;
}

/** Bodies under all their names. */
export const AUTHORITY_TABLE: Table<AuthoritySummary> = [
  column('机构', 'Body', ({ name }) => name),
  column('其他名称', 'Other names', ({ names }, language) => list(names.map(nameWithTime), language)),
  column('已登记', 'Written down', ({ id }, language) =>
    id === null ? '' : language === 'en' ? 'yes' : '是',
  ),
  column('发文', 'Issued', ({ issued }) => issued),
  column('牵头', 'Leads', ({ leads }) => leads),
  column('参与', 'Takes part', ({ takesPart }) => takesPart),
  column('任免', 'Appointments', ({ appointments }) => appointments),
  column('备注', 'Note', ({ note }) => note),
];

const status = word<ValidityStatus>({
  'in-force': ['有效', 'in force'],
  amended: ['已修改', 'amended'],
  repealed: ['已废止', 'repealed'],
  expired: ['已过有效期', 'expired'],
});
const reason = word<ValiditySuggestion['reason']>({
  'repealed-by': ['其他文件废止', 'repealed by another document'],
  'amended-by': ['其他文件修改', 'amended by another document'],
  'term-ended': ['有效期已满', 'term ended'],
  'decided-apart': ['并入前已认定', 'decided before it was merged'],
});

/** Documents of which something is suggested or decided: the decision, and the strongest suggestion with its sentence. */
export const VALIDITY_TABLE: Table<Validity> = [
  column('文件', 'Document', ({ document }) => document.title),
  column('文号', 'Number', ({ document }) => document.documentNumber),
  column('文件编号', 'Document id', ({ document }) => document.id),
  column('认定', 'Decision', ({ decision }, language) => decision && status(decision.status, language)),
  column('认定起始', 'Decided since', ({ decision }) => decision?.since ?? null),
  column('认定人', 'Decided by', ({ decision }) => decision?.author ?? null),
  column('认定时间', 'Decided at', ({ decision }) => decision?.at ?? null),
  column('备注', 'Note', ({ decision }) => decision?.note ?? null),
  column('建议', 'Suggestion', ({ suggestions: [first] }, language) =>
    first ? status(first.status, language) : null,
  ),
  column('建议起始', 'Suggested since', ({ suggestions: [first] }) => first?.since ?? null),
  column('理由', 'Reason', ({ suggestions: [first] }, language) =>
    first ? reason(first.reason, language) : null,
  ),
  column('依据文件', 'Said by', ({ suggestions: [first] }) => first?.documentTitle ?? null),
  column('依据原文', 'Sentence', ({ suggestions: [first] }) => first?.sentence ?? null),
];

const CONTINUITY_HEADS = {
  'zh-CN': continuityLabels('zh-CN').columns,
  en: continuityLabels('en').columns,
};

/** The findings of the continuity report. */
export const CONTINUITY_TABLE: Table<Finding> = [
  column(
    CONTINUITY_HEADS['zh-CN'].check,
    CONTINUITY_HEADS.en.check,
    ({ check }, language) => continuityLabels(language).checks[check],
  ),
  column(CONTINUITY_HEADS['zh-CN'].subject, CONTINUITY_HEADS.en.subject, ({ subject }) => subject),
  column(CONTINUITY_HEADS['zh-CN'].remark, CONTINUITY_HEADS.en.remark, ({ remark }) => remark),
];
