import { squeeze } from '../../text/characters.ts';
import { simplify } from '../../text/simplify.ts';
import { isColumn } from '../column-line.ts';
import { isOrgan, readLeadingOrgans, readOrgans, readTitleOrgans } from '../organ.ts';
import type { Signature } from '../read-signatures.ts';
import { readSpeaker } from '../read-speaker.ts';
import { bodyOfOffice } from '../signer.ts';
import { kindOfEnding } from '../title-kind.ts';
import { readAdoption } from './adoption.ts';
import { bodyKey, commonForm, isPlainForm } from './body-form.ts';
import type { Candidate } from './decide.ts';
import { parseDocumentNumber } from '../../text/document-number.ts';
import { type DocumentView, sourceOf, stated } from './document-view.ts';
import { gatherNumbers } from './gather-numbers.ts';
import { readNewsLead } from './news-lead.ts';

const SEVERAL = /等[\d一二三四五六七八九十]{0,3}(?:个|個)?部[门門]/u;
/** Bodies that report to a congress in their own name. */
const REPORTING = /(?:人民政府|法院|检察院|常务委员会|常委会)(?:\p{Script=Han}{0,3}长|主任)/u;
const AFTER_TEXT = 2;

/**
 * Every body, or person by an office, that may have issued a document. Where forms of one name are offered, one is preferred
 * that a catalogue would print.
 */
export function gatherIssuers(view: DocumentView): Candidate<string[]>[] {
  const candidates = [
    ...inTitle(view),
    ...signed(view),
    ...inHead(view),
    ...belowText(view),
    ...beside(view),
    ...adopted(view),
    ...spoken(view),
    ...ofNumber(view),
  ];
  const best = candidates[0];
  if (!best || best.value.every(isPlainForm)) return candidates;
  return candidates.map((candidate) => ({ ...candidate, preferred: candidate.value.every(isPlainForm) }));
}

function inTitle({ units, found, title, signatures }: DocumentView): Candidate<string[]>[] {
  const source = sourceOf(units[found.titleFrom], units[found.titleTo - 1]);
  const several = SEVERAL.test(title) && signatures.some(({ organs }) => organs.length > 1);
  if (title === '' || several) return [];
  const lines: string[] = [];
  for (let index = found.titleFrom; index < found.titleTo - 1; index += 1) {
    const names = readOrgans(units[index]?.text ?? '');
    if (names.length === 0) break;
    lines.push(...names);
  }
  const rest = units[found.titleFrom + lines.length]?.text ?? '';
  const joined = lines.length > 0 && isWholeBehindBodies(rest) ? [] : readTitleOrgans(title);
  const named = joined.length > 0 ? joined : lines;
  if (named.length > 0) return [offer(named, 'title-names-issuer', 0.93, source)];
  const leading = kindOfEnding(title) === 'contents' ? [] : readLeadingOrgans(title);
  const isName = /(?:公告|通告|公报)$/.test(simplify(title));
  return leading.length > 0 ? [offer(leading, 'title-begins-with-body', isName ? 0.85 : 0.5, source)] : [];
}

/** 关于… behind lines of bodies; anything else may go on with the last body's name. */
function isWholeBehindBodies(rest: string): boolean {
  return /^(?:关于|印发|转发|批转|公告|通告|公报|令)/.test(simplify(rest));
}

function signed({ units, signatures, found, ownEnd }: DocumentView): Candidate<string[]>[] {
  const own = (signature: Signature): boolean => signature.from < ownEnd || found.titleTo === found.titleFrom;
  const candidates: Candidate<string[]>[] = [];
  const byBody = signatures.find((signature) => signature.organs.length > 0 && own(signature));
  if (byBody)
    candidates.push(offer(byBody.organs, 'signature-names-issuer', 0.9, sourceOf(units[byBody.from])));
  const byPerson = signatures.find(
    (signature) => signature.signers.some(({ issues }) => issues) && own(signature),
  );
  const persons = byPerson?.signers.filter(({ issues }) => issues).map(({ office }) => office) ?? [];
  if (byPerson && persons.length > 0)
    candidates.push(offer(persons, 'signed-by-office', 0.8, sourceOf(units[byPerson.from])));
  for (const signature of signatures.filter(own)) {
    const bodies = signature.signers
      .map(({ office }) => bodyOfOffice(office))
      .filter((body) => body !== null);
    if (bodies.length > 0)
      candidates.push(offer(bodies, 'signed-by-head-of-body', 0.6, sourceOf(units[signature.from])));
  }
  return candidates;
}

