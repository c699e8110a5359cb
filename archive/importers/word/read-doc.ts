import { AppError } from '#core/errors/app-error.ts';
import type { ImportWarning } from '#core/model/issue.ts';
import WordExtractor from 'word-extractor';
import { checkLimit, joinPages } from '../page-layout/join-pages.ts';
import { holdsName } from '../ole-names.ts';

/**
 * The text of a Word file as Word 97 wrote it, and WPS Writer does: text, cells with tabs between, notes behind it. The numbers of lists
 * are not in the text of such a file and are not told.
 * @throws AppError `import/damaged`, `import/empty`, `import/password-needed`, `import/too-large`
 */
export async function readDoc(
  bytes: Uint8Array,
  file: string,
): Promise<{ text: string; warnings: ImportWarning[] }> {
  if (holdsName(bytes, 'EncryptedPackage')) throw new AppError('import/password-needed', { file });
  const parts = await extract(bytes, file);
  const lines = parts
    .join('\n')
    .split('\n')
    .map((line) => line.replace(/^\t+/, '　　').replace(/\t+$/, ''));
  const text = joinPages([lines]);
  checkLimit('characters', text.length, file);
  if (text.trim() === '') throw new AppError('import/empty', { file });
  return { text, warnings: [] };
}

async function extract(bytes: Uint8Array, file: string): Promise<string[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const document = await new WordExtractor().extract(buffer);
    // As they are: the library would turn Chinese quotation marks into typewriter's.
    const asWritten = { filterUnicode: false };
    return [
      document.getTextboxes({ includeHeadersAndFooters: false, includeBody: true }),
      document.getBody(asWritten),
      document.getFootnotes(asWritten),
      document.getEndnotes(asWritten),
    ];
  } catch (cause) {
    throw new AppError('import/damaged', { file }, { cause });
  }
}
