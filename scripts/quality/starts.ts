import type { DocumentReading } from '#core/model/document.ts';
import type { DocumentLabel } from './label.ts';

const INVISIBLE = /[\s\u200b-\u200f\u2060\ufeff\u00ad]/u;

/** A text without spaces and invisible characters; `at(offset)` is the place in it of an offset of the whole text. */
export type Squeezed = { text: string; at: (offset: number) => number };

/** Squeezes a text, so that places in it can be compared whatever the spacing. */
export function squeezeText(whole: string): Squeezed {
  const places = new Uint32Array(whole.length + 1);
  let text = '';
  for (let offset = 0; offset < whole.length; offset += 1) {
    places[offset] = text.length;
    const unit = whole.charAt(offset);
    if (!INVISIBLE.test(unit)) text += unit;
  }
  places[whole.length] = text.length;
  return { text, at: (offset) => places[offset] ?? text.length };
}

/**
 * Where each labelled document starts, as places in the squeezed text; several where its label allows several. Each is looked for
 * behind the one before it. @throws Error where the text does not hold the label's first characters.
 */
export function locateStarts({ text }: Squeezed, labels: readonly DocumentLabel[]): number[][] {
  let cursor = 0;
  return labels.map(({ starts = [] }) => {
    const beginnings = typeof starts === 'string' ? [starts] : starts;
    const places = beginnings.map((beginning) => text.indexOf(squeezeText(beginning).text, cursor));
    if (places.length === 0 || places.includes(-1))
      throw new Error(`The text does not hold, in this order, the start of ${beginnings.join(' / ')}.`);
    cursor = Math.max(...places) + 1;
    return places;
  });
}

/** Where a reading starts: its first block with a source, as a place in the squeezed text. */
export function startOf({ blocks }: DocumentReading, squeezed: Squeezed): number {
  const source = blocks.find((block) => block.source !== null)?.source;
  return source ? squeezed.at(source.start) : 0;
}
