import Database from 'better-sqlite3';
import { FullTextIndex, type IndexedDocument } from '#archive/index/full-text-index.ts';
import { contentsOf } from './index-contents.ts';

export const ARCHIVE_ID = 'a';

/** Documents enough for more than one merge. */
export const documents: IndexedDocument[] = Array.from({ length: 60 }, (_, at) => ({
  id: at + 1,
  title: `关于第${at}号工作的通知`,
  documentNumber: at % 2 === 0 ? `云溪发〔2024〕${at}号` : null,
  issuers: ['云溪区人民政府', '青川市教育局'],
  text: `云溪区第${at}号文件，营商环境改善。\n`.repeat(at + 1),
}));

export function openForWriting(file: string): ReturnType<typeof FullTextIndex.open> {
  return FullTextIndex.open(file, { archiveId: ARCHIVE_ID, readOnly: false });
}

const PIECES = ['云溪', '营商环境', '5号', '，营', '的通', '改善。', '云', '，', '9', '丁'];
/** What an index of such documents holds, and the version it was brought up to. */
export const contents = (index: FullTextIndex): unknown => [index.holdingsVersion, contentsOf(index, PIECES)];

export function readAll(file: string, sql: string): unknown[] {
  const db = new Database(file, { readonly: true });
  const rows = db.prepare(sql).all();
  db.close();
  return rows;
}
