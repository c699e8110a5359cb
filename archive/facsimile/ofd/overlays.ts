import { readNumbers } from '../../importers/ofd/deltas.ts';
import { readLocation, readPart, type OfdDocument } from '../../importers/ofd/open-ofd.ts';
import { childOf, childrenOf, type XmlElement } from '../../importers/zip/read-xml.ts';
import type { ZipPackage } from '../../importers/zip/read-zip.ts';
import type { PageBox } from './page-scene.ts';
import type { OfdImage } from './resources.ts';
import { sealPicture } from './seal-picture.ts';

/** What lies over the page with this ID: the appearance of an annotation, or the print of a seal. */
export type Overlay = { pageId: string; box: PageBox } & (
  { kind: 'appearance'; element: XmlElement } | { kind: 'seal'; picture: OfdImage; clip: PageBox | null }
);

/** Annotations and seals of a document, in the order in which they are told. */
export async function readOverlays(zip: ZipPackage, document: OfdDocument): Promise<Overlay[]> {
  return [...(await readAnnotations(zip, document)), ...(await readSeals(zip, document))];
}

async function readAnnotations(zip: ZipPackage, { root }: OfdDocument): Promise<Overlay[]> {
  const overlays: Overlay[] = [];
  for (const { text } of childrenOf(root.element, 'Annotations')) {
    const list = await readPart(zip, root.path, text);
    for (const page of childrenOf(list?.element, 'Page')) {
      const location = childOf(page, 'FileLoc')?.text;
      const part = list && (await readPart(zip, list.path, location));
      for (const annotation of childrenOf(part?.element, 'Annot')) {
        if (annotation.attributes['Visible'] === 'false') continue;
        for (const element of childrenOf(annotation, 'Appearance'))
          overlays.push({
            kind: 'appearance',
            pageId: page.attributes['PageID'] ?? '',
            box: toBox(element.attributes['Boundary']),
            element,
          });
      }
    }
  }
  return overlays;
}

async function readSeals(zip: ZipPackage, { body, root }: OfdDocument): Promise<Overlay[]> {
  const overlays: Overlay[] = [];
  for (const { text } of childrenOf(body, 'Signatures')) {
    const list = (await readPart(zip, 'OFD.xml', text)) ?? (await readPart(zip, root.path, text));
    for (const { attributes } of childrenOf(list?.element, 'Signature')) {
      const part = list && (await readPart(zip, list.path, attributes['BaseLoc']));
      const signed = childOf(part?.element, 'SignedInfo');
      const stamps = childrenOf(signed, 'StampAnnot');
      if (!part || stamps.length === 0) continue;
      const picture = await pictureOf(zip, part.path, [
        childOf(childOf(signed, 'Seal'), 'BaseLoc')?.text,
        childOf(part.element, 'SignedValue')?.text,
      ]);
      if (picture === null) continue;
      for (const stamp of stamps)
        overlays.push({
          kind: 'seal',
          pageId: stamp.attributes['PageRef'] ?? '',
          box: toBox(stamp.attributes['Boundary']),
          clip: stamp.attributes['Clip'] === undefined ? null : toBox(stamp.attributes['Clip']),
          picture,
        });
    }
  }
  return overlays;
}

/** The picture of a seal from the first file that has one: the seal itself, else the signature that carries it. */
async function pictureOf(
  zip: ZipPackage,
  from: string,
  locations: readonly (string | undefined)[],
): Promise<OfdImage | null> {
  for (const location of locations) {
    const found = await readLocation(zip, from, location);
    const picture = found && sealPicture(found.bytes);
    if (picture) return picture;
  }
  return null;
}

function toBox(value: string | undefined): PageBox {
  const [left = 0, top = 0, width = 0, height = 0] = readNumbers(value);
  return { left, top, width, height };
}
