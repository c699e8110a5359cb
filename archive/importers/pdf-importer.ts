import { MAX_PAGED_BYTES, type ImportFile, type ThreadedImporter } from './importer.ts';
import { isPdf, isZip } from './looks-like-text.ts';

/** PDF files with a text layer. What they are called .ofd by mistake changes nothing. */
export const pdfImporter: ThreadedImporter = {
  format: 'pdf',
  extensions: ['.pdf'],
  maxBytes: MAX_PAGED_BYTES,
  isThreaded: true,
  accepts: ({ name, bytes }: ImportFile) =>
    (/\.pdf$/i.test(name) && !isZip(bytes)) || (/\.ofd$/i.test(name) && isPdf(bytes)),
  mediaTypeOf: () => 'application/pdf',
};
