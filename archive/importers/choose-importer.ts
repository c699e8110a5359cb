import type { FileFormat } from '#core/model/batch.ts';
import { AppError } from '#core/errors/app-error.ts';
import { bundleImporter } from './bundle-importer.ts';
import { htmlImporter } from './html-importer.ts';
import { imageImporter } from './image-importer.ts';
import { MAX_TEXT_BYTES, type ImportFile, type Importer } from './importer.ts';
import { isBinaryFormat } from './looks-like-text.ts';
import { mhtmlImporter } from './mhtml-importer.ts';
import { csvImporter, docImporter, docxImporter, workbookImporter } from './office-importers.ts';
import { ofdImporter } from './ofd-importer.ts';
import { pdfImporter } from './pdf-importer.ts';
import { textImporter } from './text-importer.ts';

/** Every format the archive can read, the more particular first. */
const importers: readonly Importer[] = [
  pdfImporter,
  ofdImporter,
  docxImporter,
  docImporter,
  workbookImporter,
  imageImporter,
  bundleImporter,
  mhtmlImporter,
  htmlImporter,
  csvImporter,
  textImporter,
];
/** Those whose files are no text. */
const BINARY: readonly Importer[] = [
  pdfImporter,
  ofdImporter,
  docxImporter,
  docImporter,
  workbookImporter,
  imageImporter,
  bundleImporter,
];

/** True for a file name that one of the importers would take: what a folder is searched for. */
export function isImportable(name: string): boolean {
  return importerByName(name) !== undefined;
}

/** What a file is, as far as its name tells. */
export function formatByName(name: string): FileFormat {
  return importerByName(name)?.format ?? 'other';
}

/** What a file is, by its bytes; by its name where no importer takes it. */
export function formatOf(file: ImportFile): FileFormat {
  return findImporter(file)?.format ?? formatByName(file.name);
}

/** How many bytes a file of this name may have. */
export function sizeLimitOf(name: string): number {
  return importerByName(name)?.maxBytes ?? MAX_TEXT_BYTES;
}

function importerByName(name: string): Importer | undefined {
  const lower = name.toLowerCase();
  return importers.find(({ extensions }) => extensions.some((extension) => lower.endsWith(extension)));
}

/** The importer for a file, by its bytes. @throws AppError `import/not-text` for a binary called .txt, `import/unknown-format` */
export function chooseImporter(file: ImportFile): Importer {
  if (!isImportable(file.name)) throw new AppError('import/unknown-format', { file: file.name });
  const importer = findImporter(file);
  if (importer === undefined) throw new AppError('import/not-text', { file: file.name });
  return importer;
}

function findImporter(file: ImportFile): Importer | undefined {
  const candidates = isBinaryFormat(file.bytes) ? BINARY : importers;
  return candidates.find((candidate) => candidate.accepts(file));
}
