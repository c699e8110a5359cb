import { BUNDLE_EXTENSION } from '#core/bundles/bundle-name.ts';
import { BUNDLE_MEDIA_TYPE } from '#core/model/facsimile.ts';
import { MAX_PAGED_BYTES, type ThreadedImporter } from './importer.ts';
import { isZip } from './looks-like-text.ts';

/** Bundles of pages: pictures that are one issue together, in a ZIP file of a name that tells it from one of many issues. */
export const bundleImporter: ThreadedImporter = {
  format: 'bundle',
  extensions: [BUNDLE_EXTENSION],
  maxBytes: MAX_PAGED_BYTES,
  isThreaded: true,
  accepts: ({ name, bytes }) => name.toLowerCase().endsWith(BUNDLE_EXTENSION) && isZip(bytes),
  mediaTypeOf: () => BUNDLE_MEDIA_TYPE,
};
