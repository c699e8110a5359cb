/** Two-byte codes of an encoding, found by decoding all of them: the platform decodes legacy encodings but does not encode them. */
function buildTable(encoding: 'gb18030' | 'big5'): Map<string, [number, number]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (/^.$/u.test(character) && character !== '\ufffd' && !table.has(character))
        table.set(character, [lead, trail]);
    }
  }
  return table;
}

const tables = new Map<string, Map<string, [number, number]>>();

/** Bytes of `text` in a legacy encoding. Throws for a character that it lacks: test texts are chosen to fit. */
export function encodeLegacy(text: string, encoding: 'gb18030' | 'big5'): Buffer {
  const table = tables.get(encoding) ?? buildTable(encoding);
  tables.set(encoding, table);
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    const pair = table.get(character);
    if (code < 0x80) bytes.push(code);
    else if (pair !== undefined) bytes.push(...pair);
    else throw new Error(`${encoding} has no ${character}`);
  }
  return Buffer.from(bytes);
}
