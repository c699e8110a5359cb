/** What of a keyboard event makes a chord. */
export type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** True where Shift only makes the character (`?` is Shift and `/` on some keyboards), and is no modifier of its own. */
function isMadeByShift(key: string): boolean {
  return key.length === 1 && !/[\p{L}\p{N} ]/u.test(key);
}

/** The chord of a stroke, as the table of keys writes it: `Ctrl+Shift+z`. */
export function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Stroke): string {
  const modifiers = [
    ...(ctrlKey || metaKey ? ['Ctrl'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey && !isMadeByShift(key) ? ['Shift'] : []),
  ];
  return [...modifiers, key.length === 1 ? key.toLowerCase() : key].join('+');
}

const SHOWN: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  ' ': 'Space',
};

/** A chord in words: `Ctrl Shift Z`. A letter that stands alone stays small, since it is pressed without Shift. */
function showChord(chord: string): string {
  const parts = chord === '+' ? ['+'] : chord.split('+');
  return parts
    .map((part) => SHOWN[part] ?? (part.length === 1 && parts.length > 1 ? part.toUpperCase() : part))
    .join(' ');
}

/** Chords in words, a run of digits as its ends: `Ctrl 1 – 6`. */
export function showChords(chords: readonly string[]): string {
  const [first = '', ...others] = chords;
  const isRun =
    chords.length > 2 &&
    chords.every(
      (chord, index) => chord.slice(0, -1) === first.slice(0, -1) && chord.endsWith(String(index + 1)),
    );
  if (isRun) return `${showChord(first)} – ${String(chords.length)}`;
  return [first, ...others].map(showChord).join(' / ');
}
