import PostalMime from 'postal-mime';
import { parse } from 'parse5';
import { AppError } from '#core/errors/app-error.ts';
import { visibleText } from './html-importer.ts';
import { readProperties } from './html/page-properties.ts';
import { MAX_TEXT_BYTES, type Importer } from './importer.ts';

const EXTENSIONS = ['.mht', '.mhtml'];

/** Web pages saved with all that belongs to them as one file (RFC 2557): of it the page itself. */
export const mhtmlImporter: Importer = {
  format: 'mhtml',
  extensions: EXTENSIONS,
  maxBytes: MAX_TEXT_BYTES,
  accepts: ({ name }) => EXTENSIONS.some((extension) => name.toLowerCase().endsWith(extension)),
  async read({ bytes, name }) {
    const { html } = await PostalMime.parse(bytes, { maxNestingDepth: 16 }).catch((cause: unknown) => {
      throw new AppError('import/damaged', { file: name }, { cause });
    });
    if (html === undefined) throw new AppError('import/damaged', { file: name });
    const page = parse(html);
    const text = visibleText(page);
    if (text === '') throw new AppError('import/empty', { file: name });
    const properties = readProperties(page);
    // The parts have encodings of their own.
    return { text, mediaType: 'multipart/related', encoding: null, name, warnings: [], properties };
  },
};
