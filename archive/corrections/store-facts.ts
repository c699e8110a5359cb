import type { CorrectionId } from '#core/model/ids.ts';
import { raiseHoldingsVersion } from '../database/meta.ts';
import { translateStorageFailure } from '../database/sqlite-failure.ts';
import { appendJournal } from '../keeping/journal.ts';
import { insertRegisterRows, removeRegisterRows } from '../registers/insert-rows.ts';
import { replaceIssuers } from '../registers/replace-issuers.ts';
import { updateFacts } from './catalogue-reading.ts';
import { insertCorrection, setStates } from './correction-rows.ts';
import type { CorrectionWork } from './keep-corrections.ts';
import type { IssueFacts } from './set-fields.ts';

/** One transaction: facts of documents, and the corrections that set them. Returns the ids of the corrections. */
export function storeFacts(work: CorrectionWork, facts: readonly IssueFacts[]): CorrectionId[] {
  const { archive } = work;
  const { db } = archive;
  const store = db.transaction(() => {
    const ids = facts.flatMap((issue) => storeIssueFacts(work, issue));
    return { ids, holdingsVersion: raiseHoldingsVersion(db) };
  });
  try {
    const { ids, holdingsVersion } = store.immediate();
    const changed = facts.flatMap(({ documents, isIndexed }) =>
      isIndexed ? documents.map(({ id }) => id) : [],
    );
    work.followIndex({ holdingsVersion, changed, removed: [] });
    return ids;
  } catch (error) {
    throw translateStorageFailure(error, { folder: archive.layout.folder });
  }
}

function storeIssueFacts({ archive, author, now }: CorrectionWork, facts: IssueFacts): CorrectionId[] {
  const { db } = archive;
  const { sha256, corrections, documents, kept, states } = facts;
  const at = now();
  const areIssuersSet = corrections.some(
    ({ change }) => change.change === 'set-document' && change.fields.issuers !== undefined,
  );
  for (const { id, reading, drawn } of documents) {
    updateFacts(db, id, reading);
    if (drawn === null) {
      if (areIssuersSet) replaceIssuers(db, id, reading.issuers);
    } else {
      removeRegisterRows(db, id);
      insertRegisterRows(db, id, drawn.document, drawn.registers);
    }
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
