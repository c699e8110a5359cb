import type { ConcordanceLine, SearchHit } from '../model/search.ts';
import { DOCUMENT_KIND_WORDS } from './change-words.ts';
import { column, list, type Table, word } from './column.ts';

const kind = word(DOCUMENT_KIND_WORDS);

/** Documents that a query matches. */
export const HIT_TABLE: Table<SearchHit> = [
  column('标题', 'Title', ({ title }) => title),
  column('发文字号', 'Number', ({ documentNumber }) => documentNumber),
  column('发文机关', 'Issuers', ({ issuers }, language) => list(issuers, language)),
  column('文种', 'Kind', (hit, language) => kind(hit.kind, language)),
  column('日期', 'Date', ({ date }) => date),
  column('公报期次', 'Issue', ({ issue }) => issue),
  column('栏目', 'Column', (hit) => hit.column),
  column('页码', 'Page', ({ page }) => page),
  column('命中', 'Hits', ({ count }) => count),
  column('摘录', 'Snippet', ({ snippets: [first] }) => first?.text ?? null),
  column('文件编号', 'Document id', ({ documentId }) => documentId),
];

/** Hits of a query with their surroundings. */
export const LINE_TABLE: Table<ConcordanceLine> = [
  column('上文', 'Before', ({ left }) => left),
  column('命中', 'Hit', ({ hit }) => hit),
  column('下文', 'After', ({ right }) => right),
  column('标题', 'Title', ({ title }) => title),
  column('发文字号', 'Number', ({ documentNumber }) => documentNumber),
  column('发文机关', 'Issuers', ({ issuers }, language) => list(issuers, language)),
  column('日期', 'Date', ({ date }) => date),
  column('公报期次', 'Issue', ({ issue }) => issue),
  column('页码', 'Page', ({ page }) => page),
  column('文件编号', 'Document id', ({ documentId }) => documentId),
];
