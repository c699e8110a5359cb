import { findDates } from '../../text/date.ts';
import { readOrgans } from '../organ.ts';
import { readToldAdoption } from './adoption.ts';
import type { Candidate } from './decide.ts';
import { type DocumentView, sourceOf } from './document-view.ts';

/** The days that words tell in passing, for a text that bears no date: of its adoption, of what a body decided. */
export function datesInPassing(view: DocumentView): Candidate<string>[] {
  return [...adopted(view), ...decided(view)];
}

/** The day of the adoption that the words of publication tell. */
function adopted(view: DocumentView): Candidate<string>[] {
  const told = readToldAdoption(view);
  return told
    ? [{ value: told.date, key: told.date, rule: 'adoption-told', weight: 0.5, source: told.source }]
    : [];
}

/**
 * …国务院2020年4月22日决定：, which nobody signs: the day on which a body decided what stands below. A sentence that goes on tells what was decided before.
 */
function decided(view: DocumentView): Candidate<string>[] {
  if (isSigned(view)) return [];
  const { units, found, ownEnd } = view;
  const first = [...units.slice(found.from, found.titleFrom), ...units.slice(found.titleTo, ownEnd)];
  for (const unit of first.filter(({ role }) => role === 'plain').slice(0, FIRST_WORDS)) {
    const date = findDates(unit.text).at(-1);
    if (date && DECIDING.test(unit.text.slice(date.end)) && DECIDES.test(unit.text.slice(0, date.start)))
      return [
        { value: date.date, key: date.date, rule: 'body-decided-on', weight: 0.5, source: sourceOf(unit) },
      ];
  }
  return [];
}

/** Whether a person or a body signs, with or without a day. */
function isSigned({ units, found, ownEnd, signatures }: DocumentView): boolean {
  return (
    signatures.some(({ signers }) => signers.length > 0) ||
    units
      .slice(found.titleTo, ownEnd)
      .some(
        ({ role, text }) => role === 'plain' && text.length <= LONGEST_NAME && readOrgans(text).length > 0,
      )
  );
}

const LONGEST_NAME = 60;
const FIRST_WORDS = 6;
const DECIDING = /^(?:研究)?[决決]定[：:]$/u;
const DECIDES = /(?:[国國][务務]院|政府|委[员員][会會]|常委[会會]|[厅廳局部])[于於]?$/u;
