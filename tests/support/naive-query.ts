import { ANY_ONE, ANY_RUN, type FactNode, type QueryNode, type TermNode } from '#core/query/query-tree.ts';
import { documentNumberKey } from '#core/text/document-number-key.ts';
import { toSearchForm } from '#core/text/search-form.ts';

/**
 * What a query means, written down once more: by trying every place and every combination, with nothing of core/query but
 * the shape of its tree. For small texts.
 */

/** What a document is known by; what is left out it does not have. */
export type NaiveDocument = {
  text: string;
  title: string;
  number?: string | null;
  issuers?: readonly string[];
  column?: string | null;
  year?: number | null;
  issue?: number | null;
  /** ISO date. */
  date?: string | null;
  notes?: readonly string[];
  tags?: readonly string[];
};

type Range = [start: number, end: number];
type Together = Extract<QueryNode, { kind: 'together' }>;

const NARROW = String.raw`(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}々〇ー])[\p{L}\p{N}\p{M}]`;
const NUMERAL = '[0-9〇零一二三四五六七八九十百千万亿廿卅两]';
const WORDS_OF_ONE = '统一 唯一 单一 同一 专一 万一 划一 归一 合一 逐一 不一 之一 如一 任一 每一'.split(' ');

/** True where the document is as the query asks. */
export function naiveMatches(tree: QueryNode, document: NaiveDocument): boolean {
  switch (tree.kind) {
    case 'term':
      return occurrencesOf(tree, document.text).length > 0;
    case 'together':
      return takingPart(tree, document.text).length > 0;
    case 'and':
      return tree.children.every((child) => naiveMatches(child, document));
    case 'or':
      return tree.children.some((child) => naiveMatches(child, document));
    case 'not':
      return !naiveMatches(tree.child, document);
    case 'field':
    case 'numbers':
    case 'dates':
    case 'document-number':
      return naiveFact(tree, document);
  }
}

/** The hits of the query in a canonical text, as ranges of its search form: at every place in turn the longest that begins there. */
export function naiveHits(tree: QueryNode, canonical: string): Range[] {
  const candidates = positive(tree, canonical);
  const hits: Range[] = [];
  const { length } = toSearchForm(canonical).text;
  for (let at = 0; at < length;) {
    const ends = candidates.filter(([start]) => start === at).map(([, end]) => end);
    if (ends.length > 0) hits.push([at, Math.max(...ends)]);
    at = Math.max(at + 1, ...ends);
  }
  return hits;
}

function naiveFact(fact: FactNode, document: NaiveDocument): boolean {
  switch (fact.kind) {
    case 'field':
      return valuesOf(fact.field, document).some((value) => {
        const found = occurrencesOf(fact.term, value);
        const { length } = toSearchForm(value).text;
        // A tag is a word of its own: 教育 is not 教育经费.
        return fact.field === 'tag'
          ? found.some(([start, end]) => start === 0 && end === length)
          : found.length > 0;
      });
    case 'numbers':
      return isBetween(fact, fact.field === 'year' ? document.year : document.issue);
    case 'dates':
      return isBetween(fact, document.date);
    case 'document-number':
      return document.number != null && documentNumberKey(document.number) === fact.key;
  }
}

function valuesOf(field: Extract<FactNode, { kind: 'field' }>['field'], document: NaiveDocument): string[] {
  const { title, number, issuers, column, notes, tags } = document;
  const values = {
    title: [title],
    number: [number],
    issuer: issuers,
    column: [column],
    note: notes,
    tag: tags,
  };
  return (values[field] ?? []).filter((value) => value != null);
}

function isBetween<Value extends number | string>(
  { from, to }: { from: Value | null; to: Value | null },
  value: Value | null | undefined,
): boolean {
  if (value == null) return false;
  return (from === null || value >= from) && (to === null || value <= to);
}

function positive(tree: QueryNode, canonical: string): Range[] {
  if (tree.kind === 'term') return occurrencesOf(tree, canonical);
  if (tree.kind === 'together') return takingPart(tree, canonical);
  if (tree.kind !== 'and' && tree.kind !== 'or') return [];
  return tree.children.flatMap((child) => positive(child, canonical));
}

