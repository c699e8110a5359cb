import { readNumbers } from '../../importers/ofd/deltas.ts';
import { readPart, type OfdPart } from '../../importers/ofd/open-ofd.ts';
import { childOf, childrenOf, type XmlElement } from '../../importers/zip/read-xml.ts';
import type { ZipPackage } from '../../importers/zip/read-zip.ts';

/** A rectangle in millimetres. */
export type PageBox = { left: number; top: number; width: number; height: number };

const A4: PageBox = { left: 0, top: 0, width: 210, height: 297 };
const LAYERS = ['Background', 'Body', 'Foreground'];

/** A page of a document and what lies under and over it: its templates, read once for all pages. */
export type PageScene = {
  box: PageBox;
  /** Layers in drawing order, those of templates among them. */
  layers: readonly XmlElement[];
};

/** Templates of a document by ID. */
export async function readTemplates(zip: ZipPackage, root: OfdPart): Promise<Map<string, OfdPart>> {
  const templates = new Map<string, OfdPart>();
  for (const { attributes } of childrenOf(childOf(root.element, 'CommonData'), 'TemplatePage')) {
    const template = await readPart(zip, root.path, attributes['BaseLoc']);
    if (template) templates.set(attributes['ID'] ?? '', template);
  }
  return templates;
}

/** How a page is put together (GB/T 33190-2016, 7.7): templates behind it, its own layers, templates before it. */
export function sceneOf(
  page: XmlElement,
  templates: ReadonlyMap<string, OfdPart>,
  usual: PageBox | null,
): PageScene {
  const uses = childrenOf(page, 'Template').flatMap(({ attributes }) => {
    const template = templates.get(attributes['TemplateID'] ?? '');
    return template ? [{ element: template.element, isBefore: attributes['ZOrder'] === 'Foreground' }] : [];
  });
  const layersOf = (isBefore: boolean): XmlElement[] =>
    uses.filter((use) => use.isBefore === isBefore).flatMap(({ element }) => inOrder(element));
  const box =
    boxOfArea(childOf(page, 'Area')) ??
    usual ??
    uses.map(({ element }) => boxOfArea(childOf(element, 'Area'))).find((found) => found !== null) ??
    A4;
  return { box, layers: [...layersOf(false), ...inOrder(page), ...layersOf(true)] };
}

/** The physical box of an area; null where it tells none. */
export function boxOfArea(area: XmlElement | null): PageBox | null {
  const numbers = readNumbers(childOf(area, 'PhysicalBox')?.text);
  const [left = 0, top = 0, width = 0, height = 0] = numbers;
  return width > 0 && height > 0 ? { left, top, width, height } : null;
}

function inOrder(page: XmlElement): XmlElement[] {
  const layers = childrenOf(page, 'Content').flatMap((content) => childrenOf(content, 'Layer'));
  const level = ({ attributes }: XmlElement): number => LAYERS.indexOf(attributes['Type'] ?? 'Body');
  return layers.sort((one, other) => level(one) - level(other));
}
