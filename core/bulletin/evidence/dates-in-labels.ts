import { findDates, parseYearMonth } from '../../text/date.ts';
import { parseDocumentNumber } from '../../text/document-number.ts';
import { simplify } from '../../text/simplify.ts';
import type { Candidate } from './decide.ts';
import { type DocumentView, stated } from './document-view.ts';
import type { StatementField } from './statement.ts';

/** The dates that labels beside a document give for its signing, or for what is near it. */
export function datesInLabels(view: DocumentView): Candidate<string>[] {
  const isMinutes = /纪要|纪录|记录/.test(simplify(view.title));
  const fields = [
    ['signed', 'signing-date-in-label', 0.8],
    ['promulgated', 'date-in-label', 0.65],
    ...(isMinutes ? ([['held', 'meeting-date-in-label', 0.75]] as const) : []),
  ] as const;
  const numbered = yearOfNumber(view);
  const labelled = fields
    .flatMap(([field, rule, weight]) => datesOf(view, field, rule, weight))
    .map((candidate) =>
      isYearsLater(candidate.value, numbered) ? { ...candidate, weight: 0.3 } : candidate,
    );
  // A catalogue of laws, which says from when a text is in force, means its promulgation by 发布日期.
  const isCatalogue =
    stated(view, 'effective').length > 0 || stated(view, 'published').some(({ value }) => ERA.test(value));
  if (labelled.length > 0 || !isCatalogue) return labelled;
  return datesOf(view, 'published', 'date-in-catalogue', 0.5);
}

/** The year of the number that a label gives; null where none is given. */
function yearOfNumber(view: DocumentView): number | null {
  const [stating] = stated(view, 'number');
  return parseDocumentNumber(stating?.value ?? '')?.year ?? null;
}

/** A paper that is numbered 〔2017〕 was not signed in 2020: a site says when it was put up. */
function isYearsLater(date: string, numbered: number | null): boolean {
  return numbered !== null && Number(date.slice(0, 4)) > numbered + 1;
}

/** 时间: 中華民國093年10月22日: the year of an era is the law's, as a site counts its own days otherwise. */
const ERA = /^(?:中[华華])?民[国國]/;

/** 2018年03月27 */
const LOST_DAY = /(年\d{1,2}月\d{1,2})$/;

/** What a program writes that knows no date. */
const EPOCH = '1970-01-01';

function datesOf(
  view: DocumentView,
  field: StatementField,
  rule: string,
  weight: number,
): Candidate<string>[] {
  return stated(view, field).flatMap(({ value, source }) => {
    const date = findDates(value.replace(LOST_DAY, '$1日'))[0]?.date;
    if (date === EPOCH) return [];
    if (date !== undefined) return [{ value: date, key: date, rule, weight, source }];
    const month = parseYearMonth(value);
    return month === null
      ? []
      : [{ value: month, key: month, rule: 'month-without-day', weight: 0.5, source }];
  });
}
