import { strToU8, zipSync } from 'fflate';
import { type Figure, ofdPathData } from './figures.ts';
import { advancesOf, emsOf, type SetLine, type SetPage } from './set-pages.ts';
import { escapeMarkup } from '../support/escape-markup.ts';

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';
/** How wide the rules of tables are, in millimetres. */
export const THIN = 0.2;

/** Pages of A4 as an OFD file (GB/T 33190-2016), in a font that readers have to stand in for. */
export function writeOfd(pages: readonly SetPage[]): Uint8Array {
  const pictures = pages.flatMap(({ figures }) =>
    figures.flatMap((figure) => ('png' in figure ? [figure.png] : [])),
  );
  const entries: Record<string, string> = {
    'OFD.xml': `<ofd:OFD ${NAMESPACE} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>${pages.map((_, index) => `<ofd:Page ID="${String(index + 10)}" BaseLoc="Pages/Page_${String(index)}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
    'Doc_0/PublicRes.xml': `<ofd:Res ${NAMESPACE} BaseLoc="Res"><ofd:Fonts><ofd:Font ID="1" FontName="宋体"/></ofd:Fonts><ofd:MultiMedias>${pictures.map((_, index) => `<ofd:MultiMedia ID="${pictureId(index)}" Type="Image" Format="PNG"><ofd:MediaFile>${String(index)}.png</ofd:MediaFile></ofd:MultiMedia>`).join('')}</ofd:MultiMedias></ofd:Res>`,
  };
  const idOf = (png: Uint8Array): string => pictureId(pictures.indexOf(png));
  for (const [index, page] of pages.entries())
    entries[`Doc_0/Pages/Page_${String(index)}/Content.xml`] = pageXml(page, idOf);
  return zipSync({
    ...Object.fromEntries(Object.entries(entries).map(([name, xml]) => [name, strToU8(declared(xml))])),
    ...Object.fromEntries(pictures.map((png, index) => [`Doc_0/Res/${String(index)}.png`, png])),
  });
}

function pictureId(index: number): string {
  return String(index + 500);
}

function declared(xml: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${xml}`;
}

function pageXml({ lines, rules, figures }: SetPage, pictureIdOf: (png: Uint8Array) => string): string {
  const objects = [
    ...lines.map((line, index) => textObject(line, index + 1000)),
    ...rules.map(([x0, y0, x1, y1], index) => {
      const box = boxOf(x0, y0, x1 - x0 + THIN, y1 - y0 + THIN);
      return `<ofd:PathObject ID="${String(index + 100_000)}" ${box} LineWidth="${String(THIN)}"><ofd:AbbreviatedData>M 0 0 L ${millimetres(x1 - x0)} ${millimetres(y1 - y0)}</ofd:AbbreviatedData></ofd:PathObject>`;
    }),
    ...figures.map((figure, index) => figureObject(figure, index + 200_000, pictureIdOf)),
  ];
  return `<ofd:Page ${NAMESPACE}><ofd:Content><ofd:Layer ID="2">${objects.join('')}</ofd:Layer></ofd:Content></ofd:Page>`;
}

/** A figure in a box as large as the page: what is in it stands where it says. */
function figureObject(figure: Figure, id: number, pictureIdOf: (png: Uint8Array) => string): string {
  const matrix = figure.matrix === undefined ? '' : ` CTM="${figure.matrix.join(' ')}"`;
  const common = `ID="${String(id)}" ${boxOf(0, 0, 210, 297)}${matrix}`;
  switch (figure.kind) {
    case 'path': {
      const { data, fill, stroke, width } = figure;
      const colors = `${colorTag('StrokeColor', stroke)}${colorTag('FillColor', fill)}`;
      return `<ofd:PathObject ${common} Fill="${String(fill !== null)}" Stroke="${String(stroke !== null)}" LineWidth="${String(width)}">${colors}<ofd:AbbreviatedData>${ofdPathData(data)}</ofd:AbbreviatedData></ofd:PathObject>`;
    }
    case 'text': {
      const { text, size, fill } = figure;
      return `<ofd:TextObject ${common} Font="1" Size="${String(size)}">${colorTag('FillColor', fill)}<ofd:TextCode X="0" Y="0" DeltaX="${stepsOf(text, size)}">${escapeMarkup(text)}</ofd:TextCode></ofd:TextObject>`;
    }
    case 'picture':
      return `<ofd:ImageObject ${common} ResourceID="${pictureIdOf(figure.png)}"/>`;
  }
}

function colorTag(name: string, color: string | null): string {
  if (color === null) return '';
  const parts = [1, 3, 5].map((at) => String(Number.parseInt(color.slice(at, at + 2), 16)));
  return `<ofd:${name} Value="${parts.join(' ')}"/>`;
}

function textObject({ x, y, size, text }: SetLine, id: number): string {
  const box = boxOf(x, y - size, emsOf(text) * size, size * 1.2);
  return `<ofd:TextObject ID="${String(id)}" ${box} Font="1" Size="${millimetres(size)}"><ofd:TextCode X="0" Y="${millimetres(size)}" DeltaX="${stepsOf(text, size)}">${escapeMarkup(text)}</ofd:TextCode></ofd:TextObject>`;
}

function stepsOf(text: string, size: number): string {
  return advancesOf(text)
    .slice(0, -1)
    .map((advance) => millimetres(advance * size))
    .join(' ');
}

function boxOf(...box: readonly [left: number, top: number, width: number, height: number]): string {
  return `Boundary="${box.map(millimetres).join(' ')}"`;
}

function millimetres(value: number): string {
  return value.toFixed(3);
}
