import { readNumbers } from '../../importers/ofd/deltas.ts';
import { readPart, type OfdDocument } from '../../importers/ofd/open-ofd.ts';
import { childOf, childrenOf, type XmlElement } from '../../importers/zip/read-xml.ts';
import type { ZipPackage } from '../../importers/zip/read-zip.ts';
import type { PageBox } from './page-scene.ts';
import type { OfdSignature } from './signatures.ts';

/** What lies over the page with this ID: the appearance of an annotation, or the print of a seal. */
export type Overlay = { pageId: string; box: PageBox } & (
  { kind: 'appearance'; element: XmlElement } | { kind: 'seal'; picture: Uint8Array; clip: PageBox | null }
);

/** The appearances of the annotations of a document. */
export async function readAnnotations(zip: ZipPackage, { root }: OfdDocument): Promise<Overlay[]> {
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

/** The prints of the seals of signatures. */
export function sealPrints(signatures: readonly OfdSignature[]): Overlay[] {
  return signatures.flatMap(({ seal: { picture }, stamps }) =>
    picture === null
      ? []
      : stamps.map(({ attributes }) => ({
          kind: 'seal',
          pageId: attributes['PageRef'] ?? '',
          box: toBox(attributes['Boundary']),
          clip: attributes['Clip'] === undefined ? null : toBox(attributes['Clip']),
          picture,
        })),
  );
}

function toBox(value: string | undefined): PageBox {
  const [left = 0, top = 0, width = 0, height = 0] = readNumbers(value);
  return { left, top, width, height };
}
