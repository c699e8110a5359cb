import { AppError } from '#core/errors/app-error.ts';
import { decodeText } from './decode-text.ts';
import { looksLikeText } from './looks-like-text.ts';
import { MAX_TEXT_BYTES, type Importer } from './importer.ts';

/** Plain text in any encoding Chinese offices use. */
export const textImporter: Importer = {
  format: 'text',
  extensions: ['.txt', '.text', '.md'],
  maxBytes: MAX_TEXT_BYTES,
  isThreaded: false,
  accepts: () => true,
  read(file) {
    const { text, encoding, warnings } = decodeText(file.bytes);
    if (text.trim() === '') throw new AppError('import/empty', { file: file.name });
    if (!looksLikeText(text)) throw new AppError('import/not-text', { file: file.name });
    return { text, mediaType: 'text/plain', encoding, name: file.name, warnings };
  },
};
