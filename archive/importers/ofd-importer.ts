import { MAX_PAGED_BYTES, readInWorker } from './in-worker.ts';
import type { ImportFile, Importer } from './importer.ts';
import { isPdf, isZip } from './looks-like-text.ts';

/** OFD files (GB/T 33190-2016). */
export const ofdImporter: Importer = {
  format: 'ofd',
  extensions: ['.ofd'],
  maxBytes: MAX_PAGED_BYTES,
  isThreaded: true,
  accepts: ({ name, bytes }: ImportFile) =>
    (/\.ofd$/i.test(name) && !isPdf(bytes)) || (/\.pdf$/i.test(name) && isZip(bytes)),
  async read(file) {
    const read = await readInWorker('ofd', file);
    return { ...read, mediaType: 'application/ofd', encoding: null, name: file.name };
  },
};
