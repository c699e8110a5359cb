import { squeeze } from '../../text/characters.ts';
import { simplify } from '../../text/simplify.ts';
import { isOrgan, readOrgans } from '../organ.ts';
import { readSigner } from '../signer.ts';
import { readSpeaker } from '../read-speaker.ts';
import { readAdoption, readToldAdoption } from './adoption.ts';
import { commonForm, isPlainForm, isPresidium, isWithoutPlace } from './body-form.ts';
import type { Candidate } from './decide.ts';
import { type DocumentView, sourceOf, stated } from './document-view.ts';
import type { NumberCandidate } from './gather-numbers.ts';
import { offerIssuers as offer } from './issuer-candidate.ts';
import { readNewsLead } from './news-lead.ts';
import { bodyOfLetters } from './number-letters.ts';
import { printedIssuers } from './printed-issuers.ts';
import { readToldPublication } from './told-publication.ts';

/** Bodies that report to a congress in their own name. */
const REPORTING = /(?:人民政府|法院|检察院|常务委员会|常委会)(?:\p{Script=Han}{0,3}长|主任)/u;

const LEADING = 12;
/** 国务院总理; 市长 does not say of what. */
const SHORTEST_OFFICE = 4;
const ENACTS =
  /^(\p{Script=Han}{2,20}?)(?:根据|行使|经征询)[^。]{4,300}[，,、](?:制定|作出|命令|发布|核准)本?(?:\p{Script=Han}{0,4}(?:法律|法规|命令|批示)|如下)/u;
/** 一、云溪縣政府(以下簡稱本府)，為…: a body that calls itself by a short name says what it sets up rules for. */
const INTRODUCES_ITSELF =
  /^(?:[一壹]、|第.{1,3}条)?\s*(\p{Script=Han}{3,20}?)\s?[（(]以下简称本[府局署部院会处厅][）)][，,]?\s?为/u;
/** The office of a government puts up what others issue; 市政府 without its place is no name. */
const WEB_OFFICE = /(?:政府|[省市区县州旗委])办(?:公[室厅])?$|^[省市区县州旗]/u;

/** 青石镇: a label may name a place for its government. */
const PLACE = /^\p{Script=Han}{2,8}(?:[镇鎮乡鄉]|街道|特[别別]行政[区區])$/u;

/**
 * Every body, or person by an office, that may have issued a document, whose numbers may say so too. Where forms of one name are offered, one is preferred
 * that a catalogue would print.
 */
export function gatherIssuers(
  view: DocumentView,
  numbers: readonly Pick<NumberCandidate, 'prefix' | 'source'>[],
): Candidate<string[]>[] {
  const candidates = [
    ...printedIssuers(view),
    ...beside(view),
    ...adopted(view),
    ...spoken(view),
    ...enacting(view),
    ...publishing(view),
  ];
  if (candidates.length === 0) return [...ofNumber(numbers), ...byOffice(view), ...toldAdopter(view)];
  const presided = candidates.some(({ value }) => value.some(isPresidium));
  return candidates.map(withPlace).map((candidate) => ({
    ...candidate,
    preferred: candidate.value.every((name) => (presided ? isPresidium(name) : isPlainForm(name))),
  }));
}

/** 市政府 in a title is the body that another source names with its place. */
function withPlace(
  candidate: Candidate<string[]>,
  _index: number,
  all: readonly Candidate<string[]>[],
): Candidate<string[]> {
  const [name, ...others] = candidate.value;
  if (name === undefined || others.length > 0) return candidate;
  const whole = all.find(({ value }) => value.length === 1 && isWithoutPlace(name, value[0] ?? ''));
  return whole ? { ...candidate, value: whole.value, key: whole.key } : candidate;
}

function beside(view: DocumentView): Candidate<string[]>[] {
  const issuers = stated(view, 'issuers').flatMap(({ value, source }) => {
    const organs = readOrgans(value.replaceAll(/[;；]/g, '、'));
    const whole = organs.map((name) => commonForm(name, view));
    if (organs.length > 0) return [offer(whole, 'issuer-in-label', 0.7, source)];
    return PLACE.test(value) ? [offer([value], 'town-in-label', 0.5, source)] : [];
  });
  const interpreters = stated(view, 'interpreter').flatMap(({ value, source }) =>
    isOrgan(value) ? [offer([value], 'interpreter-in-label', 0.7, source)] : [],
  );
  const origins = stated(view, 'origin').flatMap(({ value, source }) =>
    isOrgan(value)
      ? [
          offer(
            [commonForm(value, view)],
            'origin-in-label',
            WEB_OFFICE.test(simplify(value)) ? 0.3 : 0.45,
            source,
          ),
        ]
      : [],
  );
  const origin = view.properties?.origin ?? '';
  const ofPage = isOrgan(origin)
    ? [
        offer(
          [commonForm(origin, view)],
          'origin-in-page-head',
          WEB_OFFICE.test(simplify(origin)) ? 0.3 : 0.42,
          null,
        ),
      ]
    : [];
  return [...issuers, ...interpreters, ...origins, ...ofPage];
}

/** A congress or its committee issues what it adopts. */
function adopted(view: DocumentView): Candidate<string[]>[] {
  const adoption = readAdoption(view);
  return adoption?.body == null ? [] : [offer([adoption.body], 'adopted-by', 0.65, adoption.source)];
}

/** 云溪省教育厅第8次厅务会议: who adopted the text by the words that publish it. */
function toldAdopter(view: DocumentView): Candidate<string[]>[] {
  const told = readToldAdoption(view);
  return told?.body == null ? [] : [offer([told.body], 'adopted-by', 0.5, told.source)];
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

/** 立法会根据…制定本法律, 运输司司长行使…职权，作出本批示: who enacts says so in the first sentence. */
function enacting({ units, found, ownEnd }: DocumentView): Candidate<string[]>[] {
  for (let index = found.titleTo; index < Math.min(ownEnd, found.titleTo + LEADING); index += 1) {
    const unit = units[index];
    const plain = unit?.role === 'plain' ? simplify(unit.text) : '';
    const name = (ENACTS.exec(plain) ?? INTRODUCES_ITSELF.exec(plain))?.[1] ?? '';
    const at = plain.indexOf(name);
    const body = unit?.text.slice(at, at + name.length) ?? '';
    if (isOrgan(body) || readSigner(body) !== null)
      return [offer([body], 'enacting-clause-names-issuer', 0.75, sourceOf(unit))];
  }
  return [];
}

/** 云溪市人民政府发布《关于…的通告》，具体内容如下 */
function publishing(view: DocumentView): Candidate<string[]>[] {
  const told = readToldPublication(view);
  return told && isOrgan(told.body)
    ? [offer([told.body], 'first-words-name-issuer', 0.65, sourceOf(told.unit))]
    : [];
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

/** 云溪市水务局公告2023年第5号, 国务院令第285号 name the body; the letters of 国发〔2015〕6号, 沪府发〔2009〕5号 are known to everybody. */
function ofNumber(numbers: readonly Pick<NumberCandidate, 'prefix' | 'source'>[]): Candidate<string[]>[] {
  return numbers.flatMap(({ prefix, source }) => {
    const name = prefix.replace(/(?:公告|通告|令)$/, '');
    if (name !== prefix && isOrgan(name)) return [offer([name], 'number-names-issuer', 0.65, source)];
    const body = bodyOfLetters(prefix);
    return body === null ? [] : [offer([body], 'number-letters-name-issuer', 0.5, source)];
  });
}
