/** Words that a short form may leave out. */
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

/** Stems by their characters, so that those which a longer one may be shortened to are walked to and not searched for. */
export type StemTree = { stem: string | null; next: Map<string, StemTree> };

/** The tree of these stems. */
export function buildStemTree(stems: Iterable<string>): StemTree {
  const root: StemTree = { stem: null, next: new Map() };
  for (const stem of stems) {
    let node = root;
    for (let at = 0; at < stem.length; at += 1) {
      const character = stem.charAt(at);
      const next = node.next.get(character) ?? { stem: null, next: new Map() };
      node.next.set(character, next);
      node = next;
    }
    node.stem = stem;
  }
  return root;
}

/**
 * The stems of a tree that are `long` shortened in the way bodies are: of every word (two characters each) both characters are kept
 * or the first; of words that say little the second alone, or nothing. 教体 is 教育体育, 教育 is not: 体育 would be lost.
 */
export function findShortForms(tree: StemTree, long: string): ReadonlySet<string> {
  if (long.length > LONGEST_STEM) return new Set();
  let reached = new Set([tree]);
  for (const word of wordsOf(long)) {
    const kept = [word, word.charAt(0), ...(LEFT_OUT.has(word) ? [word.charAt(1), ''] : [])];
    reached = new Set([...reached].flatMap((node) => kept.flatMap((piece) => walk(node, piece) ?? [])));
  }
  const found = new Set([...reached].flatMap(({ stem }) => stem ?? []));
  found.delete(long);
  return found;
}

function walk(from: StemTree, piece: string): StemTree | undefined {
  let node: StemTree | undefined = from;
  for (let at = 0; at < piece.length && node; at += 1) node = node.next.get(piece.charAt(at));
  return node;
}

function wordsOf(stem: string): string[] {
  const words: string[] = [];
  for (let at = 0; at < stem.length; at += words.at(-1)?.length ?? 2)
    words.push(stem.slice(at, at + (WORDS_OF_THREE.has(stem.slice(at, at + 3)) ? 3 : 2)));
  return words;
}
