import { AppError } from '#core/errors/app-error.ts';
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
];

/** True for a file name that one of the importers would take: what a folder is searched for. */
export function isImportable(name: string): boolean {
  const lower = name.toLowerCase();
  return importers.some((importer) => importer.extensions.some((extension) => lower.endsWith(extension)));
}

/** How many bytes a file of this name may have. */
export function sizeLimitOf(name: string): number {
  const lower = name.toLowerCase();
  const importer = importers.find(({ extensions }) =>
    extensions.some((extension) => lower.endsWith(extension)),
  );
  return importer?.maxBytes ?? MAX_TEXT_BYTES;
}

/** The importer for a file, by its bytes. @throws AppError `import/not-text` for a binary called .txt, `import/unknown-format` */
export function chooseImporter(file: ImportFile): Importer {
  if (!isImportable(file.name)) throw new AppError('import/unknown-format', { file: file.name });
  const candidates = isBinaryFormat(file.bytes) ? BINARY : importers;
  const importer = candidates.find((candidate) => candidate.accepts(file));
  if (importer === undefined) throw new AppError('import/not-text', { file: file.name });
  return importer;
}
