import { pinyin } from 'pinyin-pro';

/** How a text is typed in pinyin: its first letters, 槐荫区2024 → `hyq2024`, and whole, `huaiyinqu2024`; ü is `v`. */
export type Pinyin = { initials: string; whole: string };

/** The pinyin of a text, in lower case and without tones. Readings follow the word (重庆 → `chongqing`). */
export function readPinyin(text: string): Pinyin {
  return joinSyllables(pinyin(text, { toneType: 'none', type: 'array', v: true }));
}

/** The pinyin of which the syllables, or characters that have none, are known. */
export function joinSyllables(syllables: readonly string[]): Pinyin {
  return {
    // By code point: a character outside the BMP that has no reading stays whole.
    initials: syllables.map((syllable) => String.fromCodePoint(syllable.codePointAt(0) ?? 0x20)).join('').toLowerCase(),
    whole: syllables.join('').toLowerCase(),
  };
} // prettier-ignore
