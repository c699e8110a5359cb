import PostalMime from 'postal-mime';
import { parse } from 'parse5';
import { AppError } from '#core/errors/app-error.ts';
import { decodeText } from './decode-text.ts';
import { visibleText } from './html-importer.ts';
import { readProperties } from './html/page-properties.ts';
import { MAX_TEXT_BYTES, type Importer } from './importer.ts';

const EXTENSIONS = ['.mht', '.mhtml'];

/** Web pages saved with all that belongs to them as one file (RFC 2557): of it the page itself. */
export const mhtmlImporter: Importer = {
  format: 'mhtml',
  extensions: EXTENSIONS,
  maxBytes: MAX_TEXT_BYTES,
  isThreaded: false,
  accepts: ({ name }) => EXTENSIONS.some((extension) => name.toLowerCase().endsWith(extension)),
  async read({ bytes, name }) {
    const markup = await findPage(bytes).catch((cause: unknown) => {
      throw new AppError('import/damaged', { file: name }, { cause });
    });
    if (markup === null) throw new AppError('import/damaged', { file: name });
    const page = parse(decodeText(markup).text);
    const text = visibleText(page);
    if (text === '') throw new AppError('import/empty', { file: name });
    const properties = readProperties(page);
    // The parts have encodings of their own.
    return { text, mediaType: 'multipart/related', encoding: null, name, warnings: [], properties };
  },
};

const PAGE = 'application/x-saved-page';
const PAGE_HEADER = /^(content-type:[ \t]*)(?:text\/html|application\/xhtml\+xml)/gim;

/**
 * The bytes of the page itself, the first of the pages that are saved; those of its frames follow. The reader of messages joins them, and decodes
 * them as it thinks; what is called a file it hands over as it is.
 */
async function findPage(bytes: Uint8Array): Promise<Uint8Array | null> {
  const message = Buffer.from(bytes).toString('latin1').replace(PAGE_HEADER, `$1${PAGE}`);
  const { attachments } = await PostalMime.parse(Buffer.from(message, 'latin1'), { maxNestingDepth: 16 });
  const content = attachments.find(({ mimeType }) => mimeType === PAGE)?.content;
  if (content === undefined) return null;
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : new Uint8Array(content);
}
