import { describe, expect, it } from 'vitest';
import { findOccurrences } from '#core/query/find-occurrences.ts';

describe('findOccurrences', () => {
  it.each([
    ['one form from hit to hit', '政府政府', ['政府'], [[0, 2], [2, 4]]],
    ['a form that overlaps itself', 'aaaa', ['aa'], [[0, 2], [2, 4]]],
    ['several forms in text order', '甲乙丙甲', ['丙', '甲'], [[0, 1], [2, 3], [3, 4]]],
    ['the longer of two that begin together', '政府工作', ['政府', '政府工作'], [[0, 4]]],
    ['the earlier of two that overlap', '人民政府', ['政府', '人民政'], [[0, 3]]],
    ['one inside another only where it stands alone', '人民政府和政府', ['人民政府', '政府'], [[0, 4], [5, 7]]],
    ['nothing', '甲乙', ['丙'], []],
    ['nothing for no form', '甲乙', [], []],
  ])('finds %s', (_, text, forms, found) => {
    expect(findOccurrences(text, forms)).toEqual(found);
  }); // prettier-ignore
});
