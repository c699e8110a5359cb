import * as z from 'zod';

/** One year of one bulletin. */
export const yearPlaceSchema = z.object({
  /** `bulletinKey` of the bulletin. */
  bulletin: z.string().max(500),
  /** Null for the issues whose year nobody knows. */
  year: z.number().int().nullable(),
});
export type YearPlace = z.infer<typeof yearPlaceSchema>;

export const bulletinShelfSchema = z.object({
  /** `bulletinKey`: whatever script its name was printed in. */
  key: z.string(),
  /** The name that most of its issues print. */
  bulletin: z.string(),
  /** Count of issues. */
  issues: z.number().int().positive(),
  /** Newest first, those without a year last. */
  years: z.array(z.object({ year: z.number().int().nullable(), issues: z.number().int().positive() })),
});
export type BulletinShelf = z.infer<typeof bulletinShelfSchema>;
