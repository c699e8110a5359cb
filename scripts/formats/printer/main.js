/*
 * Prints pages as PDF files the way a browser does. The environment names a list: a JSON file of { html, pdf, isNumbered }.
 */
import { app, BrowserWindow } from 'electron';
import { readFileSync, writeFileSync } from 'node:fs';

const FOOTER =
  '<div style="width: 100%; text-align: center; font-size: 9pt">— <span class="pageNumber"></span> —</div>';

async function printAll() {
  const window = new BrowserWindow({ show: false, webPreferences: { javascript: false } });
  for (const { html, pdf, isNumbered } of JSON.parse(readFileSync(process.env.GAZETTE_PRINT_LIST, 'utf8'))) {
    await window.loadFile(html);
    const bytes = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      displayHeaderFooter: isNumbered,
      headerTemplate: '<span></span>',
      footerTemplate: FOOTER,
    });
    writeFileSync(pdf, bytes);
  }
}

app
  .whenReady()
  .then(printAll)
  .then(
    () => app.exit(0),
    (error) => {
      process.stderr.write(`${String(error)}\n`);
      app.exit(1);
    },
  );
