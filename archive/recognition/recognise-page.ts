import type { RecognisedLine, RecognisedPage } from '#core/model/recognition.ts';
import { cropLine, LINE_HEIGHT } from './crop-line.ts';
import { findRegions } from './find-regions.ts';
import { orderLines } from './line-glyphs.ts';
import { boxAround, skewOf, type Lie, type LineBox } from './line-boxes.ts';
import { resizePicture, type Picture } from '../pictures/picture.ts';
import type { TextModels } from './text-models.ts';

/** The longer side of a picture on which text is looked for, in pixels: a page of A4 keeps what its smallest print needs. */
const LOOKED_AT = 1600;
/** The model that finds text works in squares of this side. */
const SQUARE = 32;

/** Recognises the text on the picture of a page. */
export async function recognisePage(models: TextModels, picture: Picture): Promise<RecognisedPage> {
  const { width, height } = picture;
  const small = await shrink(picture);
  const scale = { x: width / small.width, y: height / small.height };
  const regions = findRegions(await models.find(small));
  // The map may be stretched, if only by a little.
  const skew = Math.atan(Math.tan(skewOf(regions)) * (scale.y / scale.x));
  const lie = { skew, centreX: width / 2, centreY: height / 2 };
  const lines: RecognisedLine[] = [];
  for (const region of regions) {
    const box = boxAround(region, lie, scale);
    const line = box === null ? null : await readLine(models, picture, box, lie);
    if (line !== null) lines.push(line);
  }
  return { width, height, skew: (skew * 180) / Math.PI, lines: orderLines(lines) };
}

async function shrink(picture: Picture): Promise<Picture> {
  const share = Math.min(1, LOOKED_AT / Math.max(picture.width, picture.height));
  const side = (length: number): number => Math.max(SQUARE, Math.round((length * share) / SQUARE) * SQUARE);
  return resizePicture(picture, { width: side(picture.width), height: side(picture.height) });
}

async function readLine(
  models: TextModels,
  picture: Picture,
  box: LineBox,
  lie: Lie,
): Promise<RecognisedLine | null> {
  const characters = await models.read(cropLine(picture, box, lie));
  if (characters.length === 0) return null;
  const scale = box.height / LINE_HEIGHT;
  return { ...box, characters: characters.map((each) => ({ ...each, at: each.at * scale })) };
}
