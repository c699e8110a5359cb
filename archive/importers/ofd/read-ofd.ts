import { AppError } from '#core/errors/app-error.ts';
import { checkLimit } from '../page-layout/join-pages.ts';
import { layOutPage } from '../page-layout/lay-out-page.ts';
import type { PageText } from '../page-layout/page-text.ts';
import { readZip, type ZipPackage } from '../zip/read-zip.ts';
import { resolvePackagePath } from '../zip/package-path.ts';
import { readPage, type OfdPage } from './read-page.ts';
import { childOf, childrenOf, readXml, type XmlElement } from '../zip/read-xml.ts';

const ENTRY = 'OFD.xml';

/**
 * The text of an OFD file (GB/T 33190-2016) page by page, in reading order, templates included; seals and other annotations are not text of the page.
 * A page that is missing has no lines and is counted in `unreadable`.
 * @throws AppError `import/damaged`, `import/password-needed`, `import/too-large`
 */
export async function readOfd(bytes: Uint8Array, file: string): Promise<PageText> {
  const zip = await readZip(bytes, file);
  const entry = await readPart(zip, ENTRY);
  if (entry === null)
    throw new AppError(isEncrypted(zip) ? 'import/password-needed' : 'import/damaged', { file });
  const text: PageText = { pages: [], unreadable: 0, withoutText: 0 };
  let characters = 0;
  for (const body of childrenOf(entry, 'DocBody')) {
    const root = childOf(body, 'DocRoot')?.text ?? '';
    for await (const page of readDocument(zip, resolvePackagePath(ENTRY, root))) {
      checkLimit('pages', text.pages.length + 1, file);
      const count = page?.glyphs.length ?? 0;
      checkLimit('page-characters', count, file);
      characters += count;
      checkLimit('characters', characters, file);
      if (page === null) text.unreadable += 1;
      else if (page.glyphs.length === 0 && page.hasPictures) text.withoutText += 1;
      text.pages.push(page === null ? [] : layOutPage(page));
    }
  }
  if (text.unreadable === text.pages.length) throw new AppError('import/damaged', { file });
  return text;
}

function isEncrypted(zip: ZipPackage): boolean {
  return zip.names.some((name) => /(?:^|\/)encryptions?\.xml$/i.test(name));
}

/** The part of a name, wherever else it may lie: some programs write paths from the root without their slash. */
async function readPart(zip: ZipPackage, name: string): Promise<XmlElement | null> {
  const bytes = await zip.read(name);
  return bytes === null ? null : readXml(bytes);
}

async function readLocation(
  zip: ZipPackage,
  from: string,
  location: string | undefined,
): Promise<XmlElement | null> {
  if (location === undefined || location.trim() === '') return null;
  return (
    (await readPart(zip, resolvePackagePath(from, location))) ??
    (await readPart(zip, resolvePackagePath(ENTRY, location)))
  );
}

/** The pages of one document in order, each with what its templates print; null for one that is missing or no XML. */
async function* readDocument(zip: ZipPackage, path: string): AsyncGenerator<OfdPage | null> {
  const document = await readPart(zip, path);
  if (document === null) return;
  const templates = new Map<string, OfdPage>();
  for (const { attributes } of childrenOf(childOf(document, 'CommonData'), 'TemplatePage')) {
    const template = await readLocation(zip, path, attributes['BaseLoc']);
    if (template) templates.set(attributes['ID'] ?? '', readPage(template));
  }
  for (const { attributes } of childrenOf(childOf(document, 'Pages'), 'Page')) {
    const element = await readLocation(zip, path, attributes['BaseLoc']);
    yield element && withTemplates(element, templates);
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
