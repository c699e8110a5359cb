import { readNumbers } from '../../importers/ofd/deltas.ts';
import { toMatrix } from '../../importers/ofd/matrix.ts';
import { childOf, childrenOf, type XmlElement } from '../../importers/zip/read-xml.ts';
import { putPath } from './path.ts';
import type { PdfInk } from './pdf-ink.ts';

/** Cuts what follows to the areas of an object's clips: to all clips, each of which is all its areas together. */
export function putClips(object: XmlElement, ink: PdfInk): void {
  for (const clip of childrenOf(childOf(object, 'Clips'), 'Clip')) {
    let hasArea = false;
    for (const area of childrenOf(clip, 'Area'))
      for (const path of childrenOf(area, 'Path')) {
        const [left = 0, top = 0] = readNumbers(path.attributes['Boundary']);
        const place = toMatrix(readNumbers(area.attributes['CTM']));
        hasArea = putPath(path, ink, [...place.slice(0, 4), place[4] + left, place[5] + top]) || hasArea;
      }
    if (hasArea) {
      ink.put('W');
      ink.put('n');
    }
  }
}
