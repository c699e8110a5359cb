import { distinctCharacters } from '#core/query/distinct-characters.ts';
import { indexTokens } from '#core/query/index-tokens.ts';
import { toSearchForm } from '#core/text/search-form.ts';
import type { Db } from '../database/connection.ts';

/** What the index takes of a document. */
export type IndexedDocument = {
  id: number;
  title: string;
  documentNumber: string | null;
  issuers: string[];
  text: string;
};

/** The function that writes one document into both tables of the index, in place of what was there. */
export function documentWriter(db: Db): (document: IndexedDocument) => void {
  const insertText = db.prepare<[number, string, string, string, string, string]>(
    `INSERT OR REPLACE INTO full_text (rowid, body, title, document_number, issuer, given_title)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const insertCharacters = db.prepare<[number, string]>(
    'INSERT OR REPLACE INTO characters (rowid, present) VALUES (?, ?)',
  );
  return ({ id, title, documentNumber, issuers, text }) => {
    const body = toSearchForm(text).text;
    const heading = toSearchForm(title).text;
    const tokensOf = (field: string) => indexTokens(toSearchForm(field).text);
    // A line end between issuers keeps a phrase from leading from one into the next.
    const isPrinted = body.includes(heading);
    insertText.run(
      id,
      indexTokens(body),
      isPrinted ? indexTokens(heading) : '',
      tokensOf(documentNumber ?? ''),
      tokensOf(issuers.join('\n')),
      isPrinted ? '' : indexTokens(heading),
    );
    insertCharacters.run(id, distinctCharacters(body));
  };
}

/** The function that takes one document out of the index; nothing happens where it is not in it. */
export function documentEraser(db: Db): (id: number) => void {
  const eraseText = db.prepare<[number]>('DELETE FROM full_text WHERE rowid = ?');
  const eraseCharacters = db.prepare<[number]>('DELETE FROM characters WHERE rowid = ?');
  return (id) => {
    eraseText.run(id);
    eraseCharacters.run(id);
  };
}
