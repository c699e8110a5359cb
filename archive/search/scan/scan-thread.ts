import { parentPort } from 'node:worker_threads';
import { openConnection } from '../../database/connection.ts';
import { addIfFound, TextReader } from '../text-reader.ts';
import { makeMatches, type Matches } from '../visit-documents.ts';
import type { ScanTask } from './scan-text.ts';

/** What a thread is told: documents of an archive database whose texts it reads. It answers with those that match. */
export type ToScanThread = { database: string; ids: Uint32Array; task: ScanTask };

// Open no longer than texts are read: whoever closes the archive leaves one plain file behind.
function scan({ database, ids, task }: ToScanThread): Matches {
  const db = openConnection(database, { readOnly: true, mustExist: true });
  try {
    const matches = makeMatches(ids.length);
    const texts = new TextReader(db);
    for (const id of ids) {
      const canonical = texts.find(id);
      if (canonical !== null) addIfFound(matches, task, id, canonical);
    }
    return matches;
  } finally {
    db.close();
  }
}

const port = parentPort;
port?.on('message', (stretch: ToScanThread) => {
  port.postMessage(scan(stretch));
});
