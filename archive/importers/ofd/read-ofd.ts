import { AppError } from '#core/errors/app-error.ts';
import { checkLimit } from '../page-layout/join-pages.ts';
import { layOutPage, type KnownColumns } from '../page-layout/lay-out-page.ts';
import type { PageText } from '../page-layout/page-text.ts';
import { childOf, childrenOf, type XmlElement } from '../zip/read-xml.ts';
import type { ZipPackage } from '../zip/read-zip.ts';
import { openOfd, readPart, type OfdPart } from './open-ofd.ts';
import { readBookmarks } from './read-bookmarks.ts';
import { readPage, type OfdPage } from './read-page.ts';

/**
 * The text of an OFD file (GB/T 33190-2016) page by page, in reading order, templates included; seals and other annotations are not text of the page.
 * A page that is missing has no lines and is counted in `unreadable`.
 * @throws AppError `import/damaged`, `import/password-needed`, `import/too-large`
 */
export async function readOfd(bytes: Uint8Array, file: string): Promise<PageText> {
  const { zip, documents } = await openOfd(bytes, file);
  const bookmarks = readBookmarks(documents.map(({ root }) => root.element));
  const text: PageText = { pages: [], unreadable: 0, scans: [], bookmarks };
  const columns: KnownColumns = { gutter: null };
  let characters = 0;
  for (const { root } of documents) {
    for await (const page of readPages(zip, root)) {
      checkLimit('pages', text.pages.length + 1, file);
      const count = page?.glyphs.length ?? 0;
      checkLimit('page-characters', count, file);
      characters += count;
      checkLimit('characters', characters, file);
      if (page === null) text.unreadable += 1;
      else if (page.glyphs.length === 0 && page.hasPictures) text.scans.push(text.pages.length + 1);
      text.pages.push(page === null ? [] : layOutPage(page, columns));
    }
  }
  if (text.unreadable === text.pages.length) throw new AppError('import/damaged', { file });
  return text;
}

/** The pages of one document in order, each with what its templates print; null for one that is missing or no XML. */
async function* readPages(zip: ZipPackage, { path, element }: OfdPart): AsyncGenerator<OfdPage | null> {
  const templates = new Map<string, OfdPage>();
  for (const { attributes } of childrenOf(childOf(element, 'CommonData'), 'TemplatePage')) {
    const template = await readPart(zip, path, attributes['BaseLoc']);
    if (template) templates.set(attributes['ID'] ?? '', readPage(template.element));
  }
  for (const { attributes } of childrenOf(childOf(element, 'Pages'), 'Page')) {
    const page = await readPart(zip, path, attributes['BaseLoc']);
    yield page && withTemplates(page.element, templates);
  }
}

function withTemplates(element: XmlElement, templates: ReadonlyMap<string, OfdPage>): OfdPage {
  const used = childrenOf(element, 'Template').flatMap(
    ({ attributes }) => templates.get(attributes['TemplateID'] ?? '') ?? [],
  );
  const parts = [...used, readPage(element)];
  return {
    glyphs: parts.flatMap(({ glyphs }) => glyphs),
    rules: parts.flatMap(({ rules }) => rules),
    hasPictures: parts.some(({ hasPictures }) => hasPictures),
  };
}
