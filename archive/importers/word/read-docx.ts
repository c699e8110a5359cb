import { AppError } from '#core/errors/app-error.ts';
import type { ImportWarning } from '#core/model/issue.ts';
import { resolvePackagePath } from '../zip/package-path.ts';
import { checkLimit, joinPages } from '../page-layout/join-pages.ts';
import { childOf, childrenOf, readXml, type XmlElement } from '../zip/read-xml.ts';
import { readZip, type ZipPackage } from '../zip/read-zip.ts';
import { type DocxContext, type DocxLine, headerIds, readBlocks } from './docx-body.ts';
import { ListNumbers, listPlaceReader } from './list-numbers.ts';

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * The text of a Word file (ECMA-376): paragraphs with the numbers of their lists, tables as rows of cells with tabs between, notes at the
 * foot of their page, the running head at the head of each page. Of tracked changes the text is that after all of them.
 * @throws AppError `import/damaged`, `import/empty`, `import/password-needed`, `import/too-large`
 */
export async function readDocx(
  bytes: Uint8Array,
  file: string,
): Promise<{ text: string; warnings: ImportWarning[] }> {
  const zip = await readZip(bytes, file);
  const path = await documentPath(zip);
  const body = childOf(await readPart(zip, path), 'body');
  if (body === null) throw new AppError('import/damaged', { file });
  const related = await readRelations(zip, path);
  const partOf = async (name: string): Promise<XmlElement | null> =>
    readPart(zip, resolvePackagePath(path, name));
  const notes = {
    footnote: notesIn(await partOf('footnotes.xml'), 'footnote'),
    endnote: notesIn(await partOf('endnotes.xml'), 'endnote'),
  };
  const signs = new Map<string, string>();
  const warnings = new Set<ImportWarning>();
  const context: DocxContext = {
    page: { isOwed: false },
    numbers: new ListNumbers(await partOf('numbering.xml')),
    placeOf: listPlaceReader(await partOf('styles.xml')),
    pagesBy: holds(body, 'lastRenderedPageBreak') ? 'rendered' : 'typed',
    signOf: (sort, id) => {
      if (!notes[sort].has(id)) return '';
      const key = `${sort} ${id}`;
      const sign = signs.get(key) ?? raise(signs.size + 1);
      signs.set(key, sign);
      return sign;
    },
    onTracked: () => {
      warnings.add('tracked-changes-accepted');
    },
  };
  // Pages of the body do not begin in a note or a header.
  const aside = (): DocxContext => ({ ...context, page: { isOwed: false } });
  const noteLines = (sort: 'footnote' | 'endnote', id: string): string[] => {
    const note = notes[sort].get(id);
    const [first, ...others] = note === undefined ? [] : textsOf(readBlocks(note, aside()));
    return first === undefined ? [] : [`${signs.get(`${sort} ${id}`) ?? ''} ${first.trim()}`, ...others];
  };
  const lines = readBlocks(body, context);
  const header = related.get(headerIds(body)[0] ?? '');
  const head = header === undefined ? null : await readPart(zip, header);
  const headLines = head === null ? [] : textsOf(readBlocks(head, aside()));
  const pages = toPages(lines).map((page) => [
    ...headLines,
    ...textsOf(page),
    ...page.flatMap(({ footnotes }) => footnotes.flatMap((id) => noteLines('footnote', id))),
  ]);
  pages.at(-1)?.push(...[...notes.endnote.keys()].flatMap((id) => noteLines('endnote', id)));
  const text = joinPages(pages);
  checkLimit('characters', text.length, file);
  if (text.trim() === '') throw new AppError('import/empty', { file });
  return { text, warnings: [...warnings] };
}

async function readPart(zip: ZipPackage, name: string): Promise<XmlElement | null> {
  const bytes = await zip.read(name);
  return bytes === null ? null : readXml(bytes);
}

/** Where the main part of the package lies. */
async function documentPath(zip: ZipPackage): Promise<string> {
  const relations = childrenOf(await readPart(zip, '_rels/.rels'), 'Relationship');
  const main = relations.find(({ attributes }) => attributes['Type']?.endsWith('/officeDocument') === true);
  return resolvePackagePath('', main?.attributes['Target'] ?? 'word/document.xml');
}

/** What a part is related to inside the package, by id; what lies outside is never looked at. */
async function readRelations(zip: ZipPackage, path: string): Promise<ReadonlyMap<string, string>> {
  const at = path.lastIndexOf('/') + 1;
  const relations = await readPart(zip, `${path.slice(0, at)}_rels/${path.slice(at)}.rels`);
  return new Map(
    childrenOf(relations, 'Relationship')
      .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
      .map(({ attributes }) => [
        attributes['Id'] ?? '',
        resolvePackagePath(path, attributes['Target'] ?? ''),
      ]),
  );
}

/** The notes of a part by id, without the lines that part them from the text. */
function notesIn(root: XmlElement | null, name: string): ReadonlyMap<string, XmlElement> {
  return new Map(
    childrenOf(root, name)
      .filter(({ attributes }) => attributes['type'] === undefined || attributes['type'] === 'normal')
      .map((note) => [note.attributes['id'] ?? '', note]),
  );
}

function holds(element: XmlElement, name: string): boolean {
  return element.children.some((child) => child.name === name || holds(child, name));
}

function raise(number: number): string {
  return String(number).replace(/\d/g, (digit) => SUPERSCRIPT[Number(digit)] ?? digit);
}

function textsOf(lines: readonly DocxLine[]): string[] {
  return lines.map(({ text }) => text).filter((text) => text.trim() !== '');
}

function toPages(lines: readonly DocxLine[]): DocxLine[][] {
  const pages: DocxLine[][] = [[]];
  for (const line of lines) {
    if (line.startsPage && (pages.at(-1)?.length ?? 0) > 0) pages.push([]);
    pages.at(-1)?.push(line);
  }
  return pages;
}
