import { SITE_LINES, printHtml } from '../samples/layout/html.ts';
import type { Sheet } from '../samples/layout/style.ts';
import { flowOf, webFlowOf, type Flow } from './flow.ts';
import { printPdfs } from './print-pdf.ts';
import { setPages } from './set-pages.ts';
import { writeDocx } from './write-docx.ts';
import { writeOfd } from './write-ofd.ts';

/** A format that issues are written in: their files, what of them is read in which order, and which lines are the page's or the site's. */
export type Format = {
  name: string;
  extension: string;
  write: (sheets: readonly Sheet[]) => Promise<Uint8Array[]>;
  flow: (sheet: Sheet) => Flow;
  isFurniture: (line: string, flow: Flow) => boolean;
};

const PAGES: Pick<Format, 'flow' | 'isFurniture'> = {
  flow: flowOf,
  isFurniture: (line, { head }) => line === head.replace(/\s+/gu, '') || /^—\d+—$/u.test(line),
};

const pdf = (name: string, columns: 1 | 2): Format => ({
  ...PAGES,
  name,
  extension: 'pdf',
  write: (sheets) => printPdfs(sheets.map(flowOf), columns),
});

const ofd = (name: string, columns: 1 | 2): Format => ({
  ...PAGES,
  name,
  extension: 'ofd',
  write: (sheets) => Promise.resolve(sheets.map((sheet) => writeOfd(setPages(flowOf(sheet), columns)))),
});

/** Every format of our own making. */
export const FORMATS: readonly Format[] = [
  pdf('PDF, one column', 1),
  pdf('PDF, two columns', 2),
  ofd('OFD, one column', 1),
  ofd('OFD, two columns', 2),
  {
    ...PAGES,
    name: 'DOCX',
    extension: 'docx',
    write: (sheets) => Promise.all(sheets.map((sheet) => writeDocx(flowOf(sheet)))),
  },
  {
    name: 'HTML',
    extension: 'html',
    write: (sheets) =>
      Promise.resolve(sheets.map((sheet) => Buffer.from(printHtml(sheet, 'utf-8').text, 'utf8'))),
    flow: webFlowOf,
    isFurniture: (line) => SITE_LINES.has(line),
  },
];
