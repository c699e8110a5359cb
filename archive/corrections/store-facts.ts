import type { CorrectionId, DocumentId } from '#core/model/ids.ts';
import { raiseHoldingsVersion } from '../database/meta.ts';
import { translateStorageFailure } from '../database/sqlite-failure.ts';
import type { Archive } from '../archive.ts';
import { followHoldings, MOST_AT_ONCE } from '../index/follow-holdings.ts';
import type { IndexedDocument } from '../index/full-text-index.ts';
import { appendJournal } from '../keeping/journal.ts';
import { insertRegisterRows, removeRegisterRows } from '../registers/insert-rows.ts';
import { updateFacts } from './catalogue-reading.ts';
import { insertCorrection, setStates } from './correction-rows.ts';
import type { CorrectionWork } from './keep-corrections.ts';
import type { IssueFacts } from './set-fields.ts';

/** One transaction: facts of documents, and the corrections that set them. Returns the ids of the corrections. */
export function storeFacts(work: CorrectionWork, facts: readonly IssueFacts[]): CorrectionId[] {
  const { archive, describeFailure } = work;
  const { db } = archive;
  const store = db.transaction(() => {
    const ids = facts.flatMap((issue) => storeIssueFacts(work, issue));
    return { ids, holdingsVersion: raiseHoldingsVersion(db) };
  });
  try {
    const { ids, holdingsVersion } = store.immediate();
    const changed = readIndexed(
      archive,
      facts.flatMap(({ documents }) => documents.map(({ id }) => id)),
    );
    followHoldings(archive, { holdingsVersion, changed, removed: [] }, describeFailure);
    return ids;
  } catch (error) {
    throw translateStorageFailure(error, { folder: archive.layout.folder });
  }
}

function storeIssueFacts({ archive, author, now }: CorrectionWork, facts: IssueFacts): CorrectionId[] {
  const { db } = archive;
  const { sha256, corrections, documents, kept, states } = facts;
  const at = now();
  for (const { id, reading, registers } of documents) {
    updateFacts(db, id, reading);
    if (registers === null) continue;
    removeRegisterRows(db, id);
    insertRegisterRows(db, id, reading, registers);
  }
  const added = corrections.map((correction) => ({
    id: insertCorrection(db, { ...correction, sha256, author, at }),
    change: correction.change,
  }));
  setStates(db, [...kept, ...added], states);
  const details = { sha256, corrections: corrections.length };
  appendJournal(db, { at, author, action: 'reading-corrected', details });
  return added.map(({ id }) => id);
}

/** The documents as the index takes them; null where they are too many to be indexed at once. */
function readIndexed({ db }: Archive, ids: readonly DocumentId[]): IndexedDocument[] | null {
  const wanted = JSON.stringify(ids);
  const units = db
    .prepare<[string], number | null>(
      'SELECT sum(characters) FROM document WHERE id IN (SELECT value FROM json_each(?))',
    )
    .pluck()
    .get(wanted);
  if ((units ?? 0) > MOST_AT_ONCE) return null;
  return db
    .prepare<[string], Omit<IndexedDocument, 'issuers'> & { issuers: string }>(
      `SELECT id, title, document_number AS documentNumber, issuers, text
       FROM document JOIN document_text ON document_id = id WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .all(wanted)
    .map((row) => ({ ...row, issuers: JSON.parse(row.issuers) as string[] })); // our own column, checked by json_valid
}
