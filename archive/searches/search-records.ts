import { searchRecordSchema, type SearchRecord } from '#core/model/saved-search.ts';
import type { SearchAnswer, SearchQuestion } from '#core/model/search.ts';
import type { Db } from '../database/connection.ts';
import { holdingsVersion } from '../database/meta.ts';

type By = { author: string; now: string };
/** A search that was asked and what it found; `reading` is the query in canonical words. */
export type Asked = {
  question: SearchQuestion;
  reading: string;
  answer: Pick<SearchAnswer, 'searched' | 'total'>;
};
type Row = {
  id: number;
  at: string;
  author: string;
  question: string;
  reading: string;
  issues: number;
  documents: number;
  withoutText: number;
  holdingsVersion: number;
  total: number;
};

const SELECT = `SELECT id, at, author, question, reading, issues, documents, without_text AS withoutText,
  holdings_version AS holdingsVersion, total FROM search_record`;

/** Writes a search down with what it found now. What is written here is never changed and never goes. */
export function noteSearch(db: Db, { question, reading, answer }: Asked, { author, now }: By): SearchRecord {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO search_record (at, author, question, reading, issues, documents, without_text, holdings_version, total)
       VALUES (:now, :author, :question, :reading, :issues, :documents, :withoutText, :holdingsVersion, :total)`,
    )
    .run({
      now,
      author,
      question: JSON.stringify(question),
      reading,
      ...answer.searched,
      holdingsVersion: holdingsVersion(db),
      total: answer.total,
    });
  const [record] = readRecords(db, `${SELECT} WHERE id = ?`, [Number(lastInsertRowid)]);
  if (record === undefined) throw new Error('a row that was just written is not there');
  return record;
}

/** A stretch of the record of searches, newest first, and how long it is. */
export function listSearchRecords(
  db: Db,
  { offset, limit }: { offset: number; limit: number },
): { records: SearchRecord[]; total: number } {
  const total = db.prepare<[], number>('SELECT count(*) FROM search_record').pluck().get() ?? 0;
  return { records: readRecords(db, `${SELECT} ORDER BY id DESC LIMIT ? OFFSET ?`, [limit, offset]), total };
}

function readRecords(db: Db, sql: string, bound: number[]): SearchRecord[] {
  return db
    .prepare<number[], Row>(sql)
    .all(...bound)
    .map(({ question, issues, documents, withoutText, ...row }) =>
      searchRecordSchema.parse({
        ...row,
        question: JSON.parse(question) as unknown,
        searched: { issues, documents, withoutText },
      }),
    );
}
