import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import type { Change } from '#core/model/correction.ts';
import type { IssueReading } from '#core/model/issue.ts';
import type { SourceText } from '#core/model/source-text.ts';

/** With what is kept, with what the archivist looks at, and with the step before that. */
const REMEMBERED = 3;
const readings = new WeakMap<SourceText, Map<string, IssueReading>>();

/**
 * The reading of a source with changes, made once for as long as the archivist is at it: what was looked at is what is kept next.
 * Nobody may change it.
 */
export function rememberedReading(source: SourceText, changes: readonly Change[]): IssueReading {
  const known = readings.get(source) ?? new Map<string, IssueReading>();
  readings.set(source, known);
  const key = JSON.stringify(changes);
  const reading = known.get(key) ?? readBulletin(source, changes);
  known.delete(key);
  known.set(key, reading);
  for (const oldest of known.keys()) {
    if (known.size <= REMEMBERED) break;
    known.delete(oldest);
  }
  return reading;
}
