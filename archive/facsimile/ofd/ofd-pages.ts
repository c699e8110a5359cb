import type { Facsimile, PageArea, PagePicture } from '#core/model/facsimile.ts';
import { POINTS } from '../../importers/ofd/matrix.ts';
import { openOfd, readPart, type OfdDocument, type OfdPart } from '../../importers/ofd/open-ofd.ts';
import { readLayers } from '../../importers/ofd/read-page.ts';
import { boxOf } from '../../importers/page-layout/glyph.ts';
import type { RunningPdfium } from '../../importers/pdf/pdfium.ts';
import { childOf, childrenOf } from '../../importers/zip/read-xml.ts';
import type { ZipPackage } from '../../importers/zip/read-zip.ts';
import { findQuotes } from '../find-quotes.ts';
import type { PagedFile, Pages } from '../pages.ts';
import { PdfPages } from '../pdf-pages.ts';
import { readOverlays, type Overlay } from './overlays.ts';
import { boxOfArea, readTemplates, sceneOf, type PageScene } from './page-scene.ts';
import { ObjectPainter } from './paint-objects.ts';
import { PdfInk } from './pdf-ink.ts';
import { OfdResources } from './resources.ts';

type OpenPage = { part: OfdPart; scene: PageScene; resources: OfdResources; overlays: readonly Overlay[] };

/** The pages of an OFD file: one that is looked at is written as a PDF, which PDFium draws. */
export class OfdPages implements Pages {
  readonly #pages: readonly (OpenPage | null)[];
  readonly #pdfium: RunningPdfium;
  #drawn: { page: number; pdf: PdfPages } | null = null;

  private constructor(pages: readonly (OpenPage | null)[], pdfium: RunningPdfium) {
    this.#pages = pages;
    this.#pdfium = pdfium;
  }

  /** @throws AppError `import/damaged`, `import/password-needed`, `import/too-large` */
  static async open({ bytes, name }: PagedFile, pdfium: RunningPdfium): Promise<OfdPages> {
    const { zip, documents } = await openOfd(bytes, name);
    const pages: (OpenPage | null)[] = [];
    for (const document of documents) pages.push(...(await openDocument(zip, document)));
    return new OfdPages(pages, pdfium);
  }

  sizes(): Facsimile['pages'] {
    return this.#pages.map((page) => {
      const { width, height } = page?.scene.box ?? { width: 210, height: 297 };
      return { width: width * POINTS, height: height * POINTS };
    });
  }

  async draw(page: number, width: number): Promise<PagePicture | null> {
    if (this.#drawn?.page !== page) {
      const open = this.#pages[page - 1];
      if (!open) return null;
      const pdf = new PdfPages(this.#pdfium, await writePage(open), `page ${String(page)}`);
      this.#drawn?.pdf.close();
      this.#drawn = { page, pdf };
    }
    return this.#drawn.pdf.draw(1, width);
  }

  locate(page: number, quotes: readonly string[]): PageArea[][] | null {
    const open = this.#pages[page - 1];
    if (!open) return null;
    const { left, top, width, height } = open.scene.box;
    const { glyphs } = readLayers(open.scene.layers);
    return findQuotes(glyphs, quotes).map((lines) =>
      lines.map((line) => {
        const { x0, y0, x1, y1 } = boxOf(line);
        return {
          left: (x0 / POINTS - left) / width,
          top: (y0 / POINTS - top) / height,
          width: (x1 - x0) / POINTS / width,
          height: (y1 - y0) / POINTS / height,
        };
      }),
    );
  }

  close(): void {
    this.#drawn?.pdf.close();
    this.#drawn = null;
  }
}

async function openDocument(zip: ZipPackage, document: OfdDocument): Promise<(OpenPage | null)[]> {
  const { root } = document;
  const common = childOf(root.element, 'CommonData');
  const usual = boxOfArea(childOf(common, 'PageArea'));
  const templates = await readTemplates(zip, root);
  const resources = new OfdResources(zip);
  await resources.add(root);
  for (const template of templates.values()) await resources.add(template);
  const overlays = await readOverlays(zip, document);
  const pages: (OpenPage | null)[] = [];
  for (const { attributes } of childrenOf(childOf(root.element, 'Pages'), 'Page')) {
    const part = await readPart(zip, root.path, attributes['BaseLoc']);
    if (part === null) {
      pages.push(null);
      continue;
    }
    await resources.add(part);
    const id = attributes['ID'] ?? '';
    const scene = sceneOf(id, part.element, templates, usual);
    pages.push({ part, scene, resources, overlays: overlays.filter(({ pageId }) => pageId === id) });
  }
  return pages;
}

/** A page as a PDF: layers, then what lies over them. */
async function writePage({ scene, resources, overlays }: OpenPage): Promise<Uint8Array> {
  const ink = await PdfInk.start();
  const painter = new ObjectPainter(resources, ink);
  const { left, top, width, height } = scene.box;
  // From millimetres downwards to points upwards.
  ink.put('cm', POINTS, 0, 0, -POINTS, -left * POINTS, (top + height) * POINTS);
  for (const layer of scene.layers) await painter.paintChildren(layer, layer);
  for (const overlay of overlays) await ink.within(() => painter.paintOverlay(overlay));
  return ink.finish(width * POINTS, height * POINTS);
}
