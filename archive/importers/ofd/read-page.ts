import type { Glyph, PageContent, Rule } from '../page-layout/glyph.ts';
import { readPathObject } from './read-path-object.ts';
import { readTextObject } from './read-text-object.ts';
import { childrenOf, type XmlElement } from '../zip/read-xml.ts';

/** The content of an OFD page or template, and whether it shows anything that is no text. */
export type OfdPage = PageContent & { hasPictures: boolean };

/** What a Page element prints. */
export function readPage(page: XmlElement): OfdPage {
  return readLayers(childrenOf(page, 'Content').flatMap((content) => childrenOf(content, 'Layer')));
}

/** What layers print, in drawing order; blocks within blocks included. */
export function readLayers(layers: readonly XmlElement[]): OfdPage {
  const glyphs: Glyph[] = [];
  const rules: Rule[] = [];
  let hasPictures = false;
  const queue: XmlElement[] = layers.flatMap((layer) => layer.children);
  queue.reverse();
  for (let object = queue.pop(); object !== undefined; object = queue.pop()) {
    if (object.attributes['Visible'] === 'false') continue;
    if (object.name === 'TextObject') for (const glyph of readTextObject(object)) glyphs.push(glyph);
    else if (object.name === 'PathObject') for (const rule of readPathObject(object)) rules.push(rule);
    else if (object.name === 'PageBlock') for (const child of object.children.toReversed()) queue.push(child);
    else if (object.name === 'ImageObject' || object.name === 'CompositeObject') hasPictures = true;
  }
  return { glyphs, rules, hasPictures };
}
