import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctCharacters } from '#core/query/distinct-characters.ts';
import { indexTokens } from '#core/query/index-tokens.ts';

/** Marks made visible: `^` begins a run, `¶` bounds a block. */
const show = (tokens: string): string => tokens.replaceAll('\u0002', '^').replaceAll('\u0001', '¶');

describe('indexTokens', () => {
  it.each([
    ['abcd', 'ab bc cd d'],
    ['政府', '政府 府'],
    ['a', 'a'],
    ['24年', '24 4年 年'],
    ['a,b', 'a , ^b b'],
    ['3.5%', '3 . ^5 5 %'],
    ['"发"', '" ^发 发 "'],
    ['hello wo', 'he el ll lo o ^w wo o'],
    ['政府\n发展', '政府 府 ¶ 发展 展'],
    ['一\t\t二', '一 ¶ ¶ 二'],
    [',,', ', ,'],
    ['𠀀济𠀁', '𠀀济 济𠀁 𠀁'],
    [',𠀀', ', ^𠀀 𠀀'],
    [',济𠀀,济𠀀', ', ^济 济𠀀 𠀀 , ^济 济𠀀 𠀀'],
    ['😀a\n😀', '😀 ^a a ¶ 😀'],
    ['', ''],
  ])('cuts %j into %j', (form, tokens) => {
    expect(show(indexTokens(form))).toBe(tokens);
  });

  it('loses no character, whatever the mix of scripts', () => {
    const text = fc
      .array(fc.constantFrom(...Array.from('济府2a,。\n𠀀😀')), { maxLength: 30 })
      .map((characters) => characters.join(''));
    fc.assert(
      fc.property(text, (form) => {
        const first = indexTokens(form)
          .split(' ')
          .filter((token) => token !== '' && !token.startsWith('\u0002'))
          .map((token) => Array.from(token)[0]);
        expect(first.join('')).toBe(form.replaceAll('\n', '\u0001'));
      }),
    );
  });
});

describe('distinctCharacters', () => {
  it('gives every character once, without spaces and line ends', () => {
    const given = distinctCharacters('政府，政府\n𠀀 𠀀a b\ta').trim().split(/ +/);
    expect(given.sort()).toEqual(['a', 'b', '府', '政', '，', '𠀀'].sort());
  });

  it('forgets what the text before it held', () => {
    distinctCharacters('政府');
    expect(distinctCharacters('政').trim()).toBe('政');
  });
});
