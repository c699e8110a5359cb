import type { SourceText } from '#core/model/source-text.ts';
import { chooseImporter } from './choose-importer.ts';
import type { ImportFile } from './importer.ts';
import { readInWorker } from './in-worker.ts';

/** What a file says, decoded by the importer of its format. @throws AppError `import/…` */
export async function decodeSource(file: ImportFile): Promise<SourceText> {
  const importer = chooseImporter(file);
  return importer.isThreaded ? readInWorker(importer, file) : importer.read(file);
}
