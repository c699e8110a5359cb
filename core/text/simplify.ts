import { buildSimplifiedByTraditional } from './fold-traditional.ts';

let table: Uint16Array | null = null;

/**
 * The text in simplified script, character by character and of the same length: for rules that compare words of either
 * script. Not for people to read; one character may stand for several.
 */
export function simplify(text: string): string {
  table ??= buildTable();
  let simplified = '';
  let copied = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = table[text.charCodeAt(index)] ?? 0;
    if (code === 0) continue;
    simplified += text.slice(copied, index) + String.fromCharCode(code);
    copied = index + 1;
  }
  return copied === 0 ? text : simplified + text.slice(copied);
}

function buildTable(): Uint16Array {
  const codes = new Uint16Array(0x10000);
  for (const [from, into] of buildSimplifiedByTraditional())
    if (from.length === 1 && into.length === 1) codes[from.charCodeAt(0)] = into.charCodeAt(0);
  return codes;
}
