import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alikeFinder } from '#core/similar/find-alike.ts';
import { piecesOf } from '#core/similar/pieces.ts';

const passage = '各街道办事处要严格落实24小时值班制度，储备防汛物资，对低洼易涝点逐一排查。';

describe('the part of a text that is most like a passage', () => {
  it.each<[string, string, string, number]>([
    ['the same words', `一、总则。${passage}二、附则。`, passage, 1],
    [
      'the same words in other punctuation, script and lines',
      '前文。各街道辦事處要嚴格落實24小時值班制度\n儲備防汛物資；對低窪易澇點逐一排查！后文。',
      '各街道辦事處要嚴格落實24小時值班制度\n儲備防汛物資；對低窪易澇點逐一排查',
      1,
    ],
    [
      'with words put in',
      '附件：各街道办事处和镇政府要严格落实24小时值班制度，提前储备防汛物资，对低洼易涝点逐一排查，报区政府。',
      '各街道办事处和镇政府要严格落实24小时值班制度，提前储备防汛物资，对低洼易涝点逐一排查',
      1,
    ],
    [
      'half of it',
      '会议要求，储备防汛物资，对低洼易涝点逐一排查。散会。',
      '储备防汛物资，对低洼易涝点逐一排查',
      16 / 34,
    ],
  ])('finds %s', (_, text, expected, score) => {
    const alike = alikeFinder(passage)(text);
    if (alike === null) throw new Error('nothing found');
    expect(text.slice(alike.range.start, alike.range.end)).toBe(expected.replace(/[。！]$/u, ''));
    expect(alike.score).toBeCloseTo(score, 1);
  });

  it('marks what is shared and leaves out what was put in', () => {
    const text = '要求：各街道办事处和镇政府要严格落实24小时值班制度。';
    const shared = alikeFinder(passage)(text)?.shared.map(({ start, end }) => text.slice(start, end));
    expect(shared).toEqual(['各街道办事处', '要严格落实24小时值班制度']);
  });

  it('is the better one of two, and not both', () => {
    const text = `储备防汛物资，对低洼易涝点。${'无关的话。'.repeat(30)}${passage}`;
    const alike = alikeFinder(passage)(text);
    expect(alike?.range.start).toBe(text.length - passage.length);
    expect(alike?.score).toBe(1);
  });

  it('is nothing where no four characters are shared, or the passage has no four', () => {
    expect(alikeFinder(passage)('关于人事任免的通知')).toBeNull();
    expect(alikeFinder('公报，')('公报公报公报')).toBeNull();
    expect(alikeFinder(passage)('')).toBeNull();
  });

  it('parts no rare character', () => {
    const rare = '𠮷林县𠮷山镇防汛抗旱指挥部';
    const text = `前文${rare}后文`;
    const alike = alikeFinder(rare)(text);
    expect(text.slice(alike?.range.start, alike?.range.end)).toBe(rare);
  });
});

const han = (letters: number, length: number) =>
  fc.string({
    unit: fc.integer({ min: 0, max: letters - 1 }).map((at) => String.fromCharCode(0x4e00 + at)),
    minLength: length,
    maxLength: length,
  });

describe('whatever the texts', () => {
  it('finds a passage planted with small edits, and gives it a high score', () => {
    // Of a passage that says one thing over and over any part is as good as the whole.
    const letters80 = fc.uniqueArray(fc.nat(1999), { minLength: 80, maxLength: 80 });
    const property = fc.property(
      letters80.map((letters) => String.fromCharCode(...letters.map((letter) => 0x4e00 + letter))),
      han(2000, 400),
      fc.nat(400),
      fc.array(fc.tuple(fc.nat(79), fc.constantFrom('put in', 'left out', 'changed')), { maxLength: 4 }),
      (wanted, around, at, edits) => {
        const characters = Array.from(wanted);
        for (const [place, edit] of edits)
          characters[place] =
            edit === 'left out' ? '' : edit === 'changed' ? '囍' : `${characters[place] ?? ''}囍`;
        const planted = characters.join('');
        const text = `${around.slice(0, at)}${planted}${around.slice(at)}`;
        const alike = alikeFinder(wanted)(text);
        if (alike === null) throw new Error('not found');
        expect(alike.score).toBeGreaterThan(0.6);
        const overlap = Math.min(alike.range.end, at + planted.length) - Math.max(alike.range.start, at);
        expect(overlap).toBeGreaterThan(0.8 * planted.length);
      },
    );
    fc.assert(property, { numRuns: 200 });
  });

  it('gives unrelated texts a low score', () => {
    const property = fc.property(han(300, 80), han(300, 2000), (wanted, text) => {
      expect(alikeFinder(wanted)(text)?.score ?? 0).toBeLessThan(0.2);
    });
    fc.assert(property, { numRuns: 100 });
  });

  it('scores from 0 to 1, with what is shared inside the part and in order', () => {
    const any = fc.string({
      unit: fc.constantFrom('甲', '乙', '，', '\n', 'a', '\u{20bb7}', '\u{20fb7}'),
      maxLength: 60,
    });
    const property = fc.property(any, any, (wanted, text) => {
      const alike = alikeFinder(wanted)(text);
      if (alike === null) return;
      expect(alike.score > 0 && alike.score <= 1).toBe(true);
      const edges = alike.shared.flatMap(({ start, end }) => [start, end]);
      expect(edges).toEqual(edges.toSorted((one, other) => one - other));
      for (const { start, end } of alike.shared) expect(text.slice(start, end).isWellFormed()).toBe(true);
      expect([edges[0], edges.at(-1)]).toEqual([alike.range.start, alike.range.end]);
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('takes no longer than in proportion to the text', () => {
    const find = alikeFinder(passage);
    const took = (times: number) => {
      const text = '各街道办事处要按照要求落实值班。'.repeat(times);
      const runs = Array.from({ length: 5 }, () => {
        const startedAt = performance.now();
        find(text);
        return performance.now() - startedAt;
      });
      return Math.min(...runs);
    };
    took(500);
    expect(took(20_000) / took(2000)).toBeLessThan(40);
  });
});

it('asks the index for pieces that stand in the passage, spread over it, and for no more than it needs', () => {
  const pieces = piecesOf(passage);
  expect(pieces.slice(0, 2)).toEqual(['各街道办', '街道办事']);
  expect(pieces).toContain('24小时');
  expect(pieces.every((piece) => piece.length === 4 && passage.includes(piece))).toBe(true);
  expect(piecesOf('防汛，抗旱')).toEqual([]);
  const long = piecesOf(Array.from({ length: 2000 }, (_, at) => String.fromCharCode(0x4e00 + at)).join(''));
  expect([long.length, long.at(-1)?.charCodeAt(0)]).toEqual([48, 0x4e00 + Math.floor((47 * 1997) / 48)]);
});
