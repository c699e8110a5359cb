import { encode } from 'fast-png';
import { openPages, startDrawing } from '#archive/facsimile/open-pages.ts';
import type { RunningPdfium } from '#archive/importers/pdf/pdfium.ts';
import { decodePicture, type Picture } from '#archive/pictures/picture.ts';
import { samplePageFigures } from '../formats/figures.ts';
import { flowOf } from '../formats/flow.ts';
import { printPages } from '../formats/print-pdf.ts';
import { drawnHtml } from '../formats/print-set-pages.ts';
import { type SetPage, setPages } from '../formats/set-pages.ts';
import { writeOfd } from '../formats/write-ofd.ts';
import { writeIssues } from '../samples/generate-bulletins.ts';
import { FORMAT_OPTIONS } from './run-formats.ts';

/** A4 at 100 dpi. */
const PAGE_WIDTH = 827;
/** The least share of the inked pixels of either picture that the other one has as well. */
export const LIKENESS_FLOOR = 0.98;

/** How much a page of an OFD file looks like the PDF of the same content: the worse share of ink that both have, from 0 to 1. */
export type PageLikeness = { name: string; page: number; likeness: number };

/**
 * Writes pages as OFD files and has a browser print the same ones as PDF files, draws both, and compares the pictures. `show` gets each
 * pair of pictures, to be looked at.
 */
export async function runPages(
  show: (name: string, pictures: readonly [Uint8Array, Uint8Array]) => void = () => undefined,
): Promise<PageLikeness[]> {
  const files = pagesToCompare();
  const printed = await printPages(files.map(({ pages }) => ({ html: drawnHtml(pages), isNumbered: false })));
  const pdfium = await startDrawing();
  const found: PageLikeness[] = [];
  for (const [index, { name, pages }] of files.entries()) {
    const ofd = await drawAll(pdfium, 'application/ofd', writeOfd(pages));
    const pdf = await drawAll(pdfium, 'application/pdf', printed[index] ?? new Uint8Array());
    if (ofd.length !== pages.length || pdf.length !== pages.length)
      throw new Error(`${name}: ${ofd.length} and ${pdf.length} pages instead of ${pages.length}`);
    for (const [at, one] of ofd.entries()) {
      const other = pdf[at] ?? one;
      show(`${name}-${at + 1}`, [one, other]);
      found.push({
        name,
        page: at + 1,
        likeness: likenessOf(await decodePicture(one), await decodePicture(other)),
      });
    }
  }
  return found;
}

function pagesToCompare(): { name: string; pages: SetPage[] }[] {
  const [issue] = writeIssues({ ...FORMAT_OPTIONS, issuesPerYear: 1 });
  if (issue === undefined) throw new Error('no issue was written');
  const flow = flowOf(issue.sheet);
  const figures = samplePageFigures(samplePicture());
  return [
    { name: 'one column', pages: setPages(flow, 1) },
    { name: 'two columns', pages: setPages(flow, 2) },
    { name: 'figures', pages: [{ lines: [], rules: [], figures }] },
  ];
}

/** Bands and a slope, in colour. */
function samplePicture(): Uint8Array {
  const [width, height] = [100, 80];
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      data.set([x * 2, y < x * 0.8 ? 40 : 200, (y >> 4) * 50], (y * width + x) * 3);
  return encode({ width, height, channels: 3, data });
}

async function drawAll(pdfium: RunningPdfium, mediaType: string, bytes: Uint8Array): Promise<Uint8Array[]> {
  const pages = await openPages(mediaType, { bytes, name: 'page' }, pdfium);
  const drawn: Uint8Array[] = [];
  for (const at of pages.sizes().keys()) {
    const page = await pages.draw(at + 1, PAGE_WIDTH);
    if (page !== null) drawn.push(page.picture);
  }
  pages.close();
  return drawn;
}

/** Colours further apart than this, of 255, are not the same. */
const SAME_COLOR = 80;
/** Lighter than this, of 255, is paper. */
const PAPER = 200;

/** The share of inked pixels beside which the other picture has as much the same colour, one pixel away at most; of the two ways round the lesser. */
export function likenessOf(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) return 0;
  return Math.min(shareFound(one, other), shareFound(other, one));
}

function shareFound(inked: Picture, within: Picture): number {
  let ink = 0;
  let found = 0;
  for (let y = 1; y < inked.height - 1; y++)
    for (let x = 1; x < inked.width - 1; x++) {
      const at = (y * inked.width + x) * 3;
      if (!isInk(inked.pixels, at)) continue;
      ink++;
      if (hasNear(inked, within, at)) found++;
    }
  return ink === 0 ? 1 : found / ink;
}

function isInk(pixels: Uint8Array, at: number): boolean {
  return Math.min(pixels[at] ?? 255, pixels[at + 1] ?? 255, pixels[at + 2] ?? 255) < PAPER;
}

function hasNear({ width, pixels }: Picture, within: Picture, at: number): boolean {
  for (const down of [0, -1, 1])
    for (const right of [0, -1, 1]) {
      const there = at + (down * width + right) * 3;
      if (
        [0, 1, 2].every(
          (part) => Math.abs((pixels[at + part] ?? 0) - (within.pixels[there + part] ?? 0)) < SAME_COLOR,
        )
      )
        return true;
    }
  return false;
}

/** The least likeness of each file's pages, as people read it. */
export function formatPages(pages: readonly PageLikeness[]): string {
  const lines = [...Map.groupBy(pages, ({ name }) => name)].map(([name, all]) => {
    const least = all.reduce((worst, each) => (each.likeness < worst.likeness ? each : worst));
    return `OFD page beside the PDF of the same content, ${name}: ink in common at least ${least.likeness.toFixed(4)} (page ${least.page} of ${all.length})`;
  });
  return lines.join('\n');
}
