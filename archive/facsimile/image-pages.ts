import type { Facsimile, FileAdditions, PagePicture } from '#core/model/facsimile.ts';
import { openPicture } from '../pictures/picture.ts';
import type { PictureFile } from '../pictures/picture-files.ts';
import { countPictures, readSize, type PictureSize } from '../pictures/read-sizes.ts';
import { drawnSize, type Pages } from './pages.ts';

const POINTS_AN_INCH = 72;
/** How wide the narrower side of a picture is taken to be printed where its file does not say: that of A4, in points. */
const USUAL_WIDTH = 595;

/** A picture of a file; the first is 0. */
type Leaf = { file: PictureFile; at: number; size: Facsimile['pages'][number] };

/** Files of pictures, to be looked at page by page; pages are counted from 1 through all of them. */
export class ImagePages implements Pages {
  readonly #leaves: readonly Leaf[];

  private constructor(leaves: readonly Leaf[]) {
    this.#leaves = leaves;
  }

  /** @throws Error where a file holds no pictures */
  static async open(files: readonly PictureFile[]): Promise<ImagePages> {
    const leaves: Leaf[] = [];
    for (const file of files) {
      const bytes = await file.read();
      for (let at = 0, count = await countPictures(bytes); at < count; at += 1)
        leaves.push({ file, at, size: toPoints(await readSize(bytes, at)) });
    }
    return new ImagePages(leaves);
  }

  sizes(): Facsimile['pages'] {
    return this.#leaves.map(({ size }) => size);
  }

  async draw(page: number, width: number): Promise<PagePicture | null> {
    const leaf = this.#leaves[page - 1];
    if (leaf === undefined) return null;
    const { data, info } = await openPicture(await leaf.file.read(), leaf.at)
      .resize({ ...drawnSize(leaf.size, width), fit: 'fill' })
      .png({ compressionLevel: 3 })
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, picture: Uint8Array.from(data) };
  }

  /** A picture has no text of its own: what was recognised on it is found elsewhere. */
  locate(page: number, quotes: readonly string[]): [][] | null {
    return this.#leaves[page - 1] === undefined ? null : quotes.map(() => []);
  }

  lines(page: number): [] | null {
    return this.#leaves[page - 1] === undefined ? null : [];
  }

  additions(): FileAdditions {
    return { properties: [], tags: [], signatures: [], attachments: [] };
  }

  close(): void {
    // The files go with this object.
  }
}

function toPoints({ width, height, dpi }: PictureSize): { width: number; height: number } {
  const points = dpi === null ? USUAL_WIDTH / Math.min(width, height) : POINTS_AN_INCH / dpi;
  return { width: width * points, height: height * points };
}
