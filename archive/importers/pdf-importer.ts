import { MAX_PAGED_BYTES, readInWorker } from './in-worker.ts';
import type { ImportFile, Importer } from './importer.ts';
import { isPdf, isZip } from './looks-like-text.ts';

/** PDF files with a text layer. What they are called .ofd by mistake changes nothing. */
export const pdfImporter: Importer = {
  format: 'pdf',
  extensions: ['.pdf'],
  maxBytes: MAX_PAGED_BYTES,
  isThreaded: true,
  accepts: ({ name, bytes }: ImportFile) =>
    (/\.pdf$/i.test(name) && !isZip(bytes)) || (/\.ofd$/i.test(name) && isPdf(bytes)),
  async read(file) {
    const read = await readInWorker('pdf', file);
    return { ...read, mediaType: 'application/pdf', encoding: null, name: file.name };
  },
};
