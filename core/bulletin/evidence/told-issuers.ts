import { squeeze } from '../../text/characters.ts';
import { simplify } from '../../text/simplify.ts';
import { isOrgan } from '../organ.ts';
import { readSpeaker } from '../read-speaker.ts';
import { readSigner } from '../signer.ts';
import { readActingBodies } from './acting-body.ts';
import { readAdoption, readToldAdoption } from './adoption.ts';
import type { Candidate } from './decide.ts';
import { type DocumentView, sourceOf } from './document-view.ts';
import { offerIssuers as offer } from './issuer-candidate.ts';
import { readNewsLead } from './news-lead.ts';
import { readOwnName } from './own-name.ts';
import { readToldPublication } from './told-publication.ts';

/** Bodies that report to a congress in their own name. */
const REPORTING = /(?:人民政府|法院|检察院|常务委员会|常委会)(?:\p{Script=Han}{0,3}长|主任)/u;

const LEADING = 12;
const ENACTS =
  /^(\p{Script=Han}{2,20}?)(?:根据|行使|经征询)[^。]{4,300}[，,、](?:制定|作出|命令|发布|核准)本?(?:\p{Script=Han}{0,4}(?:法律|法规|命令|批示)|如下)/u;
/** 一、云溪縣政府(以下簡稱本府)，為…: a body that calls itself by a short name says what it sets up rules for. */
const INTRODUCES_ITSELF =
  /^(?:[一壹]、|第.{1,3}条)?\s*(\p{Script=Han}{3,20}?)\s?[（(]以下简称本[府局署部院会处厅][）)][，,]?\s?为/u;

/** The issuers that sentences name: who adopted, reported, enacted or published the text. */
export function toldIssuers(view: DocumentView): Candidate<string[]>[] {
  return [...adopted(view), ...spoken(view), ...enacting(view), ...publishing(view)];
}

/** The issuers that sentences name in passing, for a text that nothing else says the issuer of. */
export function issuersInPassing(view: DocumentView): Candidate<string[]>[] {
  return [...toldAdopter(view), ...acting(view), ...shortened(view)];
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

/** 市政府决定, 我局: the body that the text itself names in full. */
function shortened(view: DocumentView): Candidate<string[]>[] {
  const own = readOwnName(view);
  return own ? [offer([own.body], 'short-name-means-body', 0.45, sourceOf(own.unit))] : [];
}

/** 云溪区林业局特向广大市民发出倡议: for texts that name nobody in head and signature. */
function acting(view: DocumentView): Candidate<string[]>[] {
  const acts = readActingBodies(view);
  return acts ? [offer(acts.bodies, 'first-words-name-body', 0.5, sourceOf(acts.unit))] : [];
}
