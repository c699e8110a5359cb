import { makeZip } from './make-zip.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a Word file that a test writes: contents of the body, and of other parts by name, without their roots. */
export type DocxParts = {
  body: string;
  numbering?: string;
  styles?: string;
  footnotes?: string;
  header?: string;
};

/** A Word file in memory with no more in it than a reader needs. */
export function makeDocx({ body, header, ...others }: DocxParts): Uint8Array {
  const root = (name: string, content: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${W}" xmlns:r="${R}">${content}</w:${name}>`;
  const relations = (content: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  return makeZip([
    {
      name: '_rels/.rels',
      content: relations(`<Relationship Id="r1" Type="${R}/officeDocument" Target="word/document.xml"/>`),
    },
    { name: 'word/document.xml', content: root('document', `<w:body>${body}</w:body>`) },
    {
      name: 'word/_rels/document.xml.rels',
      content: relations(`<Relationship Id="h1" Type="${R}/header" Target="header1.xml"/>`),
    },
    ...(header === undefined ? [] : [{ name: 'word/header1.xml', content: root('hdr', header) }]),
    ...Object.entries(others).map(([name, content]) => ({
      name: `word/${name}.xml`,
      content: root(name, content),
    })),
  ]);
}

/** A paragraph of one run; `properties` as in the file. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
}

export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}
