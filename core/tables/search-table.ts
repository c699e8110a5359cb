import type { SearchRecord } from '../model/saved-search.ts';
import { column, type Table, yes } from './column.ts';
import { tellFilters } from './search-words.ts';

/** The record of searches. */
export const SEARCH_TABLE: Table<SearchRecord> = [
  column('编号', 'Id', ({ id }) => id),
  column('时间', 'At', ({ at }) => at),
  column('检索人', 'By', ({ author }) => author),
  column('检索式', 'Query', ({ question }) => question.query),
  column('理解为', 'Read as', ({ reading }) => reading),
  column('逐字精确', 'Exact', ({ question }, language) => yes(question.isExact, language)),
  column('整词', 'Whole words', ({ question }, language) => yes(question.isWholeWord, language)),
  column('筛选', 'Narrowed to', ({ question }, language) => tellFilters(question.filters, language)),
  column('所检期数', 'Issues searched', ({ searched }) => searched.issues),
  column('所检文件数', 'Documents searched', ({ searched }) => searched.documents),
  column(
    '无文字（页；早先的记录为份）',
    'Without text (pages; older records: documents)',
    ({ searched }) => searched.withoutText,
  ),
  column('馆藏版本', 'Version of the holdings', ({ holdingsVersion }) => holdingsVersion),
  column('命中文件数', 'Documents found', ({ total }) => total),
];
