import type { SourceText } from '#core/model/source-text.ts';
import { chooseImporter } from './choose-importer.ts';
import { toSource, type ImportFile } from './importer.ts';
import { readInWorker } from './in-worker.ts';

/** What a file says, decoded by the importer of its format. @throws AppError `import/…` */
export async function decodeSource(file: ImportFile): Promise<SourceText> {
  const importer = chooseImporter(file);
  if (!importer.isThreaded) return importer.read(file);
  return toSource(importer, file, await readInWorker(importer.format, file));
}