/** Letterheads and bylines: lines of the head that are nothing but bodies. */
function inHead(view: DocumentView): Candidate<string[]>[] {
  const { units, found, headEnd, title } = view;
  const candidates: Candidate<string[]>[] = [];
  if (kindOfEnding(title) === 'contents') return [];
  for (let index = found.from; index < headEnd; index += 1) {
    const unit = units[index];
    if (
      unit?.role !== 'plain' ||
      isColumn(unit, NO_COLUMNS) ||
      (index >= found.titleFrom && index < found.titleTo)
    )
      continue;
    const isLetterhead = unit.text.endsWith('文件');
    const organs = readOrgans(unit.text.replace(/文件$/, ''));
    if (organs.length === 0) continue;
    const isHead = isLetterhead || units[index + 1]?.role === 'number';
    const [rule, weight] =
      index < found.titleFrom
        ? (['letterhead-names-issuer', isHead ? 0.85 : 0.55] as const)
        : (['byline-names-issuer', 0.6] as const);
    const whole = organs.map((name) => commonForm(name, view));
    candidates.push(offer(whole, rule, weight, sourceOf(unit)));
  }
  return candidates;
}

const NO_COLUMNS: ReadonlySet<string> = new Set();

/** （云溪区统计局） below the text, or a body there without a date. */
function belowText({ units, found, ownEnd, headEnd, signatures }: DocumentView): Candidate<string[]>[] {
  if (signatures.some(({ organs, from }) => organs.length > 0 && from < ownEnd)) return [];
  for (let index = Math.max(headEnd, found.titleTo) + 1; index < ownEnd; index += 1) {
    const unit = units[index];
    const before = units[index - 1];
    if (unit?.role !== 'plain' && unit?.role !== 'note') continue;
    if (unit.text.length > LONGEST_BODY || !/[。！；.]$/.test(before?.text ?? '')) continue;
    const inner = /^[（(](.*)[）)]$/u.exec(unit.text)?.[1];
    const organs = readOrgans(inner ?? unit.text);
    if (organs.length === 0) continue;
    if (inner !== undefined) return [offer(organs, 'brackets-name-issuer', 0.75, sourceOf(unit))];
    const after = units.slice(index + 1, Math.min(ownEnd, index + 1 + AFTER_TEXT));
    if (after.every(({ role, text }) => role !== 'plain' || text.length <= LONGEST_BODY))
      return [offer(organs, 'line-below-text-names-issuer', 0.65, sourceOf(unit))];
  }
  return [];
}
const LONGEST_BODY = 60;

function beside(view: DocumentView): Candidate<string[]>[] {
  const issuers = stated(view, 'issuers').flatMap(({ value, source }) => {
    const organs = readOrgans(value.replaceAll(/[;；]/g, '、'));
    const whole = organs.map((name) => commonForm(name, view));
    return organs.length > 0 ? [offer(whole, 'issuer-in-label', 0.7, source)] : [];
  });
  const interpreters = stated(view, 'interpreter').flatMap(({ value, source }) =>
    isOrgan(value) ? [offer([value], 'interpreter-in-label', 0.7, source)] : [],
  );
  const origins = stated(view, 'origin').flatMap(({ value, source }) =>
    isOrgan(value) ? [offer([commonForm(value, view)], 'origin-in-label', 0.45, source)] : [],
  );
  const origin = view.properties?.origin ?? '';
  const ofPage = isOrgan(origin)
    ? [offer([commonForm(origin, view)], 'origin-in-page-head', 0.42, null)]
    : [];
  return [...issuers, ...interpreters, ...origins, ...ofPage];
}

/** A congress or its committee issues what it adopts. */
function adopted(view: DocumentView): Candidate<string[]>[] {
  const adoption = readAdoption(view);
  return adoption?.body == null ? [] : [offer([adoption.body], 'adopted-by', 0.65, adoption.source)];
}

/** A report bears the name of the head of the body that gives it; an order told in the news that of who signed it. */
function spoken(view: DocumentView): Candidate<string[]>[] {
  const { units, found, headEnd } = view;
  const candidates: Candidate<string[]>[] = [];
  const isReport = /[报報]告$/.test(view.title);
  for (let index = found.titleTo; index < headEnd && isReport; index += 1) {
    const unit = units[index];
    const speaker = unit?.role === 'plain' ? readSpeaker(unit.text) : null;
    if (speaker !== null && REPORTING.test(simplify(squeeze(speaker))))
      candidates.push(offer([speaker], 'speaker-of-body', 0.6, sourceOf(unit)));
  }
  const lead = readNewsLead(view);
  if (lead?.signer != null) candidates.push(offer([lead.signer], 'news-names-signer', 0.75, lead.source));
  return candidates;
}

/** 云溪市水务局公告2023年第5号, 国务院令第285号: the number of an order or an announcement names the body. */
function ofNumber(view: DocumentView): Candidate<string[]>[] {
  return gatherNumbers(view).flatMap(({ value, source }) => {
    const name = parseDocumentNumber(value)?.prefix.replace(/(?:公告|通告|令)$/, '') ?? '';
    const whole = /(?:公告|通告|令)$/.test(parseDocumentNumber(value)?.prefix ?? '') && isOrgan(name);
    return whole ? [offer([name], 'number-names-issuer', 0.65, source)] : [];
  });
}

function offer(
  value: string[],
  rule: string,
  weight: number,
  source: Candidate<string[]>['source'],
): Candidate<string[]> {
  const names = value.map((name) => name.replace(/^中[华華]人民共和[国國](?=[国國][务務]院$)/u, ''));
  return { value: names, key: value.map(bodyKey).sort().join('|'), rule, weight, source };
}
