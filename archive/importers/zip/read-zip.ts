import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { AppError } from '#core/errors/app-error.ts';

/** What a package may hold. An entry far larger than its packed form is a bomb, whatever it says it is. */
export const ZIP_LIMITS = {
  entries: 20_000,
  bytes: 512 * 1024 * 1024,
  entryBytes: 128 * 1024 * 1024,
  ratio: 250,
  /** Below this an entry may be packed as tightly as it likes. */
  freeBytes: 8 * 1024 * 1024,
};

/** A package in memory. Names are looked up as they are, then without regard to case; none is ever a path on disk. */
export type ZipPackage = {
  names: readonly string[];
  /** The bytes of an entry; null where there is none of that name or it cannot be unpacked. @throws AppError `import/password-needed` */
  read: (name: string) => Promise<Uint8Array | null>;
};

/** @throws AppError `import/damaged` for what is no ZIP file, `import/too-many-entries`, `import/expands-too-far` */
export async function readZip(bytes: Uint8Array, file: string): Promise<ZipPackage> {
  const zip = await open(bytes, file);
  const entries = new Map<string, Entry>();
  const folded = new Map<string, Entry>();
  let total = 0;
  let count = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      count += 1;
      checkEntry({ entry, total, count, file });
      const name = tidyName(decodeName(entry.fileNameRaw));
      if (name.endsWith('/')) continue;
      entries.set(name, entry);
      folded.set(name.toLowerCase(), entry);
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('import/damaged', { file }, { cause: error });
  }
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name) ?? folded.get(name.toLowerCase());
      return entry === undefined ? Promise.resolve(null) : readEntry(zip, entry, file);
    },
  };
}

async function open(bytes: Uint8Array, file: string): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return await fromBufferPromise(buffer, {
      lazyEntries: true,
      decodeStrings: false,
      validateEntrySizes: true,
    });
  } catch (error) {
    throw new AppError('import/damaged', { file }, { cause: error });
  }
}

function checkEntry({
  entry,
  total,
  count,
  file,
}: {
  entry: Entry;
  total: number;
  count: number;
  file: string;
}): void {
  const { uncompressedSize, compressedSize } = entry;
  const refuse = (bytes: number): never => {
    throw new AppError('import/expands-too-far', { file, bytes });
  };
  if (count > ZIP_LIMITS.entries)
    throw new AppError('import/too-many-entries', { file, count, limit: ZIP_LIMITS.entries });
  if (uncompressedSize > ZIP_LIMITS.entryBytes) refuse(uncompressedSize);
  if (total > ZIP_LIMITS.bytes) refuse(total);
  if (isBomb({ uncompressedSize, compressedSize })) refuse(uncompressedSize);
}

/** True for what says that it unpacks to far more than writing ever does. */
export function isBomb({
  uncompressedSize,
  compressedSize,
}: Pick<Entry, 'uncompressedSize' | 'compressedSize'>): boolean {
  return uncompressedSize > ZIP_LIMITS.freeBytes && uncompressedSize > compressedSize * ZIP_LIMITS.ratio;
}

/** Names are UTF-8 where they can be, else GBK: what Chinese programs write without saying so. */
function decodeName(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('gb18030').decode(raw);
  }
}

function tidyName(name: string): string {
  return name.replace(/\\/g, '/').replace(/^(?:\.?\/)+/, '');
}

async function readEntry(zip: ZipFile, entry: Entry, file: string): Promise<Uint8Array | null> {
  if (entry.isEncrypted()) throw new AppError('import/password-needed', { file });
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer); // a stream of bytes
    return Buffer.concat(chunks);
  } catch {
    return null;
  }
}
