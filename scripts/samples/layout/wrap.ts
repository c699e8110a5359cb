const NEVER_FIRST = new Set(Array.from('，。、；：？！）》」』”’〕］%％…—'));
const NEVER_LAST = new Set(Array.from('（《「『“‘〔［#'));

function isNarrow(code: number): boolean {
  return code < 0x2000;
}

function isWordCode(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x2e
  );
}

/** The last place at or before `end` where the printer may break `text`, but after `start`. */
function breakBefore(text: string, start: number, end: number): number {
  let place = end;
  while (place > start + 1) {
    const before = text.charCodeAt(place - 1);
    const after = text.charCodeAt(place);
    const inWord = isWordCode(before) && isWordCode(after);
    if (!inWord && !NEVER_FIRST.has(text.charAt(place)) && !NEVER_LAST.has(text.charAt(place - 1)))
      return place;
    place -= 1;
  }
  return end;
}

/**
 * Breaks a paragraph into printed lines of `width` half-width units, the first shorter by `indent`. A closing mark
 * may hang over the edge; numbers and Latin words stay whole.
 */
export function wrapText(text: string, width: number, indent = 0): string[] {
  const lines: string[] = [];
  let start = 0;
  while (start < text.length) {
    let room = lines.length === 0 ? width - indent : width;
    let end = start;
    while (end < text.length) {
      room -= isNarrow(text.charCodeAt(end)) ? 1 : 2;
      if (room < 0) break;
      end += 1;
    }
    if (end < text.length && NEVER_FIRST.has(text.charAt(end)) && !NEVER_FIRST.has(text.charAt(end + 1)))
      end += 1;
    else if (end < text.length) end = breakBefore(text, start, end);
    lines.push(text.slice(start, end).trim());
    start = end;
    while (text.charAt(start) === ' ') start += 1;
  }
  return lines;
}
