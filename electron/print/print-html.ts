import { BrowserWindow } from 'electron';
import { APP_ORIGIN } from '../app-origin.ts';
import { guardContents } from '../offline/guard-contents.ts';
import type { OneTimePages } from '../protocol/one-time-pages.ts';
import { AppError } from '#core/errors/app-error.ts';
import { getLabels } from '#core/excerpt/labels.ts';
import type { Language } from '#core/model/language.ts';
import { buildPageFurniture, drawRunningHead, needsPageFurniture } from './page-furniture.ts';
import { withFonts } from './print-page.ts';

/** Lays a document out in a hidden window, hands the window to `use`, and closes it whatever happens. */
async function withPage<Result>(
  pages: OneTimePages,
  html: string,
  use: (window: BrowserWindow) => Promise<Result>,
): Promise<Result> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false, spellcheck: false },
  });
  try {
    guardContents(window.webContents);
    await window.loadURL(`${APP_ORIGIN}/page/${pages.put(withFonts(html))}`);
    // The page's policy allows no script of its own; this one waits until the fonts that the text needs have arrived.
    await window.webContents.executeJavaScript('document.fonts.ready.then(() => document.fonts.size)');
    return await use(window);
  } finally {
    window.destroy();
  }
}

/** What a printed dossier says of itself in its margins. */
export type Printed = { html: string; title: string; language: Language };

/** Renders a dossier as an A4 PDF with running head and page numbers. */
export function renderPdf(pages: OneTimePages, { html, title, language }: Printed): Promise<Uint8Array> {
  return withPage(pages, html, async (window) => {
    const { webContents } = window;
    const runningHead = title.trim() === '' ? getLabels(language).untitled : title;
    const furniture = needsPageFurniture(process.versions.chrome)
      ? buildPageFurniture(
          language,
          String(await webContents.executeJavaScript(drawRunningHead(runningHead))),
        )
      : null;
    return webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
      displayHeaderFooter: furniture !== null,
      ...furniture,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  });
}

/**
 * Shows the system's print dialog for a document; false where the person cancelled.
 * @throws AppError `print/failed` where there is no printer or it refused
 */
export function printHtml(pages: OneTimePages, html: string): Promise<boolean> {
  return withPage(
    pages,
    html,
    (window) =>
      new Promise((resolve, reject) => {
        const options = { silent: false, printBackground: true, pageSize: 'A4' } as const;
        window.webContents.print(options, (printed, reason) => {
          if (printed || /cancel/i.test(reason)) resolve(printed);
          else reject(new AppError('print/failed', { reason }));
        });
      }),
  );
}
