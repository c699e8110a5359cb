import * as z from 'zod';
import { changeSchema } from '#core/model/correction.ts';
import { NOTHING_STAGED, type Sitting } from './sitting.ts';

const storedSchema = z.record(z.string(), z.array(changeSchema).max(10_000));
const nameOf = (archiveId: string): string => `corrections left in ${archiveId}`;

/** What was staged of held issues and neither kept nor given up when the window went away; nothing where that cannot be read. */
export function readSittings(archiveId: string): Map<string, Sitting> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(nameOf(archiveId)) ?? '{}');
    const sittings = Object.entries(storedSchema.parse(stored));
    return new Map(sittings.map(([key, changes]) => [key, { ...NOTHING_STAGED, changes }]));
  } catch {
    return new Map();
  }
}

/** Remembers what is staged of held issues, for the case that the window goes away. */
export function writeSittings(archiveId: string, sittings: ReadonlyMap<string, Sitting>): void {
  const left = [...sittings].filter(([key, { changes }]) => key.startsWith('issue ') && changes.length > 0);
  try {
    if (left.length === 0) localStorage.removeItem(nameOf(archiveId));
    else
      localStorage.setItem(
        nameOf(archiveId),
        JSON.stringify(Object.fromEntries(left.map(([key, { changes }]) => [key, changes]))),
      );
  } catch {
    // No room, or no storage: what is staged is in the window all the same.
  }
}
