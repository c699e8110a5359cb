import type { Change, Correction } from '../model/correction.ts';
import { tellChange } from './change-words.ts';
import { column, type Table, word } from './column.ts';

const kind = word<Change['change']>({
  'set-issue': ['更正期的著录', 'issue set'],
  'set-document': ['更正文件著录', 'document set'],
  'begin-document': ['拆分文件', 'document split'],
  'join-document': ['合并文件', 'documents joined'],
  'set-block': ['更正段落类别', 'kind of block set'],
  'set-text': ['更正文字', 'text corrected'],
  'split-block': ['拆分段落', 'block split'],
  'join-block': ['合并段落', 'blocks joined'],
  'set-page': ['更正页码', 'page set'],
  'set-aside': ['移出正文', 'set aside'],
  'take-in': ['收入正文', 'taken in'],
});
const state = word<Correction['state']>({
  'in-force': ['生效', 'in force'],
  replaced: ['被后来的更正取代', 'replaced'],
  'not-placed': ['未找到位置', 'waiting'],
  revoked: ['已撤销', 'revoked'],
});

/** The history of corrections. */
export const CORRECTION_TABLE: Table<Correction> = [
  column('编号', 'Id', ({ id }) => id),
  column('时间', 'At', ({ at }) => at),
  column('更正人', 'By', ({ author }) => author),
  column('期', 'Issue', ({ issue }) => issue),
  column('文件', 'Document', ({ documentTitle }) => documentTitle),
  column('更正', 'Correction', ({ change }, language) => kind(change.change, language)),
  column('更正前', 'Before', ({ before }, language) => tellChange(before, language)),
  column('更正后', 'After', ({ change }, language) => tellChange(change, language)),
  column('状态', 'State', (row, language) => state(row.state, language)),
];
