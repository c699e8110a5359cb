import { gatherPages, type Decoded } from '../page-layout/decoded-pages.ts';
import { childOf, childrenOf, type XmlElement } from '../zip/read-xml.ts';
import type { ZipPackage } from '../zip/read-zip.ts';
import { openOfd, readPart, type OfdPart } from './open-ofd.ts';
import { readBookmarks } from './read-bookmarks.ts';
import { readPage, type OfdPage } from './read-page.ts';

/**
 * What an OFD file (GB/T 33190-2016) prints, page by page, templates included; seals and other annotations are not text of the page.
 * A page that is missing prints nothing and is counted in `unreadable`.
 * @throws AppError `import/damaged`, `import/password-needed`, `import/too-large`
 */
export async function readOfd(bytes: Uint8Array, file: string): Promise<Decoded> {
  const { zip, documents } = await openOfd(bytes, file);
  const gatherer = gatherPages(file, readBookmarks(documents.map(({ root }) => root.element)));
  for (const { root } of documents)
    for await (const page of readPages(zip, root)) gatherer.add(page, () => page?.hasPictures ?? false);
  return gatherer.finish();
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
