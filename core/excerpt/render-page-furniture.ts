import type { Language } from '../model/language.ts';
import { escapeHtml } from './escape.ts';
import { getLabels } from './labels.ts';

/**
 * Running head and page numbers as the header and footer templates of `printToPDF`, for runtimes older than Chrome 131, which
 * do not know the CSS margin boxes of the dossier itself. Newer ones must not be given them, or both are printed.
 */
export function renderPageFurniture(
  dossierTitle: string,
  language: Language,
): { headerTemplate: string; footerTemplate: string } {
  const title = dossierTitle.trim() === '' ? getLabels(language).untitled : dossierTitle;
  const style = "width:100%;text-align:center;font-family:'Noto Serif SC Variable','Noto Serif CJK SC',serif";
  return {
    headerTemplate: `<div style="${style};font-size:9pt;padding-top:20mm;color:#555">${escapeHtml(title)}</div>`,
    footerTemplate: `<div style="${style};font-size:10.5pt;padding-bottom:18mm"><span class="pageNumber"></span> / <span class="totalPages"></span></div>`,
  };
}
