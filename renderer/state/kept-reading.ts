import * as z from 'zod';
import { documentIdSchema, issueIdSchema, rangeSchema } from '#core/model/ids.ts';
import { searchQuestionSchema } from '#core/model/search.ts';
import { asLeft, ROOMS, SEARCH_VIEWS, type Journey, type Location } from './navigation.ts';
import type { TabSet } from './tab-set.ts';

/** What is kept of reading in one archive from one start of the window to the next. */
export type KeptReading = {
  tabs: TabSet;
  /** Where documents were left, the latest last. */
  leftAt: readonly (readonly [number, number])[];
};

const placeSchema = z.object({
  documentId: documentIdSchema,
  asked: searchQuestionSchema.omit({ filters: true }).nullable(),
  from: z
    .object({ question: searchQuestionSchema, view: z.enum(SEARCH_VIEWS), index: z.number().int() })
    .nullable(),
  target: z
    .union([
      z.object({ at: z.literal('range'), range: rangeSchema }),
      z.object({ at: z.literal('quote'), quote: z.string() }),
      z.object({ at: z.enum(['first-hit', 'last-hit']) }),
    ])
    .nullable(),
  beside: documentIdSchema.exactOptional(),
});
const locationSchema = z.object({
  room: z.enum(ROOMS),
  issueId: issueIdSchema.nullable(),
  place: placeSchema.nullable(),
  page: z.null(),
});
const locationsSchema = z.array(locationSchema);
const journeySchema = z.object({
  current: locationSchema,
  past: locationsSchema,
  future: locationsSchema,
  left: z.partialRecord(z.enum(ROOMS), locationSchema),
});
const keptSchema = z.object({
  tabs: z
    .object({
      open: z.array(journeySchema).min(1),
      active: z.number().int().nonnegative(),
      closed: z.array(journeySchema),
    })
    .refine(({ open, active }) => active < open.length),
  leftAt: z.array(z.tuple([documentIdSchema, z.number().int().nonnegative()])),
});

const MOST_STEPS = 30;
const MOST_PLACES = 500;
const nameOf = (archiveId: string): string => `reading in ${archiveId}`;

/** A location as the next start finds it: registers begin at their list, and a document opened in the search room without a question stands on the shelf. */
function asKept(location: Location): Location {
  const { room, place } = location;
  const isBesideNothing = room === 'search' && place !== null && place.from === null;
  return {
    ...asLeft(location),
    room: isBesideNothing ? 'shelf' : room,
    page: null,
  };
}

function journeyAsKept({ current, past, future }: Journey): Journey {
  return {
    current: asKept(current),
    past: past.slice(-MOST_STEPS).map(asKept),
    future: future.slice(0, MOST_STEPS).map(asKept),
    left: {},
  };
}

/** What was kept of an archive; null where nothing was, or it cannot be read. */
export function readKept(archiveId: string): z.infer<typeof keptSchema> | null {
  try {
    return keptSchema.parse(JSON.parse(localStorage.getItem(nameOf(archiveId)) ?? 'null'));
  } catch {
    return null;
  }
}

/** Keeps what is open and where documents were left. */
export function writeKept(archiveId: string, { tabs, leftAt }: KeptReading): void {
  const kept = {
    tabs: { ...tabs, open: tabs.open.map(journeyAsKept), closed: tabs.closed.map(journeyAsKept) },
    leftAt: leftAt.slice(-MOST_PLACES),
  };
  try {
    localStorage.setItem(nameOf(archiveId), JSON.stringify(kept));
  } catch {
    // No room, or no storage: the next start begins at the shelf.
  }
}