/** Every range that a form fits; of those that begin together for one form the longest. */
function occurrencesOf(term: TermNode, canonical: string): Range[] {
  const { text, sourceStart, sourceEnd } = toSearchForm(canonical);
  const isAsTyped = ([start, end]: Range): boolean =>
    canonical.slice(sourceStart(start), sourceEnd(end)) === term.typed;
  const found = (term.isExact ? term.forms.slice(0, 1) : term.forms).flatMap((form, at) =>
    rangesOf(form, text).filter((range) => at === 0 || hasWildcard(form) || isWholeNumber(text, range)),
  );
  return found.filter(
    (range) =>
      (!term.isExact || isAsTyped(range)) &&
      (!term.isWholeWord || !range.some((edge) => isInside(text, `(?:${NARROW})+`, edge))),
  );
}

function hasWildcard(form: string): boolean {
  return form.includes(ANY_ONE) || form.includes(ANY_RUN);
}

function rangesOf(form: string, text: string): Range[] {
  const starts = Array.from({ length: text.length }, (_, at) => at);
  if (!hasWildcard(form))
    return starts.filter((at) => text.startsWith(form, at)).map((at) => [at, at + form.length]);
  const pattern = Array.from(form, (character) => {
    if (character === ANY_ONE) return NARROW;
    return character === ANY_RUN
      ? `(?:${NARROW})*`
      : character.replace(/[\\^$.*+?()[\]{}|/]/u, String.raw`\$&`);
  }).join('');
  const whole = new RegExp(`^${pattern}$`, 'u');
  return starts.flatMap((start): Range[] => {
    for (let end = text.length; end > start; end--)
      if (whole.test(text.slice(start, end))) return [[start, end]];
    return [];
  });
}

function isWholeNumber(text: string, [start, end]: Range): boolean {
  if (WORDS_OF_ONE.includes(text.slice(Math.max(0, start - 1), start + 1))) return false;
  const number = `${NUMERAL}+(?:(?<=[0-9])[.,](?=[0-9])${NUMERAL}+)*`;
  return !isInside(text, number, start) && !isInside(text, number, end);
}

/** True where `edge` is inside, and not at the end of, a piece that the pattern finds. */
function isInside(text: string, pattern: string, edge: number): boolean {
  const pieces = [...text.matchAll(new RegExp(pattern, 'gu'))];
  return pieces.some(({ 0: piece, index }) => index < edge && edge < index + piece.length);
}

/** The occurrences for which every other part has one so that any two of all stand together. */
function takingPart({ within, parts }: Together, canonical: string): Range[] {
  const { text } = toSearchForm(canonical);
  const found = parts.map((terms) => terms.flatMap((term) => occurrencesOf(term, canonical)));
  const areTogether = (one: Range, other: Range): boolean => {
    if (within.unit === 'character')
      return other[0] - one[1] <= within.distance && one[0] - other[1] <= within.distance;
    const stretch = stretchOf(text, within.unit, one);
    return stretch !== null && stretch === stretchOf(text, within.unit, other);
  };
  const canComplete = (chosen: Range[], rest: Range[][]): boolean => {
    const [next, ...others] = rest;
    if (next === undefined) return true;
    const fitting = next.filter((each) => chosen.every((one) => areTogether(one, each)));
    return fitting.some((each) => canComplete([...chosen, each], others));
  };
  return found.flatMap((part, at) =>
    part.filter((each) => areTogether(each, each) && canComplete([each], found.toSpliced(at, 1))),
  );
}

/** Where the stretch starts in which a range stands as a whole; null where it stands in none. */
function stretchOf(
  text: string,
  unit: 'sentence' | 'paragraph' | 'article',
  [start, end]: Range,
): number | null {
  if (unit === 'article') return articleAt(text, start);
  const isEnd = (at: number): boolean => (unit === 'sentence' ? '。!?\n\t' : '\n').includes(text.charAt(at));
  for (let at = start; at < end - 1; at++) if (isEnd(at)) return null;
  let first = start;
  while (first > 0 && !isEnd(first - 1)) first--;
  return first;
}

function articleAt(text: string, at: number): number | null {
  let lineStart = text.lastIndexOf('\n', at - 1) + 1;
  for (;;) {
    const [line = ''] = text.slice(lineStart).split('\n');
    const rank = /^第[0-9〇零一二三四五六七八九十百千两廿卅]{1,9}([条章节编])/u.exec(line)?.[1];
    if (rank !== undefined) return rank === '条' ? lineStart : null;
    if (lineStart === 0) return null;
    lineStart = lineStart < 2 ? 0 : text.lastIndexOf('\n', lineStart - 2) + 1;
  }
}
