import { simplify } from '../../text/simplify.ts';
import { isOrgan } from '../organ.ts';
import { isPlainForm, isPresidium, isWithoutPlace } from './body-form.ts';
import { type Candidate, FLOOR } from './decide.ts';
import { type DocumentView, sourceOf } from './document-view.ts';
import type { NumberCandidate } from './gather-numbers.ts';
import { offerIssuers as offer } from './issuer-candidate.ts';
import { labelledIssuers, readSiteBodies } from './labelled-issuers.ts';
import { joinLists } from './join-lists.ts';
import { bodyBehindLetters, bodyOfLetters } from './number-letters.ts';
import { printedIssuers } from './printed-issuers.ts';
import { issuersInPassing, toldIssuers } from './told-issuers.ts';

/** 国务院总理; 市长 does not say of what. */
const SHORTEST_OFFICE = 4;

/**
 * Every body, or person by an office, that may have issued a document, whose numbers may say so too. Where forms of one name are offered, one is preferred
 * that a catalogue would print.
 */
export function gatherIssuers(
  view: DocumentView,
  numbers: readonly Pick<NumberCandidate, 'prefix' | 'source'>[],
): Candidate<string[]>[] {
  const printed = printedIssuers(view);
  const own = printed.length > 0 ? printed : namedByNumber(numbers, view.title);
  const candidates = joinLists([...own, ...labelledIssuers(view), ...toldIssuers(view)]);
  if (candidates.every(({ weight }) => weight < FLOOR))
    return [...candidates, ...ofLetters(numbers, view), ...byOffice(view), ...issuersInPassing(view)];
  const presided = candidates.some(({ value }) => value.some(isPresidium));
  return candidates
    .map((candidate) => withPlace(candidate, candidates, view))
    .map((candidate) => ({
      ...candidate,
      preferred: candidate.value.every((name) => (presided ? isPresidium(name) : isPlainForm(name))),
    }));
}

/** 市政府 in a title is the body that another source names with its place, else the one whose site the page has it from. */
function withPlace(
  candidate: Candidate<string[]>,
  all: readonly Candidate<string[]>[],
  view: DocumentView,
): Candidate<string[]> {
  const [name, ...others] = candidate.value;
  if (name === undefined || others.length > 0) return candidate;
  const whole = all.find(({ value }) => value.length === 1 && isWithoutPlace(name, value[0] ?? ''));
  if (whole) return { ...candidate, value: whole.value, key: whole.key };
  const body = readSiteBodies(view).find((site) => isWithoutPlace(name, site));
  return body === undefined ? candidate : offer([body], candidate.rule, candidate.weight, candidate.source);
}

/** 云溪市市长 张明: who signs a text that names no body issues it by the office. */
function byOffice({ units, signatures, headEnd, ownEnd }: DocumentView): Candidate<string[]>[] {
  return signatures
    .filter(({ from }) => from >= headEnd && from < ownEnd)
    .flatMap(({ signers, from }) =>
      signers
        .filter(({ office, name }) => name !== null && office.length >= SHORTEST_OFFICE)
        .map(({ office }) => offer([office], 'signed-by-office', 0.5, sourceOf(units[from]))),
    );
}

/** 云溪市水务局公告2023年第5号, 国务院令第285号 name the body; a number that the title is about, 关于废止云溪市水务局公告第5号的公告, that of another paper. */
function namedByNumber(
  numbers: readonly Pick<NumberCandidate, 'prefix' | 'source'>[],
  title: string,
): Candidate<string[]>[] {
  const matter = MATTER.exec(simplify(title))?.[0] ?? '';
  return numbers.flatMap(({ prefix, source }) => {
    const name = prefix.replace(/(?:公告|通告|令)$/, '');
    return name !== prefix && isOrgan(name) && !matter.includes(simplify(prefix))
      ? [offer([name], 'number-names-issuer', 0.75, source)]
      : [];
  });
}

const MATTER = /关于.*$/u;

/** The letters of 国发〔2015〕6号, 沪府发〔2009〕5号 are known to everybody. */
function ofLetters(
  numbers: readonly Pick<NumberCandidate, 'prefix' | 'source'>[],
  view: DocumentView,
): Candidate<string[]>[] {
  return numbers.flatMap(({ prefix, source }) => {
    const body = bodyOfLetters(prefix) ?? bodyBehindLetters(prefix, firstWords(view));
    return body === null ? [] : [offer([body], 'number-letters-name-issuer', 0.5, source)];
  });
}

/** Title and first words of a text, where it may name in full who issues it. */
function firstWords({ units, found, title, ownEnd }: DocumentView): string {
  const first = units.slice(found.titleTo, Math.min(ownEnd, found.titleTo + LEADING));
  return [title, ...first.map(({ text }) => text.slice(0, LONGEST))].join('\n');
}

const LEADING = 8;
const LONGEST = 1000;
