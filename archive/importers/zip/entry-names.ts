import { decodeText } from '../decode-text.ts';

/** A name in the directory of a ZIP archive; `isUtf8` where the archive says so. */
export type RawName = { raw: Uint8Array; isUtf8: boolean };

const LINE_FEED = 0x0a;

/**
 * The names in a ZIP archive. Those that say nothing of their encoding were all written by one program: UTF-8 where all can be, else
 * the encoding that fits all of them together, GBK as a rule. Slashes are slashes.
 */
export function decodeEntryNames(names: readonly RawName[]): string[] {
  const unmarked = names.filter(({ isUtf8 }) => !isUtf8).map(({ raw }) => raw);
  const encoding = decodeText(joinLines(unmarked)).encoding;
  return names.map(({ raw, isUtf8 }) =>
    new TextDecoder(isUtf8 ? 'utf-8' : encoding).decode(raw).replace(/\\/g, '/'),
  );
}

/** True for a name that leads out of the archive it stands in, or to a place of its own on the disk. */
export function leadsOutside(name: string): boolean {
  return (
    name.startsWith('/') || /^[a-z]:/i.test(name) || name.includes('\0') || name.split('/').includes('..')
  );
}

/** Hidden files and folders, and what macOS puts beside each file, are no bulletins. */
export function isHidden(name: string): boolean {
  return name
    .split('/')
    .some((part) => (part.startsWith('.') && part !== '..' && part !== '.') || part === '__MACOSX');
}

function joinLines(lines: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(lines.reduce((length, line) => length + line.length + 1, 0));
  let at = 0;
  for (const line of lines) {
    joined.set(line, at);
    at += line.length;
    joined[at++] = LINE_FEED;
  }
  return joined;
}
