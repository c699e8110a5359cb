import type { ErrorCode } from '../errors/error-codes.ts';
import type { BatchFile, BatchFileState, FileFormat } from '../model/batch.ts';
import { column, type Table, word } from './column.ts';

const state = word<BatchFileState>({
  waiting: ['待导入', 'waiting'],
  reading: ['正在读', 'being read'],
  in: ['已导入', 'in'],
  held: ['馆内已有', 'already held'],
  same: ['内容相同，待定', 'same content, undecided'],
  failed: ['失败', 'failed'],
  skipped: ['未导入', 'passed over'],
});
const reason = word<NonNullable<BatchFile['reason']>>({
  'already-imported': ['已经导入过，内容完全相同', 'imported before, byte for byte the same'],
  'corrections-kept': ['已经导入过；随它带来的更正已保存', 'imported before; its corrections were kept'],
  'not-a-bulletin-file': ['不是公报文件', 'no bulletin file'],
  'same-content': ['与馆内的一期内容相同', 'says what a held issue says'],
  manifestation: ['作为同一期的另一种载体收存', 'kept as another manifestation of the issue'],
  'left-out': ['由整理人剔除', 'left out by the archivist'],
});
const format = word<FileFormat>({
  pdf: ['PDF', 'PDF'],
  ofd: ['OFD', 'OFD'],
  docx: ['Word', 'Word'],
  doc: ['Word（旧版）', 'Word (old)'],
  workbook: ['表格', 'spreadsheet'],
  mhtml: ['网页归档', 'web archive'],
  html: ['网页', 'web page'],
  csv: ['CSV', 'CSV'],
  image: ['图像', 'picture'],
  bundle: ['散页', 'bundle of pages'],
  text: ['文本', 'text'],
  archive: ['压缩包', 'ZIP archive'],
  other: ['其他', 'other'],
});
/** Why a file failed, in a few words; the code stands beside them. */
const FAILURES: Partial<Record<ErrorCode, readonly [zh: string, en: string]>> = {
  'import/not-found': ['找不到文件', 'not found'],
  'import/not-readable': ['无法读取', 'cannot be read'],
  'import/empty': ['没有内容', 'empty'],
  'import/not-text': ['内容不是文字', 'not text'],
  'import/too-large': ['太大', 'too large'],
  'import/too-long': ['没有在规定的时间内读完', 'not read in the time given'],
  'import/too-many-pages': ['页数过多', 'too many pages'],
  'import/too-many-entries': ['压缩包里的文件太多', 'too many files in the ZIP archive'],
  'import/too-deep': ['压缩包套得太深', 'ZIP archives nested too deep'],
  'import/expands-too-far': ['解压后大得不合常理', 'absurdly large when unpacked'],
  'import/unsafe-path': ['路径指向压缩包外', 'path leads out of the ZIP archive'],
  'import/interrupted': ['读它时程序两次中止', 'the program ended twice while reading it'],
  'import/damaged': ['已损坏或不完整', 'damaged or incomplete'],
  'import/password-needed': ['设有口令', 'locked with a password'],
  'import/wrong-password': ['口令不对', 'the password is wrong'],
  'import/no-text-layer': ['页面上没有文字', 'pages without text'],
  'import/unknown-format': ['不认识的格式', 'unknown format'],
};

/** What became of each file of a batch. */
export const BATCH_TABLE: Table<BatchFile> = [
  column('文件', 'File', ({ path }) => path),
  column('压缩包内', 'Inside the archive', ({ entries }) => entries.join(' / ')),
  column('格式', 'Format', (row, language) => format(row.format, language)),
  column('字节', 'Bytes', ({ bytes }) => bytes),
  column('SHA-256', 'SHA-256', ({ sha256 }) => sha256),
  column('状态', 'State', (row, language) => state(row.state, language)),
  column('原因', 'Reason', ({ reason: why, failure }, language) => {
    if (failure !== null) return FAILURES[failure.code]?.[language === 'en' ? 1 : 0] ?? failure.code;
    return why === null ? null : reason(why, language);
  }),
  column('代码', 'Code', ({ reason: why, failure }) => failure?.code ?? why),
  column('期', 'Issue', ({ look }) => look?.title ?? null),
  column('文件数', 'Documents', ({ look }) => look?.documents ?? null),
  column('期编号', 'Issue id', ({ issueId }) => issueId),
  column('散页图片', 'Pictures of pages', ({ pageFiles }) =>
    pageFiles.length === 0 ? null : pageFiles.join('; '),
  ),
];
