import type { FileAdditions, FileProperty } from '#core/model/facsimile.ts';
import { readPart, type OfdDocument } from '../../importers/ofd/open-ofd.ts';
import { childOf, childrenOf, type XmlElement } from '../../importers/zip/read-xml.ts';
import type { ZipPackage } from '../../importers/zip/read-zip.ts';
import { LONGEST_TOLD, tellProperties } from '../file-properties.ts';

/** More of them are not told of a document. */
const MOST_TAGS = 200;

/** Elements of CT_DocInfo (GB/T 33190-2016, 7.4); one that OFD does not have is null. */
const INFORMATION: Readonly<Record<FileProperty, string | null>> = {
  title: 'Title',
  author: 'Author',
  subject: 'Subject',
  abstract: 'Abstract',
  keywords: 'Keywords',
  creator: 'Creator',
  producer: null,
  created: 'CreationDate',
  modified: 'ModDate',
};

/** What a document tells of itself. */
export function readProperties({ body }: OfdDocument): FileAdditions['properties'] {
  const info = childOf(body, 'DocInfo');
  return tellProperties((name) => {
    const entry = INFORMATION[name];
    const element = entry === null ? null : childOf(info, entry);
    // Keywords are elements of their own.
    const words = [element?.text ?? '', ...(element?.children ?? []).map(({ text }) => text)];
    return words.flatMap((word) => word.trim() || []).join(' ');
  });
}

/**
 * The data of its maker's own (7.4), and the passages of its pages that custom tags mark (16), by the name of what marks them.
 * `pageOf` gives the layers of a page by its ID.
 */
export async function readTags(
  zip: ZipPackage,
  { body, root }: OfdDocument,
  pageOf: (id: string) => readonly XmlElement[],
): Promise<FileAdditions['tags']> {
  const tags: FileAdditions['tags'] = [];
  const data = childrenOf(childOf(childOf(body, 'DocInfo'), 'CustomDatas'), 'CustomData');
  for (const { attributes, text } of data) addTag(tags, attributes['Name'] ?? '', text);
  const list = await readPart(zip, root.path, childOf(root.element, 'CustomTags')?.text);
  if (list === null) return tags;
  const textOf = textReader(pageOf);
  for (const tag of childrenOf(list.element, 'CustomTag')) {
    const part = await readPart(zip, list.path, childOf(tag, 'FileLoc')?.text);
    if (part !== null) gather(part.element, textOf, tags);
  }
  return tags;
}

function gather(
  element: XmlElement,
  textOf: (reference: XmlElement) => string,
  tags: FileAdditions['tags'],
): void {
  const references = childrenOf(element, 'ObjectRef');
  const isLeaf = element.children.length === 0;
  if (references.length > 0) addTag(tags, element.name, joinTexts(references, textOf));
  else if (isLeaf) addTag(tags, element.name, element.text);
  for (const child of element.children) if (child.name !== 'ObjectRef') gather(child, textOf, tags);
}

function addTag(tags: FileAdditions['tags'], name: string, text: string): void {
  const value = text.trim();
  if (value === '' || tags.length >= MOST_TAGS) return;
  tags.push({ name: name.slice(0, LONGEST_TOLD), value: value.slice(0, LONGEST_TOLD) });
}

/** The texts of references, as far as they are told: a file may name one long text a million times. */
function joinTexts(references: readonly XmlElement[], textOf: (reference: XmlElement) => string): string {
  let joined = '';
  for (const reference of references) {
    joined += textOf(reference).slice(0, LONGEST_TOLD);
    if (joined.length >= LONGEST_TOLD) break;
  }
  return joined;
}

/** The function that gives the text of the object that a reference names; each page is looked through once. */
function textReader(pageOf: (id: string) => readonly XmlElement[]): (reference: XmlElement) => string {
  const pages = new Map<string, ReadonlyMap<string, string>>();
  return ({ attributes, text }) => {
    const page = attributes['PageRef'] ?? '';
    const texts = pages.get(page) ?? textsById(pageOf(page));
    pages.set(page, texts);
    return texts.get(text.trim()) ?? '';
  };
}

function textsById(layers: readonly XmlElement[]): Map<string, string> {
  const texts = new Map<string, string>();
  const visit = ({ name, attributes, children }: XmlElement): void => {
    if (name === 'TextObject')
      texts.set(
        attributes['ID'] ?? '',
        children.flatMap((child) => (child.name === 'TextCode' ? child.text : [])).join(''),
      );
    else children.forEach(visit);
  };
  layers.forEach(visit);
  return texts;
}
