import { clipboard, dialog, shell, type BrowserWindow, type SaveDialogOptions } from 'electron';
import type { Language } from '#core/model/language.ts';
import { printHtml, renderPdf } from '../print/print-html.ts';
import type { OneTimePages } from '../protocol/one-time-pages.ts';
import { askWhereToSave } from './ask-where-to-save.ts';
import { openDialogOptions, saveDialogOptions } from './dialog-options.ts';
import type { Desktop } from './shell-answers.ts';

type DesktopParts = { window: () => BrowserWindow | null; pages: OneTimePages; language: () => Language };

/** The real desktop: the system's dialogs, printer, clipboard and file manager. */
export function createDesktop({ window, pages, language }: DesktopParts): Desktop {
  return {
    chooseOpen: async (what) => {
      const options = openDialogOptions(what, language());
      const parent = window();
      const chosen = await (parent === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(parent, options));
      return chosen.canceled ? [] : chosen.filePaths;
    },
    chooseSave: async ({ suggestedName, extension }) => {
      const options = saveDialogOptions(suggestedName, extension);
      const show = async (shown: SaveDialogOptions): Promise<string | null> => {
        const parent = window();
        const chosen = await (parent === null
          ? dialog.showSaveDialog(shown)
          : dialog.showSaveDialog(parent, shown));
        return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
      };
      return askWhereToSave(show, options, extension);
    },
    printHtml: (html) => printHtml(pages, html),
    renderPdf: (html, title) => renderPdf(pages, { html, title, language: language() }),
    copyText: async (text) => {
      await clipboard.writeText(text);
    },
    showInFolder: (path) => {
      shell.showItemInFolder(path);
    },
  };
}
