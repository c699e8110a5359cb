import { PDFDocument } from '@cantoo/pdf-lib';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withDisplay } from '../runtime/display.ts';
import { resolveElectron } from '../runtime/electron-runtime.ts';
import { runCommand } from '../runtime/run-command.ts';
import { sandboxParameters } from '../runtime/sandbox.ts';
import type { Flow } from './flow.ts';
import { printableHtml, runningHeadHtml } from './print-html.ts';

const MOST_MS = 180_000;

/** Prints issues as PDF files with Chromium, in one or two columns, the running head and a number on every page. */
export async function printPdfs(flows: readonly Flow[], columns: 1 | 2): Promise<Uint8Array[]> {
  const printed = await printPages([
    ...flows.map((flow) => ({ html: printableHtml(flow, columns), isNumbered: true })),
    ...flows.map((flow) => ({ html: runningHeadHtml(flow), isNumbered: false })),
  ]);
  return Promise.all(flows.map((_, index) => putHeads(printed[index], printed[flows.length + index])));
}

async function putHeads(pages: Uint8Array | undefined, head: Uint8Array | undefined): Promise<Uint8Array> {
  if (pages === undefined || head === undefined) throw new Error('A page was not printed.');
  const document = await PDFDocument.load(pages);
  const [embedded] = await document.embedPdf(head);
  if (embedded !== undefined) for (const page of document.getPages()) page.drawPage(embedded);
  return document.save();
}

/** `isNumbered`: with the number of the page at its foot. */
export type HtmlPage = { html: string; isNumbered: boolean };

/** Prints pages of HTML as PDF files with Chromium. */
export async function printPages(pages: readonly HtmlPage[]): Promise<Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-print-'));
  try {
    const list = pages.map(({ html, isNumbered }, index) => {
      const stem = join(folder, String(index));
      writeFileSync(`${stem}.html`, html);
      return { html: `${stem}.html`, pdf: `${stem}.pdf`, isNumbered };
    });
    const listFile = join(folder, 'list.json');
    writeFileSync(listFile, JSON.stringify(list));
    const { executable } = await resolveElectron();
    const { code, stderr } = await withDisplay((environment) =>
      runCommand(
        executable,
        [
          join(import.meta.dirname, 'printer'),
          ...sandboxParameters(),
          `--user-data-dir=${join(folder, 'user')}`,
        ],
        { env: { ...environment, GAZETTE_PRINT_LIST: listFile }, timeoutMs: MOST_MS },
      ),
    );
    if (code !== 0) throw new Error(`The pages could not be printed:\n${stderr}`);
    return list.map(({ pdf }) => readFileSync(pdf));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
