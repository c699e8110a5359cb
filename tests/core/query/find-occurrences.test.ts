import { describe, expect, it } from 'vitest';
import { findOccurrences } from '#core/query/find-occurrences.ts';
import { ANY_ONE, ANY_RUN, type TermNode } from '#core/query/query-tree.ts';
import { toSearchedText } from '#core/query/searched-text.ts';

const term = (...forms: TermNode['forms']): TermNode => ({
  kind: 'term',
  typed: forms[0],
  forms,
  isExact: false,
  isWholeWord: false,
});

describe('findOccurrences', () => {
  it.each<[string, string, TermNode['forms'], [number, number][]]>([
    ['a form that overlaps itself', 'aaaa', ['aa'], [[0, 2], [1, 3], [2, 4]]],
    ['several forms in text order', '甲乙丙甲', ['丙', '甲'], [[0, 1], [2, 3], [3, 4]]],
    ['the longer of two that begin together first', '政府工作', ['政府', '政府工作'], [[0, 4], [0, 2]]],
    ['the same place once', '甲', ['甲', '甲'], [[0, 1]]],
    ['what was typed inside a longer number', '13号', ['3号', '三号'], [[1, 3]]],
    ['other numerals inside no longer number', '13号二十三号1,003号0.3号', ['叁号', '3号', '三号'], []],
    ['other numerals after a mark that is no point', '甲,3号。3号', ['叁号', '3号'], [[2, 4], [5, 7]]],
    ['other numerals at the end of no longer number', '第123条第12', ['第十二', '第12'], [[5, 8]]],
    ['no 一 that is a piece of a word', '统一号召一号', ['1号', '一号'], [[4, 6]]],
    ['a wildcard for letters beyond the first plane', 'a\u{10330}b', ['x', `a${ANY_ONE}b`], [[0, 4]]],
    ['a wildcard at the start from every place', '*ab', ['x', `${ANY_RUN}b`], [[1, 3], [2, 3]]],
    ['a wildcard between others', 'a1b-c22d', ['x', `a${ANY_RUN}-${ANY_RUN}d`], [[0, 8]]],
    ['nothing', '甲乙', ['丙'], []],
  ])('finds %s', (_, text, forms, found) => {
    expect(findOccurrences(term(...forms), toSearchedText(text))).toEqual(found);
  }); // prettier-ignore

  it('walks through a text that fits wildcards everywhere and never to the end', () => {
    const text = toSearchedText('a'.repeat(300_000));
    expect(findOccurrences(term('x', `a${ANY_RUN}a${ANY_RUN}a${ANY_RUN}ab`), text)).toEqual([]);
    expect(findOccurrences(term('x', `a${ANY_RUN}a${ANY_RUN}a`), text)).toHaveLength(299_998);
  });
});
