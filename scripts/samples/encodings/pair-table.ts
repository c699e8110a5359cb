/** A way to write one character as bytes; undefined where the encoding has no such character. */
export type Encode = (character: string) => readonly number[] | undefined;

/**
 * Builds the two-byte table of an encoding by decoding every pair there is, since Node decodes legacy encodings but
 * does not encode them. Of several pairs for one character the first is taken.
 */
export function buildPairTable(
  label: string,
  leads: readonly [number, number],
  trails: readonly (readonly [number, number])[],
): Map<string, readonly number[]> {
  const decoder = new TextDecoder(label, { fatal: true });
  const table = new Map<string, readonly number[]>();
  for (let lead = leads[0]; lead <= leads[1]; lead += 1) {
    for (const [low, high] of trails) {
      for (let trail = low; trail <= high; trail += 1) {
        const character = tryDecode(decoder, lead, trail);
        if (character !== null && Array.from(character).length === 1 && !table.has(character))
          table.set(character, [lead, trail]);
      }
    }
  }
  return table;
}

function tryDecode(
  decoder: { decode(bytes: Uint8Array): string },
  lead: number,
  trail: number,
): string | null {
  try {
    return decoder.decode(Uint8Array.of(lead, trail));
  } catch {
    return null; // An unused pair: the encoding simply has a hole there.
  }
}

/** Writes a text with an encoder; a character the encoding lacks is an error, since samples must survive the way back. */
export function encodeWith(text: string, encode: Encode): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const encoded = code < 0x80 ? [code] : encode(character);
    if (!encoded) throw new Error(`the encoding has no ${character} (U+${code.toString(16)})`);
    for (const byte of encoded) bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}
