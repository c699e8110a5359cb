import { renderPageFurniture } from '#core/excerpt/render-page-furniture.ts';
import type { Language } from '#core/model/language.ts';

/** The first Chrome that prints the running head and the page numbers which a dossier's own style asks for. */
const FIRST_WITH_MARGIN_BOXES = 131;
const HEAD_POINTS = 9;
/** How much larger than printed the running head is drawn, for a sharp picture. */
const SCALE = 6;

export type PageFurniture = { headerTemplate: string; footerTemplate: string };

/** True for a Chrome, `process.versions.chrome`, that needs templates for what stands in the margins. */
export function needsPageFurniture(chromeVersion: string): boolean {
  return Number(chromeVersion.split('.')[0]) < FIRST_WITH_MARGIN_BOXES;
}

/**
 * A script for the page to be printed: draws the running head with the page's fonts and gives it as the address of a picture.
 * Templates know only the system's fonts, and a machine may have none for Chinese.
 */
export function drawRunningHead(title: string): string {
  const font = `${String(HEAD_POINTS * SCALE)}px "Noto Serif SC"`;
  return `(async (title, font) => {
    await document.fonts.load(font, title);
    const canvas = document.createElement('canvas');
    const brush = canvas.getContext('2d');
    brush.font = font;
    canvas.width = Math.ceil(brush.measureText(title).width);
    canvas.height = ${String(HEAD_POINTS * SCALE * 1.5)};
    brush.font = font;
    brush.fillStyle = '#555';
    brush.textBaseline = 'middle';
    brush.fillText(title, 0, canvas.height / 2);
    return canvas.toDataURL();
  })(${JSON.stringify(title)}, ${JSON.stringify(font)})`;
}

/** The templates, with the running head as a picture. */
export function buildPageFurniture(language: Language, runningHead: string): PageFurniture {
  const height = `${String(HEAD_POINTS * 1.5)}pt`;
  return {
    headerTemplate: `<div style="width:100%;text-align:center;padding-top:20mm"><img src="${runningHead}" style="height:${height};max-width:150mm"></div>`,
    footerTemplate: renderPageFurniture('', language).footerTemplate,
  };
}
