import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSearchForm } from '#core/text/search-form.ts';

const formOf = (text: string): string => toSearchForm(text).text;

describe('toSearchForm', () => {
  it.each([
    ['leaves plain Han and digits alone', '云溪区2024年工作报告', '云溪区2024年工作报告'],
    ['lowers letters', 'GDP Ωmega ΣΑΣ', 'gdp ωmega σασ'],
    ['makes traditional characters simplified', '濟南市槐蔭區發佈', '济南市槐荫区发布'],
    ['simplifies in two steps where the table does', '薴', '苎'],
    ['makes full-width and half-width equal', '２０２４年ＧＤＰ（％）ｶﾞ', '2024年gdp(%)ガ'],
    ['knows one kind of bracket', '〔a〕[b]【c】（d）(e)〖f〗{g}', '(a)(b)(c)(d)(e)(f)(g)'],
    ['keeps book-title marks apart from brackets', '《〈办法〉》', '《〈办法〉》'],
    ['knows one kind of dash', '——2024－2025–26−1─', '--2024-2025-26-1-'],
    ['knows one kind of quote', '“放管服”「改革」‘一’『二』', '"放管服""改革"\'一\'\'二\''],
    ['takes the ratio sign for a colon', '时间∶9：00', '时间:9:00'],
    ['knows one zero', '二○○四年 二〇〇四年 二◯', '二〇〇四年二〇〇四年二〇'],
    ['unfolds compatibility characters', '㎡ ① ㈠ Ⅳ ﬁ ½', 'm2 1(一)iv fi 1⁄2'],
    ['maps Kangxi radicals and compatibility ideographs', '⼀⽉ 金', '一月金'],
    ['drops what does not print', '质\u200b子\u00ad中\ufeff心\u200d\ufe0f', '质子中心'],
    ['drops spaces beside Han', '沈 波　为 2024 年 GDP 增长', '沈波为2024年gdp增长'],
    ['keeps one space between words', 'Hello \u00a0 World 2024', 'hello world 2024'],
    ['drops spaces beside punctuation and line ends', ' a , b \n c (d) ', 'a,b\nc(d)'],
    ['sees through invisible characters beside a space', 'a\u200b b \u200b c', 'a b c'],
    ['keeps line ends and tabs', '一\n二\t三\r四\u2028五', '一\n二\t三\n四\n五'],
    ['composes letters and marks', 'e\u0301a\u0308 か\u3099', 'éäが'],
    ['folds characters beyond the BMP', '𝟐𝟎𝟐𝟒 𠀀 \u{2f804}', '2024𠀀你'],
    ['replaces lone surrogates', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
    ['keeps spacing accents from making a space', '甲´乙', '甲´乙'],
    ['has an empty form for what is not there', ' \u200b\ufeff　', ''],
  ])('%s', (_, text, form) => {
    expect(formOf(text)).toBe(form);
  });

  it.each([
    ['plain text', '济槐发2号', '槐发', [1, 3]],
    ['removed spaces before and inside', '　沈 波 为', '沈波', [1, 4]],
    ['text after an expansion', '①㎡约', '约', [2, 3]],
    ['a part of an expansion means all of it', '建筑㎡', 'm', [2, 3]],
    ['a letter with its marks', 'xe\u0301\u0302y', 'y', [4, 5]],
    ['a pair of surrogates', 'a𝟎b', '0', [1, 3]],
    ['a kept space', 'a  b', 'a b', [0, 4]],
    ['an invisible character inside', '质\u200b子', '质子', [0, 3]],
    ['brackets', '济槐发〔2024〕2号', '(2024)', [3, 9]],
  ])('maps back: %s', (_, text, piece, range) => {
    const form = toSearchForm(text);
    const at = form.text.indexOf(piece);
    expect([form.sourceStart(at), form.sourceEnd(at + piece.length)]).toEqual(range);
  });

  const character = fc.oneof(
    fc.constantFrom(...Array.from('济濟府（）〔２ａAb 　\u200b\u00ad\n\t①㎡ﬁ…e\u0301\u0302—“○𠀀𝟐，.-ガｶﾞ각')),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  );
  const text = fc.array(character, { maxLength: 40 }).map((characters) => characters.join(''));

  it('maps every piece of the form to a piece of the text whose form holds it', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (source, one, other) => {
        const form = toSearchForm(source);
        const characters = Array.from(form.text);
        const [from = 0, to = 0] = [one, other]
          .map((value) => characters.slice(0, value % (characters.length + 1)).join('').length)
          .sort((a, b) => a - b);
        if (from === to) return;
        const start = form.sourceStart(from);
        const end = form.sourceEnd(to);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(source.length);
        expect(formOf(source.slice(start, end))).toContain(form.text.slice(from, to).trim());
      }),
      { numRuns: 2000 },
    );
  });

  it('maps in order: a later piece of the form never lies before an earlier one', () => {
    fc.assert(
      fc.property(text, (source) => {
        const form = toSearchForm(source);
        for (let at = 1; at < form.text.length; at++) {
          expect(form.sourceStart(at)).toBeGreaterThanOrEqual(form.sourceStart(at - 1));
          expect(form.sourceEnd(at + 1)).toBeGreaterThanOrEqual(form.sourceEnd(at));
        }
      }),
    );
  });

  it('is the same for the form of a text as for the text', () => {
    fc.assert(
      fc.property(text, (source) => {
        // A mark that stood behind a removed character may meet a letter in the form.
        if (/\p{M}/u.test(source.normalize('NFKD'))) return;
        expect(formOf(formOf(source))).toBe(formOf(source));
      }),
      { numRuns: 1000 },
    );
  });
});
