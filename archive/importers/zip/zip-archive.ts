import { basename, posix } from 'node:path';
import { fromBufferPromise, openPromise, type Entry, type Options, type ZipFile } from 'yauzl';
import { AppError } from '#core/errors/app-error.ts';
import { decodeEntryNames, isHidden, leadsOutside } from './entry-names.ts';
import { isBomb } from './read-zip.ts';

/** What an archive of bulletins may hold: thirty years of a bulletin, each issue in a few formats, and more. */
export const ARCHIVE_LIMITS = { entries: 50_000, bytes: 64 * 2 ** 30 };

/** A file in a ZIP archive; `failure` is why it will not be read. */
export type ArchivedFile = { name: string; bytes: number; failure: AppError | null };

/** An open ZIP archive: its files by name, in its order. None of the names is ever a path on disk. */
export type ZipArchive = {
  files: readonly ArchivedFile[];
  /** The bytes of a file. @throws AppError `import/not-found`, `import/damaged`, `import/expands-too-far`, or why it is not read */
  read: (name: string) => Promise<Uint8Array>;
  close: () => void;
};

type Listed = ArchivedFile & { entry: Entry };

const OPTIONS: Options = {
  lazyEntries: true,
  autoClose: false,
  decodeStrings: false,
  validateEntrySizes: true,
};

/**
 * Opens a ZIP archive on disk, or one that lay in another. @throws AppError `import/damaged` for what is none, `import/too-many-entries`,
 * `import/expands-too-far`
 */
export async function openZipArchive(source: string | Uint8Array, file: string): Promise<ZipArchive> {
  const zip = await open(source, file);
  try {
    const listed = listFiles(await readDirectory(zip, file), file);
    const byName = new Map(listed.map((each) => [each.name, each]));
    return {
      files: listed.map(({ name, bytes, failure }) => ({ name, bytes, failure })),
      read: (name) => readFile(zip, byName.get(name), name),
      close: () => {
        zip.close();
      },
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function open(source: string | Uint8Array, file: string): Promise<ZipFile> {
  try {
    if (typeof source === 'string') return await openPromise(source, OPTIONS);
    return await fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), OPTIONS);
  } catch (error) {
    throw new AppError('import/damaged', { file }, { cause: error });
  }
}

async function readDirectory(zip: ZipFile, file: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  const { entries: most, bytes: mostBytes } = ARCHIVE_LIMITS;
  let [packed, unpacked] = [0, 0];
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.push(entry) > most)
        throw new AppError('import/too-many-entries', { file, count: entries.length, limit: most });
      packed += entry.compressedSize;
      unpacked += entry.uncompressedSize;
      // Entries that are more together than the archive lie over one another: the same bytes unpacked again and again.
      if (unpacked > mostBytes || packed > zip.fileSize)
        throw new AppError('import/expands-too-far', { file, bytes: unpacked });
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('import/damaged', { file }, { cause: error });
  }
  return entries;
}

function listFiles(entries: readonly Entry[], file: string): Listed[] {
  const names = decodeEntryNames(
    entries.map(({ fileNameRaw, generalPurposeBitFlag }) => ({
      raw: fileNameRaw,
      isUtf8: (generalPurposeBitFlag & 0x800) !== 0,
    })),
  );
  const taken = new Set<string>();
  return entries.flatMap((entry, at) => {
    const name = names[at] ?? '';
    if (name.endsWith('/') || isHidden(name)) return [];
    const own = freeName(name, taken);
    taken.add(own);
    return [{ name: own, bytes: entry.uncompressedSize, failure: refusalOf(entry, name, file), entry }];
  });
}

/** A name that no entry before has: 第1期 (2).txt. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const { dir, name: stem, ext } = posix.parse(name);
  let free = name;
  for (let times = 2; taken.has(free); times += 1) free = posix.join(dir, `${stem} (${times})${ext}`);
  return free;
}

function refusalOf(entry: Entry, name: string, archive: string): AppError | null {
  const file = basename(name);
  if (leadsOutside(name)) return new AppError('import/unsafe-path', { file: name, archive });
  if (entry.isEncrypted()) return new AppError('import/password-needed', { file });
  if (isBomb(entry)) return new AppError('import/expands-too-far', { file, bytes: entry.uncompressedSize });
  return entry.canDecodeFileData() ? null : new AppError('import/damaged', { file });
}

async function readFile(zip: ZipFile, found: Listed | undefined, name: string): Promise<Uint8Array> {
  const file = basename(name);
  if (found === undefined) throw new AppError('import/not-found', { file });
  if (found.failure !== null) throw found.failure;
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(found.entry)) chunks.push(chunk as Buffer); // a stream of bytes
    return Buffer.concat(chunks);
  } catch (error) {
    throw new AppError('import/damaged', { file }, { cause: error });
  }
}
