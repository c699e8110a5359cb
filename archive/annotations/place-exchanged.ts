import { resolveSelector } from '#core/anchoring/resolve-selector.ts';
import type { ExchangedDocument } from '#core/anchoring/web-annotation.ts';
import type { Selector } from '#core/model/annotation.ts';
import type { Db } from '../database/connection.ts';

type Candidate = { id: number; position: number; text: string };

/**
 * The document of a passage that comes from elsewhere; null where its issue is not held. An issue may have been corrected in one
 * place and not in the other, so that its documents are counted otherwise: where the passage does not stand in the document of that
 * number, it is of the only other one in which it stands.
 */
export function exchangedPlacer(
  db: Db,
): (passage: { document: ExchangedDocument; selector: Selector }) => number | null {
  const list = db.prepare<[string], Candidate>(
    `SELECT document.id, position, text FROM document JOIN document_text ON document_id = document.id
     JOIN issue ON issue.id = issue_id WHERE original_sha256 = ? ORDER BY position`,
  );
  let last: { sha256: string; documents: Candidate[] } | null = null;
  return ({ document: { sha256, order }, selector }) => {
    const stands = ({ text }: Candidate): boolean => resolveSelector(text, selector).state === 'anchored';
    // They come by issues: its texts are read once.
    if (last?.sha256 !== sha256) last = { sha256, documents: list.all(sha256) };
    const { documents } = last;
    const numbered = documents.find(({ position }) => position === order);
    if (numbered && stands(numbered)) return numbered.id;
    const [other, another] = documents.filter((document) => document !== numbered && stands(document));
    return (another === undefined ? other : undefined)?.id ?? numbered?.id ?? null;
  };
}
