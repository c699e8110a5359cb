import sharp from 'sharp';
import { SUBSTITUTE_FONTS } from '#archive/facsimile/substitute-fonts.ts';
import { shippedFile } from '#archive/threads/shipped-file.ts';
import { escapeMarkup } from '../support/escape-markup.ts';

/** A line of print on a page of A4 at 200 dpi: where its first character stands, and its em, in pixels. */
export type PrintedLine = { x: number; y: number; size: number; text: string };

/** A4 at 200 dpi. */
export const SHEET = { width: 1654, height: 2339 } as const;

/** A sheet with these lines printed on it in the serif that ships with the program: PNG. */
export async function printPage(
  lines: readonly PrintedLine[],
  { width, height }: { width: number; height: number } = SHEET,
): Promise<Buffer> {
  await (registered ??= registerFont());
  const texts = lines.map(
    ({ x, y, size, text }) =>
      `<text x="${x}" y="${y}" font-family="Noto Serif SC" font-size="${size}" xml:space="preserve">${escapeMarkup(text)}</text>`,
  );
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#fff"/>${texts.join('')}</svg>`;
  return sharp(Buffer.from(sheet)).removeAlpha().png().toBuffer();
}

let registered: Promise<void> | null = null;

/** Makes the font known to the library that draws, which keeps what it has seen. */
async function registerFont(): Promise<void> {
  const { name, inPackage } = SUBSTITUTE_FONTS.serif;
  const fontfile = shippedFile(import.meta.url, name, inPackage);
  await sharp({ text: { text: '公报', fontfile, font: 'Noto Serif SC' } })
    .raw()
    .toBuffer();
}
