import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { decodeStoredText } from '#archive/database/decode-stored-text.ts';

test('a text is what the binding would have made of it', () => {
  const db = new Database(':memory:');
  db.exec('CREATE TABLE held (text TEXT NOT NULL)');
  const texts = ['', '云溪区人民政府公报', '\uFEFF第一期', 'a\0b', '𠮷野家\r\n', '半\uD842个', '\uDFB7'];
  const insert = db.prepare('INSERT INTO held VALUES (?)');
  for (const text of texts) insert.run(text);
  const made = db.prepare('SELECT text FROM held').pluck().all();
  const bytes = db.prepare<[], Uint8Array>('SELECT CAST(text AS BLOB) FROM held').pluck().all();
  expect(bytes.map(decodeStoredText)).toEqual(made);
  db.close();
});
