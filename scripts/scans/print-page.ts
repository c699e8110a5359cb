import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { woffToFont } from './woff-to-font.ts';

/** A line of print on a page of A4 at 200 dpi: where its first character stands, and its em, in pixels. */
export type PrintedLine = { x: number; y: number; size: number; text: string };

/** A4 at 200 dpi. */
export const SHEET = { width: 1654, height: 2339 } as const;

const FONT_FILE = '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-400-normal.woff';

/** A sheet with these lines printed on it in the serif that ships with the program: PNG. */
export async function printPage(
  lines: readonly PrintedLine[],
  { width, height }: { width: number; height: number } = SHEET,
): Promise<Buffer> {
  await (registered ??= registerFont());
  const texts = lines.map(
    ({ x, y, size, text }) =>
      `<text x="${x}" y="${y}" font-family="Noto Serif SC" font-size="${size}" xml:space="preserve">${escape(text)}</text>`,
  );
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#fff"/>${texts.join('')}</svg>`;
  return sharp(Buffer.from(sheet)).removeAlpha().png().toBuffer();
}

let registered: Promise<void> | null = null;

/** Makes the font known to the library that draws: it takes fonts from files only, and keeps what it has seen. */
async function registerFont(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-font-'));
  try {
    const file = join(folder, 'serif.otf');
    writeFileSync(file, woffToFont(readFileSync(createRequire(import.meta.url).resolve(FONT_FILE))));
    await sharp({ text: { text: '公报', fontfile: file, font: 'Noto Serif SC' } })
      .raw()
      .toBuffer();
  } finally {
    process.on('exit', () => {
      rmSync(folder, { recursive: true, force: true });
    });
  }
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
