import type { SourceText } from '#core/model/source-text.ts';
import type { Db } from '../database/connection.ts';
import { findPassword } from '../holdings/passwords.ts';
import type { ImportFile } from '../importers/importer.ts';
import { decodeSource } from '../importers/decode-source.ts';
import { fillScans } from '../recognition/fill-scans.ts';
import { readTaken, takenStamp } from '../recognition/page-rows.ts';

/** The one that the archivist is looking at, and the one before it. */
const REMEMBERED = 2;
const sources = new Map<string, SourceText>();

/**
 * What a file says, decoded once for as long as the archivist is at it: while correcting, the same file is read again after every
 * change. The text of scans is what was recognised on them. `sha256` is of its bytes. @throws AppError `import/…`
 */
export async function rememberedSource(db: Db, file: ImportFile, sha256: string): Promise<SourceText> {
  const key = `${sha256} ${takenStamp(db, sha256)} ${file.name}`;
  const source = sources.get(key) ?? (await decode(db, file, sha256));
  sources.delete(key);
  sources.set(key, source);
  for (const oldest of sources.keys()) {
    if (sources.size <= REMEMBERED) break;
    sources.delete(oldest);
  }
  return source;
}

async function decode(db: Db, file: ImportFile, sha256: string): Promise<SourceText> {
  const source = await decodeSource({ ...file, password: findPassword(db, sha256) });
  return fillScans(source, readTaken(db, sha256));
}
