import { z } from 'zod';

/** The pages of an original as they are printed; sizes in points of 1/72 inch. */
export const facsimileSchema = z.object({
  pages: z.array(z.object({ width: z.number().positive(), height: z.number().positive() })),
  /** Where each page begins in the source of the issue; fewer than pages where the last print no text, none where that is not known. */
  leaves: z.array(z.number().int().nonnegative()),
});
export type Facsimile = z.infer<typeof facsimileSchema>;

/** A part of a page, in shares of its width and height from its left upper corner. */
export const pageAreaSchema = z.object({
  left: z.number(),
  top: z.number(),
  width: z.number(),
  height: z.number(),
});
export type PageArea = z.infer<typeof pageAreaSchema>;

/** Formats of originals whose pages can be drawn. */
export const PAGED_MEDIA_TYPES: readonly string[] = [
  'application/pdf',
  'application/ofd',
  'image/png',
  'image/jpeg',
  'image/tiff',
];

/** So many passages may be looked for on a page at once, of so many characters. */
export const MOST_QUOTES = 2000;
export const QUOTE_LENGTH = 20_000;

/** How wide a page may be drawn, in pixels. */
export const PAGE_PIXELS = { least: 64, most: 4000 };

/** A page as a picture. */
export const pagePictureSchema = z.object({
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** PNG. */
  picture: z.instanceof(Uint8Array),
});
export type PagePicture = z.infer<typeof pagePictureSchema>;
