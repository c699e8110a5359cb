import { diffChars } from 'diff';
import { PdfPages } from '#archive/facsimile/pdf-pages.ts';
import { decodeSource } from '#archive/importers/decode-source.ts';
import { startPdfium } from '#archive/importers/pdf/pdfium.ts';
import { layOutPage } from '#archive/importers/page-layout/lay-out-page.ts';
import { decodePicture } from '#archive/pictures/picture.ts';
import { pageGlyphs } from '#archive/recognition/line-glyphs.ts';
import { recognisePage } from '#archive/recognition/recognise-page.ts';
import { TextModels } from '#archive/recognition/text-models.ts';
import { flowOf } from '../formats/flow.ts';
import { printPdfs } from '../formats/print-pdf.ts';
import { writeIssues } from '../samples/generate-bulletins.ts';
import { CLEAN, POOR, type Scanned, scanSheet } from '../scans/degrade.ts';
import { FORMAT_OPTIONS, type TextScore } from './run-formats.ts';

/** Sheets are scanned at 200 dpi: A4 is so many pixels wide. */
const SHEET_WIDTH = 1654;
/** So many pages of each kind: a page takes the better part of ten seconds. */
const PAGES = 3;

/** Kinds of scans, and the least share of characters of each that has to be recognised. */
export const SCANS: readonly { name: string; scanned: Scanned; floor: number }[] = [
  { name: 'clean', scanned: CLEAN, floor: 0.985 },
  { name: 'skewed and noisy', scanned: POOR, floor: 0.95 },
];

export type ScanReport = { source: string; floor: number; text: TextScore; pages: number; tookMs: number };

/**
 * Prints pages of one issue in one and two columns, scans them, and compares what is recognised with what the printed file says, in
 * reading order, spaces aside.
 */
export async function runScans(): Promise<ScanReport[]> {
  const [issue] = writeIssues({ ...FORMAT_OPTIONS, issuesPerYear: 1 });
  if (issue === undefined) throw new Error('no issue was written');
  const sheets = [
    ...(await printSheets(await printOne(issue, 1))),
    ...(await printSheets(await printOne(issue, 2))),
  ];
  const models = await TextModels.load();
  const reports: ScanReport[] = [];
  for (const { name, scanned, floor } of SCANS) {
    const text = { right: 0, of: 0 };
    const startedAt = performance.now();
    for (const sheet of sheets) {
      const picture = await decodePicture(await scanSheet(sheet.picture, scanned));
      const { lines } = await recognisePage(models, picture);
      const found = layOutPage({ glyphs: pageGlyphs(lines), rules: [] }).join('');
      const wrong = countWrong(sheet.text, bare(found));
      text.right += Math.max(0, sheet.text.length - wrong);
      text.of += sheet.text.length;
    }
    const tookMs = Math.round(performance.now() - startedAt);
    reports.push({ source: `scan, ${name}`, floor, text, pages: sheets.length, tookMs });
  }
  await models.close();
  return reports;
}

type Issue = ReturnType<typeof writeIssues> extends Iterable<infer One> ? One : never;

async function printOne({ sheet }: Issue, columns: 1 | 2): Promise<Uint8Array> {
  const [file] = await printPdfs([flowOf(sheet)], columns);
  if (file === undefined) throw new Error('no file was printed');
  return file;
}

/** The first pages of a printed file: what each says, and its picture. */
async function printSheets(bytes: Uint8Array): Promise<{ text: string; picture: Uint8Array }[]> {
  const { text } = await decodeSource({ bytes, name: 'printed.pdf' });
  const pages = new PdfPages(await startPdfium(), { bytes, name: 'printed.pdf' });
  const sheets = text
    .split('\f')
    .slice(0, PAGES)
    .map((page, at) => ({ text: bare(page), picture: pages.draw(at + 1, SHEET_WIDTH)?.picture }));
  pages.close();
  return sheets.flatMap(({ text: says, picture }) =>
    picture === undefined ? [] : [{ text: says, picture }],
  );
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** A character too many counts like one that is missing; one in the place of another counts once. */
function countWrong(expected: string, found: string): number {
  let wrong = 0;
  let removed = 0;
  for (const part of diffChars(expected, found)) {
    if (part.removed) removed = part.count;
    else {
      wrong += part.added ? Math.max(part.count, removed) : removed;
      removed = 0;
    }
  }
  return wrong + removed;
}

/** One line on each kind of scan. */
export function formatScans(reports: readonly ScanReport[]): string {
  const rows = reports.map(({ source, floor, text, pages, tookMs }) => {
    const share = text.right / text.of;
    const verdict = share >= floor ? '' : `  BELOW ${floor.toString()}`;
    const seconds = (tookMs / pages / 1000).toFixed(1);
    return `${source.padEnd(26)}${share.toFixed(4)}  ${text.of.toString()} characters, ${pages.toString()} pages, ${seconds} s a page${verdict}`;
  });
  return ['Scans at 200 dpi: share of characters in reading order that are recognised', ...rows].join('\n');
}
