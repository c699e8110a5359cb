import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { AppError } from '#core/errors/app-error.ts';
import { decodeText } from './decode-text.ts';
import { readProperties } from './html/page-properties.ts';
import { looksLikeText } from './looks-like-text.ts';
import { MAX_TEXT_BYTES, type Importer } from './importer.ts';

const HIDDEN = new Set([
  'head',
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'svg',
  'select',
  'button',
  'textarea',
]);
const BREAKING = new Set(
  (
    'address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead title tr ul'
  ).split(' '),
);
const CELLS = new Set(['td', 'th']);

/** Saved web pages. What is visible becomes text: block elements on lines of their own, table cells between tabs. */
export const htmlImporter: Importer = {
  format: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  maxBytes: MAX_TEXT_BYTES,
  isThreaded: false,
  accepts: (file) =>
    /\.x?html?$/i.test(file.name) || /^\s*<(?:!doctype html|html)\b/i.test(headOf(file.bytes)),
  read(file) {
    const { text: markup, encoding, warnings } = decodeText(file.bytes);
    if (!looksLikeText(markup)) throw new AppError('import/not-text', { file: file.name });
    const page = parse(markup);
    const text = visibleText(page);
    if (text === '') throw new AppError('import/empty', { file: file.name });
    const properties = readProperties(page);
    return { text, mediaType: 'text/html', encoding, name: file.name, warnings, properties };
  },
};

function headOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 512));
}

/** The visible text of a page, one line for each block, blank lines dropped. Walks without recursion: nesting may be hostile. */
export function visibleText(page: DefaultTreeAdapterTypes.Document): string {
  const pieces: string[] = [];
  const stack: (DefaultTreeAdapterTypes.Node | string)[] = [page];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') pieces.push(node);
    else if (defaultTreeAdapter.isTextNode(node)) pieces.push(node.value.replace(/[\t\n\f\r ]+/g, ' '));
    else if ('childNodes' in node && !isHidden(node)) {
      const [before, after] = separators(node);
      if (after !== '') stack.push(after);
      for (let at = node.childNodes.length - 1; at >= 0; at -= 1) {
        const child = node.childNodes[at];
        if (child !== undefined) stack.push(child);
      }
      if (before !== '') pieces.push(before);
    }
  }
  return tidy(pieces.join(''));
}

function isHidden(node: DefaultTreeAdapterTypes.ParentNode): boolean {
  if (!defaultTreeAdapter.isElementNode(node)) return false;
  if (HIDDEN.has(node.tagName)) return true;
  return node.attrs.some(
    ({ name, value }) =>
      name === 'hidden' || (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)),
  );
}

function separators(node: DefaultTreeAdapterTypes.ParentNode): [before: string, after: string] {
  if (!defaultTreeAdapter.isElementNode(node)) return ['', ''];
  if (CELLS.has(node.tagName)) return ['', '\t'];
  return BREAKING.has(node.tagName) ? ['\n', '\n'] : ['', ''];
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/\u00a0/g, ' ')
        .replace(/ *\t */g, '\t')
        .replace(/^[ ]+|[ \t]+$/g, ''),
    )
    .filter((line) => line !== '')
    .join('\n');
}
