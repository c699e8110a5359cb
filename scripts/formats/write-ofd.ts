import { strToU8, zipSync } from 'fflate';
import type { SetLine, SetPage } from './set-pages.ts';
import { escapeMarkup } from '../support/escape-markup.ts';

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const THIN = 0.2;

/** Pages of A4 as an OFD file (GB/T 33190-2016), in a font that readers have to stand in for. */
export function writeOfd(pages: readonly SetPage[]): Uint8Array {
  const entries: Record<string, string> = {
    'OFD.xml': `<ofd:OFD ${NAMESPACE} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>${pages.map((_, index) => `<ofd:Page ID="${String(index + 10)}" BaseLoc="Pages/Page_${String(index)}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
    'Doc_0/PublicRes.xml': `<ofd:Res ${NAMESPACE} BaseLoc="Res"><ofd:Fonts><ofd:Font ID="1" FontName="宋体"/></ofd:Fonts></ofd:Res>`,
  };
  for (const [index, page] of pages.entries())
    entries[`Doc_0/Pages/Page_${String(index)}/Content.xml`] = pageXml(page);
  return zipSync(
    Object.fromEntries(Object.entries(entries).map(([name, xml]) => [name, strToU8(declared(xml))])),
  );
}

function declared(xml: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${xml}`;
}

function pageXml({ lines, rules }: SetPage): string {
  const objects = [
    ...lines.map((line, index) => textObject(line, index + 1000)),
    ...rules.map(([x0, y0, x1, y1], index) => {
      const box = [x0, y0, x1 - x0 + THIN, y1 - y0 + THIN].map(millimetres).join(' ');
      return `<ofd:PathObject ID="${String(index + 100_000)}" Boundary="${box}" LineWidth="${String(THIN)}"><ofd:AbbreviatedData>M 0 0 L ${millimetres(x1 - x0)} ${millimetres(y1 - y0)}</ofd:AbbreviatedData></ofd:PathObject>`;
    }),
  ];
  return `<ofd:Page ${NAMESPACE}><ofd:Content><ofd:Layer ID="2">${objects.join('')}</ofd:Layer></ofd:Content></ofd:Page>`;
}

function textObject({ x, y, size, text }: SetLine, id: number): string {
  const characters = Array.from(text);
  const steps = characters.map((character) => (character < '\u2000' ? size / 2 : size));
  const width = steps.reduce((sum, step) => sum + step, 0);
  const box = [x, y - size, width, size * 1.2].map(millimetres).join(' ');
  return `<ofd:TextObject ID="${String(id)}" Boundary="${box}" Font="1" Size="${millimetres(size)}"><ofd:TextCode X="0" Y="${millimetres(size)}" DeltaX="${steps.slice(0, -1).map(millimetres).join(' ')}">${escapeMarkup(text)}</ofd:TextCode></ofd:TextObject>`;
}

function millimetres(value: number): string {
  return value.toFixed(3);
}
