import { parentPort } from 'node:worker_threads';
import { startPdfium, type RunningPdfium } from '../importers/pdf/pdfium.ts';
import { PdfPages } from './pdf-pages.ts';
import type { FromPageThread, PageTask, ToPageThread } from './page-drawer.ts';

let running: Promise<RunningPdfium> | null = null;
/** The file that was looked at last: pages are looked at one after the other. */
let open: { sha256: string; pages: PdfPages } | null = null;

async function answer({ sha256, name, bytes, task }: ToPageThread): Promise<FromPageThread> {
  if (open?.sha256 !== sha256) {
    if (bytes === null) return { kind: 'unknown' };
    open?.pages.close();
    open = null;
    running ??= startPdfium();
    open = { sha256, pages: new PdfPages(await running, bytes, name) };
  }
  return { kind: 'done', done: perform(open.pages, task) };
}

function perform(pages: PdfPages, task: PageTask): unknown {
  switch (task.kind) {
    case 'sizes':
      return pages.sizes();
    case 'draw':
      return pages.draw(task.page, task.width);
    case 'locate':
      return pages.locate(task.page, task.quotes);
  }
}

const port = parentPort;
port?.on('message', (request: ToPageThread) => {
  // What goes wrong ends the thread: PDFium cannot be used after a crash.
  void answer(request).then((reply) => {
    port.postMessage(reply);
  });
});
