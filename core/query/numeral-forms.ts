import { type FoundNumber, findNumbers } from './find-numbers.ts';
import { writeByPlace, writeByUnit } from './write-han-number.ts';

/** Every way a number is printed in; the commonest first. All numbers of a term are written in one of them. */
const STYLES: readonly ((number: FoundNumber) => string)[] = [
  ({ value }) => String(value),
  ({ value, isYear }) => (isYear ? writeByPlace(value, '〇') : writeByUnit(value, '零')),
  ({ value, isYear }) => (isYear ? writeByPlace(value, '零') : writeByUnit(value, '零')),
  ({ value, isYear }) => (isYear ? writeByPlace(value, '〇') : writeByUnit(value, '〇')),
  ({ value, isYear }) => (isYear || value > 99 ? writeByPlace(value, '〇') : writeByUnit(value, '零')),
  ({ value, isYear, isCount }) => {
    if (isYear) return writeByPlace(value, '〇');
    return isCount && value === 2 ? '两' : writeByUnit(value, '零');
  },
];

/**
 * The same search form in other numerals, five at the most: 2024年1月, 二〇二四年一月 and 二零二四年一月 for each other; 第12条
 * for 第十二条. Empty where it holds no number beyond doubt.
 */
export function numeralForms(form: string): string[] {
  const numbers = findNumbers(form);
  if (numbers.length === 0) return [];
  const forms = new Set(STYLES.map((write) => rewrite(form, numbers, write)));
  forms.delete(form);
  return [...forms].slice(0, 5);
}

function rewrite(
  form: string,
  numbers: readonly FoundNumber[],
  write: (number: FoundNumber) => string,
): string {
  let rewritten = '';
  let copied = 0;
  for (const number of numbers) {
    rewritten += form.slice(copied, number.start) + write(number);
    copied = number.end;
  }
  return rewritten + form.slice(copied);
}
