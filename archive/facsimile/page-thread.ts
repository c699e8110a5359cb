import { parentPort } from 'node:worker_threads';
import type { RunningPdfium } from '../importers/pdf/pdfium.ts';
import type { PagePicture } from '#core/model/facsimile.ts';
import { turnPicture } from '../pictures/turn-picture.ts';
import { openPages, startDrawing } from './open-pages.ts';
import type { Pages } from './pages.ts';
import type { FromPageThread, PageTask, ToPageThread } from './page-drawer.ts';

let running: Promise<RunningPdfium> | null = null;
/** The file that was looked at last: pages are looked at one after the other. */
let open: { sha256: string; pages: Pages } | null = null;

async function answer({
  sha256,
  name,
  mediaType,
  password,
  bytes,
  task,
}: ToPageThread): Promise<FromPageThread> {
  if (open?.sha256 !== sha256) {
    if (bytes === null) return { kind: 'unknown' };
    open?.pages.close();
    open = null;
    running ??= startDrawing();
    open = { sha256, pages: await openPages(mediaType, { bytes, name, password }, await running) };
  }
  return { kind: 'done', done: await perform(open.pages, task) };
}

function perform(pages: Pages, task: PageTask): unknown {
  switch (task.kind) {
    case 'sizes':
      return pages.sizes();
    case 'additions':
      return pages.additions();
    case 'draw':
      return drawTurned(pages, task);
    case 'lines':
      return pages.lines(task.page);
    case 'locate':
      return pages.locate(task.page, task.quotes);
  }
}

/** A page as wide as asked for once it is turned. */
async function drawTurned(
  pages: Pages,
  { page, width, turn }: Extract<PageTask, { kind: 'draw' }>,
): Promise<PagePicture | null> {
  const size = pages.sizes()[page - 1];
  if (size === undefined) return null;
  const wide = turn % 180 === 0 ? width : Math.max(1, Math.round((width * size.width) / size.height));
  const drawn = await pages.draw(page, wide);
  return drawn && turnPicture(drawn, turn);
}

const port = parentPort;
port?.on('message', (request: ToPageThread) => {
  // What goes wrong ends the thread: PDFium cannot be used after a crash.
  void answer(request).then((reply) => {
    port.postMessage(reply);
  });
});
