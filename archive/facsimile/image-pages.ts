import type { Facsimile, FileAdditions, PagePicture } from '#core/model/facsimile.ts';
import { openPicture } from '../pictures/picture.ts';
import { countPictures, readSize, type PictureSize } from '../pictures/read-sizes.ts';
import { drawnSize, type Pages } from './pages.ts';

const POINTS_AN_INCH = 72;
/** How wide the narrower side of a picture is taken to be printed where its file does not say: that of A4, in points. */
const USUAL_WIDTH = 595;

/** A file of pictures held open, to be looked at page by page; pages are counted from 1. */
export class ImagePages implements Pages {
  readonly #bytes: Uint8Array;
  readonly #sizes: Facsimile['pages'];

  private constructor(bytes: Uint8Array, sizes: Facsimile['pages']) {
    this.#bytes = bytes;
    this.#sizes = sizes;
  }

  /** @throws Error where the file holds no pictures */
  static async open(bytes: Uint8Array): Promise<ImagePages> {
    const sizes: Facsimile['pages'] = [];
    for (let page = 0, count = await countPictures(bytes); page < count; page += 1)
      sizes.push(toPoints(await readSize(bytes, page)));
    return new ImagePages(bytes, sizes);
  }

  sizes(): Facsimile['pages'] {
    return this.#sizes;
  }

  async draw(page: number, width: number): Promise<PagePicture | null> {
    const size = this.#sizes[page - 1];
    if (size === undefined) return null;
    const { data, info } = await openPicture(this.#bytes, page - 1)
      .resize({ ...drawnSize(size, width), fit: 'fill' })
      .png({ compressionLevel: 3 })
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, picture: Uint8Array.from(data) };
  }

  /** A picture has no text of its own: what was recognised on it is found elsewhere. */
  locate(page: number, quotes: readonly string[]): [][] | null {
    return this.#sizes[page - 1] === undefined ? null : quotes.map(() => []);
  }

  lines(page: number): [] | null {
    return this.#sizes[page - 1] === undefined ? null : [];
  }

  additions(): FileAdditions {
    return { properties: [], tags: [], signatures: [], attachments: [] };
  }

  close(): void {
    // The bytes go with this object.
  }
}

function toPoints({ width, height, dpi }: PictureSize): { width: number; height: number } {
  const points = dpi === null ? USUAL_WIDTH / Math.min(width, height) : POINTS_AN_INCH / dpi;
  return { width: width * points, height: height * points };
}
