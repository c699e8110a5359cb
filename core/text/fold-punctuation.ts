/** Characters that print differently and mean the same, by the one that stands for all of them. After NFKC. */
const SAME: Readonly<Record<string, string>> = {
  '(': '[{〔【〖〘〚⟦❲',
  ')': ']}〕】〗〙〛⟧❳',
  // Hyphens, dashes, minus, and the box-drawing lines that stand in for a dash in old web pages.
  '-': '\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2500\u2501\u2e3a\u2e3b',
  // Corner brackets are the quotation marks of traditional typesetting.
  '"': '“”„‟〝〞〟「」',
  "'": '‘’‚‛『』`',
  ':': '\u2236',
  '~': '\u301c\u223c\u3030',
  '·': '\u2022\u2027\u2219\u22c5\u30fb\u0387',
  〇: '\u25cb\u25ef',
  σ: 'ς',
  '\n': '\r\v\f\u0085\u2028\u2029',
};

/** Print control that carries no character: C0 and C1 controls, soft hyphen, joiners, direction marks, variation selectors, BOM. */
const INVISIBLE: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x84],
  [0x86, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe0fff],
];

/** The table of {@link SAME}, from each character to the one that stands for it. */
export function buildSamePunctuation(): Map<string, string> {
  return new Map(
    Object.entries(SAME).flatMap(([into, alike]) => Array.from(alike, (from) => [from, into] as const)),
  );
}

export function isInvisible(character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0;
  return INVISIBLE.some(([first, last]) => codePoint >= first && codePoint <= last);
}
