import type { Facsimile, FileAdditions, PageArea, PageLine, PagePicture } from '#core/model/facsimile.ts';
import { POINTS } from '../../importers/ofd/matrix.ts';
import { openOfd, readPart, type OfdDocument } from '../../importers/ofd/open-ofd.ts';
import { readLayers } from '../../importers/ofd/read-page.ts';
import { boxOf, type Box } from '../../importers/page-layout/glyph.ts';
import type { RunningPdfium } from '../../importers/pdf/pdfium.ts';
import { childOf, childrenOf, type XmlElement } from '../../importers/zip/read-xml.ts';
import type { ZipPackage } from '../../importers/zip/read-zip.ts';
import { findQuotes } from '../find-quotes.ts';
import { linesOfGlyphs } from '../page-lines.ts';
import type { PagedFile, Pages } from '../pages.ts';
import { PdfPages } from '../pdf-pages.ts';
import { readAttachments } from './attachments.ts';
import { readProperties, readTags } from './document-info.ts';
import { readAnnotations, sealPrints, type Overlay } from './overlays.ts';
import { boxOfArea, readTemplates, sceneOf, type PageBox, type PageScene } from './page-scene.ts';
import { ObjectPainter } from './paint-objects.ts';
import { PdfInk } from './pdf-ink.ts';
import { OfdResources } from './resources.ts';
import { readSignatures } from './signatures.ts';

type OpenPage = { scene: PageScene; resources: OfdResources; overlays: readonly Overlay[] };

type OpenFile = { pages: (OpenPage | null)[]; additions: FileAdditions };

/** The pages of an OFD file: one that is looked at is written as a PDF, which PDFium draws. */
export class OfdPages implements Pages {
  readonly #pages: readonly (OpenPage | null)[];
  readonly #additions: FileAdditions;
  readonly #pdfium: RunningPdfium;
  #drawn: { page: number; pdf: PdfPages } | null = null;

  private constructor({ pages, additions }: OpenFile, pdfium: RunningPdfium) {
    this.#pages = pages;
    this.#additions = additions;
    this.#pdfium = pdfium;
  }

  /** @throws AppError `import/damaged`, `import/password-needed`, `import/too-large` */
  static async open({ bytes, name }: PagedFile, pdfium: RunningPdfium): Promise<OfdPages> {
    const { zip, documents } = await openOfd(bytes, name);
    const file: OpenFile = {
      pages: [],
      additions: { properties: [], tags: [], signatures: [], attachments: [] },
    };
    for (const document of documents) await openDocument(zip, document, file);
    return new OfdPages(file, pdfium);
  }

  additions(): FileAdditions {
    return this.#additions;
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
      const pdf = new PdfPages(this.#pdfium, { bytes: await writePage(open), name: `page ${String(page)}` });
      this.#drawn?.pdf.close();
      this.#drawn = { page, pdf };
    }
    return this.#drawn.pdf.draw(1, width);
  }

  locate(page: number, quotes: readonly string[]): PageArea[][] | null {
    const open = this.#pages[page - 1];
    if (!open) return null;
    const { glyphs } = readLayers(open.scene.layers);
    return findQuotes(glyphs, quotes).map((lines) =>
      lines.map((line) => areaOf(boxOf(line), open.scene.box)),
    );
  }

  lines(page: number): PageLine[] | null {
    const open = this.#pages[page - 1];
    if (!open) return null;
    return linesOfGlyphs(readLayers(open.scene.layers).glyphs, (box) => areaOf(box, open.scene.box));
  }

  close(): void {
    this.#drawn?.pdf.close();
    this.#drawn = null;
  }
}

/** A box in points as a part of its page. */
function areaOf({ x0, y0, x1, y1 }: Box, { left, top, width, height }: PageBox): PageArea {
  return {
    left: (x0 / POINTS - left) / width,
    top: (y0 / POINTS - top) / height,
    width: (x1 - x0) / POINTS / width,
    height: (y1 - y0) / POINTS / height,
  };
}

/** Opens a document of a file behind those before it. */
async function openDocument(
  zip: ZipPackage,
  document: OfdDocument,
  { pages, additions }: OpenFile,
): Promise<void> {
  const { root } = document;
  const common = childOf(root.element, 'CommonData');
  const usual = boxOfArea(childOf(common, 'PageArea'));
  const templates = await readTemplates(zip, root);
  const resources = new OfdResources(zip);
  await resources.add(root);
  for (const template of templates.values()) await resources.add(template);
  const signatures = await readSignatures(zip, document);
  const overlays = [...(await readAnnotations(zip, document)), ...sealPrints(signatures)];
  const layersById = new Map<string, readonly XmlElement[]>();
  const numbers = new Map<string, number>();
  for (const { attributes } of childrenOf(childOf(root.element, 'Pages'), 'Page')) {
    const part = await readPart(zip, root.path, attributes['BaseLoc']);
    if (part === null) {
      pages.push(null);
      continue;
    }
    await resources.add(part);
    const id = attributes['ID'] ?? '';
    numbers.set(id, pages.length + 1);
    const scene = sceneOf(part.element, templates, usual);
    layersById.set(id, scene.layers);
    pages.push({ scene, resources, overlays: overlays.filter(({ pageId }) => pageId === id) });
  }
  // Of several documents in a file the first speaks for it.
  if (additions.properties.length === 0) additions.properties.push(...readProperties(document));
  additions.tags.push(...(await readTags(zip, document, (id) => layersById.get(id) ?? [])));
  additions.attachments.push(...(await readAttachments(zip, root)));
  additions.signatures.push(
    ...signatures.map(({ signedAt, provider, seal, stamps }) => ({
      kind: stamps.length > 0 ? ('seal' as const) : ('signature' as const),
      name: seal.name ?? provider,
      signedAt,
      pages: stamps.flatMap((stamp) => numbers.get(stamp.attributes['PageRef'] ?? '') ?? []),
    })),
  );
}

/** A page as a PDF: layers, then what lies over them. */
async function writePage({ scene, resources, overlays }: OpenPage): Promise<Uint8Array> {
  const ink = await PdfInk.start();
  const { left, top, width, height } = scene.box;
  const size = { width: width * POINTS, height: height * POINTS };
  // From millimetres downwards to points upwards.
  ink.put('cm', POINTS, 0, 0, -POINTS, -left * POINTS, (top + height) * POINTS);
  const painter = new ObjectPainter(resources, ink, size);
  for (const layer of scene.layers) await painter.paintChildren(layer, layer);
  for (const overlay of overlays) await ink.within(() => painter.paintOverlay(overlay));
  return ink.finish(size.width, size.height);
}
