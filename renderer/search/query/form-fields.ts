import { parseDate } from '#core/text/date.ts';
import { createStore } from '../../state/store.ts';

export const NEAR_UNITS = ['character', 'sentence', 'paragraph', 'article'] as const;
export type NearUnit = (typeof NEAR_UNITS)[number];

/** What is filled in, as it is written. */
export type FormFields = {
  all: string;
  phrase: string;
  any: string;
  none: string;
  near: string;
  unit: NearUnit;
  distance: string;
  titleWords: string;
  number: string;
  issuer: string;
  column: string;
  note: string;
  tag: string;
  yearFrom: string;
  yearTo: string;
  dateFrom: string;
  dateTo: string;
};
/** The fields that are written by hand. */
export type WrittenField = Exclude<keyof FormFields, 'unit'>;

export const EMPTY_FORM: FormFields = {
  all: '',
  phrase: '',
  any: '',
  none: '',
  near: '',
  unit: 'character',
  distance: '10',
  titleWords: '',
  number: '',
  issuer: '',
  column: '',
  note: '',
  tag: '',
  yearFrom: '',
  yearTo: '',
  dateFrom: '',
  dateTo: '',
};

/** What was filled in last; kept while the archive is open. */
export const formStore = createStore<FormFields>(EMPTY_FORM);

const NUMBERS = ['distance', 'yearFrom', 'yearTo'] as const satisfies readonly WrittenField[];
const DATES = ['dateFrom', 'dateTo'] as const satisfies readonly WrittenField[];

/** What is wrong with what is filled in, field by field; such a field is left out of the query. */
export function problemsOf(fields: FormFields): Partial<Record<WrittenField, 'notNumber' | 'notDate'>> {
  const isNumber = (text: string): boolean => /^\s*\d{1,4}\s*$/u.test(text.normalize('NFKC'));
  return Object.fromEntries([
    ...NUMBERS.filter((name) => fields[name].trim() !== '' && !isNumber(fields[name])).map(
      (name) => [name, 'notNumber'] as const,
    ),
    ...DATES.filter((name) => fields[name].trim() !== '' && parseDate(fields[name]) === null).map(
      (name) => [name, 'notDate'] as const,
    ),
  ]);
}
