import { describe, expect, it } from 'vitest';
import { readPage } from '#archive/importers/ofd/read-page.ts';
import type { XmlElement } from '#archive/importers/zip/read-xml.ts';

/** More than a call can take as arguments, and less than a page may hold. */
const MANY = 300_000;

function element(name: string, children: XmlElement[] = [], text = ''): XmlElement {
  return { name, attributes: {}, text, children };
}

function pageOf(object: XmlElement): XmlElement {
  return element('Page', [element('Content', [element('Layer', [object])])]);
}

describe('a page', () => {
  it('is read in drawing order, blocks within blocks included', () => {
    const write = (text: string) => element('TextObject', [element('TextCode', [], text)]);
    const block = element('PageBlock', [
      write('甲'),
      element('PageBlock', [write('乙'), write('丙')]),
      write('丁'),
    ]);
    expect(readPage(pageOf(block)).glyphs.map(({ text }) => text)).toEqual(['甲', '乙', '丙', '丁']);
  });

  it('may hold a block of very many objects', () => {
    const block = element(
      'PageBlock',
      Array.from({ length: MANY }, () => element('PathObject')),
    );
    expect(readPage(pageOf(block))).toEqual({ glyphs: [], rules: [], hasPictures: false });
  });

  it('may hold one text of very many characters', () => {
    const text = element('TextObject', [element('TextCode', [], '一'.repeat(MANY))]);
    expect(readPage(pageOf(text)).glyphs).toHaveLength(MANY);
  });
});
