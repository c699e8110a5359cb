import { readLocation, readPart, type OfdPart } from '../../importers/ofd/open-ofd.ts';
import { resolvePackagePath } from '../../importers/zip/package-path.ts';
import { childOf, childrenOf, type XmlElement } from '../../importers/zip/read-xml.ts';
import type { ZipPackage } from '../../importers/zip/read-zip.ts';

export type OfdFont = { name: string; bold: boolean; italic: boolean; program: Uint8Array | null };

/** What is drawn with is named by an ID within a document. */
type Named = Readonly<Record<'fonts' | 'images' | 'params' | 'spaces' | 'units', Map<string, Entry>>>;
type Entry = { element: XmlElement; base: string };

/** Lists of a resource file, and the elements in them (GB/T 33190-2016, 7.9). */
const LISTS = [
  ['Fonts', 'Font', 'fonts'],
  ['MultiMedias', 'MultiMedia', 'images'],
  ['DrawParams', 'DrawParam', 'params'],
  ['ColorSpaces', 'ColorSpace', 'spaces'],
  ['CompositeGraphicUnits', 'CompositeGraphicUnit', 'units'],
] as const;

/** Fonts, pictures, drawing parameters, colour spaces and composite units of a document; files are read when they are asked for. */
export class OfdResources {
  readonly #zip: ZipPackage;
  readonly #named: Named = {
    fonts: new Map(),
    images: new Map(),
    params: new Map(),
    spaces: new Map(),
    units: new Map(),
  };
  readonly #fonts = new Map<string, Promise<OfdFont>>();

  constructor(zip: ZipPackage) {
    this.#zip = zip;
  }

  /** Takes in the resource files that a document or a page names. */
  async add({ path, element }: OfdPart): Promise<void> {
    const common = childOf(element, 'CommonData') ?? element;
    for (const kind of ['PublicRes', 'DocumentRes', 'PageRes'])
      for (const { text } of childrenOf(common, kind)) {
        const part = await readPart(this.#zip, path, text);
        if (part !== null) this.#addPart(part);
      }
  }

  #addPart({ path, element }: OfdPart): void {
    const folder = element.attributes['BaseLoc'] ?? '';
    // What a resource file names lies from its base; a part named from there has its folder as its own.
    const base = resolvePackagePath(path, `${folder}/-`);
    for (const [list, name, kind] of LISTS)
      for (const entry of childrenOf(element, list).flatMap((found) => childrenOf(found, name)))
        this.#named[kind].set(entry.attributes['ID'] ?? '', { element: entry, base });
  }

  /** A font by its ID; one that nobody tells of is a font without a name. */
  font(id: string): Promise<OfdFont> {
    const known = this.#fonts.get(id) ?? this.#readFont(id);
    this.#fonts.set(id, known);
    return known;
  }

  async #readFont(id: string): Promise<OfdFont> {
    const entry = this.#named.fonts.get(id);
    const attributes = entry?.element.attributes ?? {};
    const file = await this.#read(entry, 'FontFile');
    return {
      name: `${attributes['FontName'] ?? ''} ${attributes['FamilyName'] ?? ''}`.trim(),
      bold: attributes['Bold'] === 'true',
      italic: attributes['Italic'] === 'true',
      program: file,
    };
  }

  /** The bytes of a picture by its ID; null where there is none. */
  image(id: string): Promise<Uint8Array | null> {
    return this.#read(this.#named.images.get(id), 'MediaFile');
  }

  drawParam(id: string): XmlElement | null {
    return this.#named.params.get(id)?.element ?? null;
  }

  colorSpace(id: string): XmlElement | null {
    return this.#named.spaces.get(id)?.element ?? null;
  }

  compositeUnit(id: string): XmlElement | null {
    return this.#named.units.get(id)?.element ?? null;
  }

  async #read(entry: Entry | undefined, child: string): Promise<Uint8Array | null> {
    if (entry === undefined) return null;
    const found = await readLocation(this.#zip, entry.base, childOf(entry.element, child)?.text);
    return found?.bytes ?? null;
  }
}
