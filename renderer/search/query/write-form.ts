import { parseDate } from '#core/text/date.ts';
import { writeQuery } from '#core/query/write-query.ts';
import { problemsOf, type FormFields } from './form-fields.ts';

const numberOf = (text: string): number | null => {
  const digits = text.normalize('NFKC').trim();
  return /^\d{1,4}$/u.test(digits) ? Number(digits) : null;
};

/** The query that what is filled in asks for; what cannot be read is left out of it. */
export function writeForm(fields: FormFields): string {
  const distance = problemsOf(fields).distance === undefined ? numberOf(fields.distance) : null;
  const { unit } = fields;
  return writeQuery({
    all: fields.all,
    phrase: fields.phrase,
    any: fields.any,
    none: fields.none,
    near: {
      words: fields.near,
      within: unit === 'character' ? { unit, distance: distance ?? USUAL_DISTANCE } : { unit },
    },
    title: fields.titleWords,
    number: fields.number,
    issuer: fields.issuer,
    column: fields.column,
    note: fields.note,
    tag: fields.tag,
    yearFrom: numberOf(fields.yearFrom),
    yearTo: numberOf(fields.yearTo),
    dateFrom: parseDate(fields.dateFrom),
    dateTo: parseDate(fields.dateTo),
  });
}

const USUAL_DISTANCE = 10;
