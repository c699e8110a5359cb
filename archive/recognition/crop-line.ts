import { askew, type Lie, type LineBox } from './line-boxes.ts';
import type { Picture } from '../pictures/picture.ts';

/** Height of a line as the model wants to see it. */
export const LINE_HEIGHT = 48;
/** A line is not shown shorter than this, nor longer. */
const LEAST_WIDTH = 160;
const MOST_WIDTH = 4800;

/** A line as the model wants to see it: blue, green and red one after the other, between -1 and 1. */
export type LineInput = { width: number; values: Float32Array };

/** Cuts a line out of a picture, straight; what lies beyond the picture is white. */
export function cropLine(picture: Picture, box: LineBox, lie: Lie): LineInput {
  const scale = box.height / LINE_HEIGHT;
  const wide = Math.min(MOST_WIDTH, Math.max(8, Math.round(box.width / scale)));
  const width = Math.max(LEAST_WIDTH, wide);
  const plane = width * LINE_HEIGHT;
  // Grey in the sense of the model: what is not part of the line.
  const values = new Float32Array(plane * 3);
  const [originX, originY] = askew(box.left, box.top, lie);
  const step = box.width / wide;
  const [cos, sin] = [Math.cos(lie.skew), Math.sin(lie.skew)];
  for (let row = 0; row < LINE_HEIGHT; row += 1)
    for (let column = 0; column < wide; column += 1) {
      const [dx, dy] = [(column + 0.5) * step, (row + 0.5) * scale];
      const x = originX + dx * cos - dy * sin - 0.5;
      const y = originY + dx * sin + dy * cos - 0.5;
      const at = row * width + column;
      for (let channel = 0; channel < 3; channel += 1)
        values[at + (2 - channel) * plane] = sample(picture, x, y, channel) / 127.5 - 1;
    }
  return { width, values };
}

/** The value between four pixels. */
function sample({ width, height, pixels }: Picture, x: number, y: number, channel: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return 255;
  const [shareX, shareY] = [x - left, y - top];
  const at = (top * width + left) * 3 + channel;
  const below = at + width * 3;
  const upper = (pixels[at] ?? 0) * (1 - shareX) + (pixels[at + 3] ?? 0) * shareX;
  const lower = (pixels[below] ?? 0) * (1 - shareX) + (pixels[below + 3] ?? 0) * shareX;
  return upper * (1 - shareY) + lower * shareY;
}
