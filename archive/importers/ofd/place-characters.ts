import { isWide } from '../page-layout/piece-text.ts';
import { childrenOf, type XmlElement } from '../zip/read-xml.ts';
import { readDeltas, readNumbers } from './deltas.ts';

const DEFAULT_SIZE = 4;

/** A character of a TextObject: where it begins on its baseline, in the object's own space, and how wide it is. */
export type PlacedCharacter = { text: string; x: number; y: number; width: number };

/** The characters of a TextObject in order, its size, and how its characters are stretched across. */
export type PlacedText = { characters: PlacedCharacter[]; size: number; stretch: number };

/** Places the characters of a TextObject by the steps of each TextCode (GB/T 33190-2016, 11.3). */
export function placeCharacters(object: XmlElement): PlacedText {
  const size = Math.abs(readNumbers(object.attributes['Size'])[0] ?? DEFAULT_SIZE) || DEFAULT_SIZE;
  const stretch = readNumbers(object.attributes['HScale'])[0] ?? 1;
  const characters: PlacedCharacter[] = [];
  let at = { x: 0, y: 0 };
  for (const code of childrenOf(object, 'TextCode')) {
    // A TextCode that does not say where it begins begins where the one before it did.
    at = {
      x: readNumbers(code.attributes['X'])[0] ?? at.x,
      y: readNumbers(code.attributes['Y'])[0] ?? at.y,
    };
    for (const character of placeCode(code, at, { size, stretch })) characters.push(character);
  }
  return { characters, size, stretch };
}

function placeCode(
  code: XmlElement,
  start: { x: number; y: number },
  { size, stretch }: { size: number; stretch: number },
): PlacedCharacter[] {
  const texts = Array.from(withoutLineEnds(code.text));
  const across = readDeltas(code.attributes['DeltaX'], texts.length);
  const down = readDeltas(code.attributes['DeltaY'], texts.length);
  const hasSteps = across.length + down.length > 0;
  const characters: PlacedCharacter[] = [];
  let { x, y } = start;
  for (const [index, text] of texts.entries()) {
    const usual = usualWidth(text) * size * stretch;
    const step = across[index] ?? (hasSteps && down[index] !== undefined ? 0 : usual);
    const width = step > 0 && step <= usual * 1.15 + slackOf(text) * size ? step : usual;
    characters.push({ text, x, y, width });
    x += step;
    y += down[index] ?? 0;
  }
  return characters;
}

/** Some programs lay the text of an element out over lines; its spaces are characters and have steps of their own. */
function withoutLineEnds(text: string): string {
  return /[\r\n]/.test(text) ? text.replace(/\s*[\r\n]+\s*/g, '') : text;
}

/** How wide a character is in ems where nothing says so. */
export function usualWidth(text: string): number {
  return isWide(text.charCodeAt(0)) ? 1 : 0.5;
}

/** How much wider than half an em a letter may be. */
function slackOf(text: string): number {
  return /[A-Za-z%@&]/.test(text) ? 0.45 : 0.05;
}
