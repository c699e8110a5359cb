import { isDigit, isHan, isLatin } from './characters.ts';
import { cleanSpaces } from './clean-spaces.ts';

/**
 * The canonical text of one paragraph that the print broke into lines: no space between Han characters, one between
 * words of Latin script and numbers, spaces cleaned as {@link cleanSpaces} promises.
 */
export function joinLines(lines: readonly string[]): string {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return cleanSpaces(only);
  // Pieces, not one growing string: reading its last character again and again would cost its whole length each time.
  const pieces: string[] = [];
  let last = 0;
  for (const [index, line] of lines.entries()) {
    const clean = index < lines.length - 1 ? closeStretched(cleanSpaces(line)) : cleanSpaces(line);
    if (clean === '') continue;
    if (isWord(last) && isWord(clean.charCodeAt(0))) pieces.push(' ');
    pieces.push(clean);
    last = clean.charCodeAt(clean.length - 1);
  }
  return pieces.join('');
}

function isWord(code: number): boolean {
  return isDigit(code) || isLatin(code);
}

/** One character between two spaces, or behind the last. */
const ALONE = / \S(?: |$)/;

function closeStretched(line: string): string {
  return isStretched(line) ? line.replaceAll(' ', '') : line;
}

/**
 * Whether the print stretched a line to its column's width, because a number did not fit behind it: two or more gaps
 * between Han characters, with a single character among long pieces (一般公共 预算支 出). A row of names has none such.
 */
export function isStretched(line: string): boolean {
  if (!ALONE.test(line)) return false;
  const pieces = line.split(' ', 40);
  if (
    pieces.length < 3 ||
    !pieces.every((piece) => isHan(piece.charCodeAt(0)) || isDigit(piece.charCodeAt(0)))
  )
    return false;
  return pieces.some((piece) => piece.length === 1) && pieces.some((piece) => piece.length > 4);
}
