import { pinyin } from 'pinyin-pro';

/** First letters of the syllables, in lower case: 槐荫区2024 → `hyq2024`. Readings follow the word (重庆 → `cq`). */
export function pinyinInitials(text: string): string {
  return pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
}
