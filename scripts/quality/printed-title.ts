import type { DocumentReading } from '#core/model/document.ts';

/** The title a reading takes from the print; null where the reader had to make one up. */
export function printedTitle({ title, blocks, evidence }: DocumentReading): string | null {
  const made = evidence.some(({ field, rule }) => field === 'title' && rule === 'no-title-printed');
  return made || !blocks.some(({ kind }) => kind === 'title') ? null : title;
}
