import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinLines } from '#core/completion/lines.ts';
import { matchLines } from '#core/completion/match-lines.ts';

const texts = (alphabet: string[]) =>
  fc.array(fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength: 6 }), { maxLength: 40 });

it('finds what a plain comparison of every line finds, in the same order', () => {
  const property = fc.property(
    texts(['公', '报', '政', 'a', 'b']),
    fc.string({ unit: fc.constantFrom('公', '报', 'a', 'b'), minLength: 1, maxLength: 3 }),
    fc.integer({ min: 1, max: 8 }),
    (unsorted, typed, most) => {
      const forms = unsorted.sort((one, other) => one.length - other.length);
      const initials = forms.map((form) => form.replaceAll('公', 'a').replaceAll('报', 'b').replaceAll('政', 'b'));
      const whole = forms.map((form) => form.replaceAll('公', 'ab').replaceAll('报', 'ba').replaceAll('政', 'bb'));
      const isLatin = /^[a-z]+$/.test(typed);
      const ways = (line: number) => (isLatin ? [forms[line], initials[line]] : [forms[line]]).map((way) => way ?? '');
      const places = forms.flatMap((_, line) => {
        if ([...ways(line), ...(isLatin ? [whole[line] ?? ''] : [])].some((way) => way.startsWith(typed)))
          return { line, place: 0 };
        return ways(line).some((way) => way.includes(typed)) ? { line, place: 1 } : [];
      });
      const expected = places.sort((one, other) => one.place - other.place).slice(0, most);
      const lines = { forms: joinLines(forms), initials: joinLines(initials), whole: joinLines(whole) };
      expect(matchLines(lines, typed, most)).toEqual(expected);
    },
  );
  fc.assert(property, { numRuns: 500 });
}); // prettier-ignore
