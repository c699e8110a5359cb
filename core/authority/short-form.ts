/** Words that a short form leaves out. */
const LEFT_OUT = new Set([
  '管理',
  '监督',
  '事务',
  '服务',
  '行政',
  '工作',
  '人民',
  '综合',
  '城乡',
  '资源',
  '保障',
  '建设',
  '运输',
]);
const WORDS_OF_THREE = new Set(['信息化', '现代化']);
const LONGEST_STEM = 24;

/**
 * Whether `short` is `long` shortened in the way bodies are: of every word of `long` (two characters each) it keeps both characters,
 * the first or the second, in their order; words that say little may go. 教体 is 教育体育, 教育 is not: 体育 would be lost.
 */
export function isShortForm(short: string, long: string): boolean {
  if (short === '' || short.length >= long.length || long.length > LONGEST_STEM) return false;
  return fits(short, wordsOf(long));
}

function wordsOf(stem: string): string[] {
  const words: string[] = [];
  for (let at = 0; at < stem.length;) {
    const three = stem.slice(at, at + 3);
    const length = WORDS_OF_THREE.has(three) ? 3 : 2;
    words.push(stem.slice(at, at + length));
    at += length;
  }
  return words;
}

/** Depth is bounded by the words of the longest stem, and each step tries at most four ways. */
function fits(short: string, [word, ...rest]: readonly string[]): boolean {
  if (word === undefined) return short === '';
  const kept = [word, word.charAt(0)];
  // 市场监管: 监督管理 keeps 监 and 管; a second character alone is kept only by a word that says little: 建设 of 城乡建设.
  if (LEFT_OUT.has(word)) kept.push(word.charAt(1), '');
  return kept.some((piece) => short.startsWith(piece) && fits(short.slice(piece.length), rest));
}
