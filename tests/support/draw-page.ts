import { decode } from 'fast-png';
import { openPages, startDrawing } from '#archive/facsimile/open-pages.ts';
import type { Pages } from '#archive/facsimile/pages.ts';
import type { RunningPdfium } from '#archive/importers/pdf/pdfium.ts';

/** A drawn page: grey values between 0 (black) and 255, and colours, by pixel. */
export type DrawnPage = {
  width: number;
  height: number;
  colorAt: (x: number, y: number) => [red: number, green: number, blue: number];
  /** The share of dark pixels in a rectangle. */
  inkIn: (left: number, top: number, width: number, height: number) => number;
};

let running: Promise<RunningPdfium> | null = null;

/** Opens a file to look at its pages; close it behind you. */
export async function openDrawn(mediaType: string, bytes: Uint8Array): Promise<Pages> {
  running ??= startDrawing();
  return openPages(mediaType, { bytes, name: 'drawn' }, await running);
}

/** Draws a page of a file, as many pixels wide as told. */
export async function drawPage(
  mediaType: string,
  bytes: Uint8Array,
  { page = 1, width = 420 }: { page?: number; width?: number } = {},
): Promise<DrawnPage> {
  const pages = await openDrawn(mediaType, bytes);
  const drawn = await pages.draw(page, width);
  pages.close();
  if (drawn === null) throw new Error('no such page');
  const { data, channels } = decode(drawn.picture);
  const colorAt = (x: number, y: number): [number, number, number] => {
    const at = (Math.round(y) * drawn.width + Math.round(x)) * channels;
    return [data[at] ?? -1, data[at + 1] ?? -1, data[at + 2] ?? -1];
  };
  const inkIn = (left: number, top: number, wide: number, high: number): number => {
    let dark = 0;
    for (let y = 0; y < high; y++)
      for (let x = 0; x < wide; x++) if (colorAt(left + x, top + y)[1] < 128) dark++;
    return dark / (wide * high);
  };
  return { width: drawn.width, height: drawn.height, colorAt, inkIn };
}
