import { SaxesParser } from 'saxes';
import { readZip } from '#archive/importers/zip/read-zip.ts';

/** The paragraphs of a part of a Word document as text, marked `*` where a run is bold and `/` where it is italic. Throws for broken XML. */
export async function readDocx(bytes: Uint8Array, part = 'word/document.xml'): Promise<string[]> {
  const packed = await readZip(bytes, 'a.docx');
  const content = await packed.read(part);
  if (content === null) throw new Error('no document');
  const paragraphs: string[] = [];
  let [words, marks, isText] = ['', '', false];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (name === 'w:p') words = '';
    else if (name === 'w:r') marks = '';
    else if (name === 'w:b') marks += '*';
    else if (name === 'w:i') marks += '/';
    else if (name === 'w:br') words += '\n';
    isText = name === 'w:t';
  });
  parser.on('text', (text) => {
    if (isText) words += marks === '' ? text : `{${marks}${text}}`;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') isText = false;
    if (name === 'w:p') paragraphs.push(words);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(new TextDecoder().decode(content)).close();
  return paragraphs;
}
