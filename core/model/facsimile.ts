import * as z from 'zod';

/** What files tell of themselves, in the terms of PDF and OFD. */
export const FILE_PROPERTIES = [
  'title',
  'author',
  'subject',
  'abstract',
  'keywords',
  'creator',
  'producer',
  'created',
  'modified',
] as const;
export type FileProperty = (typeof FILE_PROPERTIES)[number];

/** What a file bears beside its pages, as it says itself: nobody has verified a signature. */
export const fileAdditionsSchema = z.object({
  /** In the order of `FILE_PROPERTIES`; none twice, none empty. */
  properties: z.array(z.object({ name: z.enum(FILE_PROPERTIES), value: z.string() })),
  /** Words of its maker's own: data of his, and passages of its pages that he has marked as something (custom tags of OFD). */
  tags: z.array(z.object({ name: z.string(), value: z.string() })),
  signatures: z.array(
    z.object({
      kind: z.enum(['seal', 'signature']),
      /** Of the seal, else of the program that signed. */
      name: z.string().nullable(),
      signedAt: z.string().nullable(),
      /** Where the seal is printed, from 1. */
      pages: z.array(z.number().int().positive()),
    }),
  ),
  attachments: z.array(z.object({ name: z.string() })),
});
export type FileAdditions = z.infer<typeof fileAdditionsSchema>;

/** The pages of an original as they are printed; sizes in points of 1/72 inch. */
export const facsimileSchema = z.object({
  pages: z.array(z.object({ width: z.number().positive(), height: z.number().positive() })),
  /** Where each page begins in the source of the issue; fewer than pages where the last print no text, none where that is not known. */
  leaves: z.array(z.number().int().nonnegative()),
  ...fileAdditionsSchema.shape,
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

/** A piece of a line as a page prints it, words parted by spaces. */
export const pageLineSchema = z.object({ text: z.string(), area: pageAreaSchema });
export type PageLine = z.infer<typeof pageLineSchema>;

/** A bundle of pages: a ZIP file of pictures, as those who read comics call it (registered with IANA). */
export const BUNDLE_MEDIA_TYPE = 'application/vnd.comicbook+zip';

/** Formats of originals whose pages can be drawn. */
export const PAGED_MEDIA_TYPES: readonly string[] = [
  'application/pdf',
  'application/ofd',
  'image/png',
  'image/jpeg',
  'image/tiff',
  BUNDLE_MEDIA_TYPE,
];

/** So many passages may be looked for on a page at once, of so many characters. */
export const MOST_QUOTES = 2000;
export const QUOTE_LENGTH = 20_000;

/** How wide a page may be drawn, in pixels. */
export const PAGE_PIXELS = { least: 64, most: 4000 };
/** How wide a page is drawn among the small pictures of all pages, in pixels. */
export const THUMBNAIL_PIXELS = 208;

/** A page as a picture. */
export const pagePictureSchema = z.object({
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** PNG. */
  picture: z.instanceof(Uint8Array),
});
export type PagePicture = z.infer<typeof pagePictureSchema>;
