import { MAX_PAGED_BYTES, type ImportFile, type ThreadedImporter } from './importer.ts';
import { isPdf, isZip } from './looks-like-text.ts';

/** OFD files (GB/T 33190-2016). */
export const ofdImporter: ThreadedImporter = {
  format: 'ofd',
  extensions: ['.ofd'],
  maxBytes: MAX_PAGED_BYTES,
  isThreaded: true,
  accepts: ({ name, bytes }: ImportFile) =>
    (/\.ofd$/i.test(name) && !isPdf(bytes)) || (/\.pdf$/i.test(name) && isZip(bytes)),
  mediaTypeOf: () => 'application/ofd',
};
