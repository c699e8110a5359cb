import * as z from 'zod';
import { authorshipSchema } from './authorship.ts';
import { authorityIdSchema, isoDateSchema } from './ids.ts';
import { isPlainLine } from './plain-text.ts';

const name = z.string().trim().min(1).max(200);

/** One name of a body, and from when to when it bore it; null where that is open or unknown. */
export const authorityNameSchema = z.object({
  name,
  from: isoDateSchema.nullable(),
  to: isoDateSchema.nullable(),
});
export type AuthorityName = z.infer<typeof authorityNameSchema>;

/** A body of the archivist's own list; `id` is null for a name that documents print and that nobody has written down yet. */
export const authoritySchema = z.object({
  /** Null for a new one. */
  id: authorityIdSchema.nullable(),
  name,
  /** Every other name it is printed under: short forms, and names before and after a renaming. */
  names: z.array(authorityNameSchema).max(200),
  note: z.string().max(10_000),
});
export type Authority = z.infer<typeof authoritySchema>;

/** Signs alone, — or （）, name nobody. */
const givenName = name
  .refine(isPlainLine, 'not a plain line')
  .refine((given) => /[\p{L}\p{N}]/u.test(given), 'no letter in it');
const givenNameWithTime = authorityNameSchema
  .extend({ name: givenName })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    message: 'ends before it begins',
    path: ['to'],
  });

const draft = authoritySchema.extend({
  name: givenName,
  names: z.array(givenNameWithTime).max(200),
  /** Who had written it so and when, where that is put back; else it is written now, by whoever works here. */
  former: authorshipSchema.optional(),
});

/**
 * What the archivist writes down of a body: its preferred name, its other names with their times, a note. A name stands there once, or
 * several times with other times.
 */
export const authorityDraftSchema = draft.refine(hasNoNameTwice, {
  message: 'a name twice',
  path: ['names'],
});
export type AuthorityDraft = z.infer<typeof authorityDraftSchema>;

function hasNoNameTwice(given: { name: string; names: readonly AuthorityName[] }): boolean {
  const names = [{ name: given.name, from: null, to: null }, ...given.names];
  return (
    new Set(names.map(({ name: each, from, to }) => JSON.stringify([each, from, to]))).size === names.length
  );
}

const count = z.number().int().nonnegative();

/** A body in a list, under all its names, with what the archive holds of it. */
export const authoritySummarySchema = authoritySchema.extend({
  /** Documents it issued. */
  issued: count,
  /** Measures it leads, and measures it takes part in. */
  leads: count,
  takesPart: count,
  /** Appointments and removals of posts in it. */
  appointments: count,
});
export type AuthoritySummary = z.infer<typeof authoritySummarySchema>;

/** What a body did in one year; the year of the document. */
export const authorityYearSchema = z.object({
  year: z.number().int(),
  issued: count,
  leads: count,
  takesPart: count,
  appointments: count,
});

/** Names that are probably of one body. */
export const authoritySuggestionSchema = z.object({
  names: z.array(z.string()).min(2),
  /** `short-form`: one is the other shortened. `spelling`: they differ by script, brackets or spaces. */
  reason: z.enum(['short-form', 'spelling']),
});
export type AuthoritySuggestion = z.infer<typeof authoritySuggestionSchema>;
