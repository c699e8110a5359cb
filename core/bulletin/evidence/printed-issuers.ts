import { parseLostDate } from '../../text/date.ts';
import { simplify } from '../../text/simplify.ts';
import { readFirstOrgan, readLeadingOrgans, readOrgans, readTitleOrgans } from '../organ.ts';
import { readPlacedOrgans } from '../placed-organ.ts';
import type { Signature } from '../read-signatures.ts';
import { bodyOfOffice } from '../signer.ts';
import { kindOfEnding } from '../title-kind.ts';
import type { Unit } from '../unit.ts';
import type { Candidate } from './decide.ts';
import { type DocumentView, sourceOf } from './document-view.ts';
import { issuersInHead } from './head-issuers.ts';
import { offerIssuers as offer } from './issuer-candidate.ts';

const SEVERAL = /等[\d一二三四五六七八九十]{0,3}(?:个|個)?部[门門]/u;
const AFTER_TEXT = 2;
const LONGEST_BODY = 60;
/** What a text ends with, above who signs it. */
const ENDED = /[。！；.]$|^特此\p{Script=Han}{2,4}$/u;

/** The issuers that the document itself prints: in its title, its signatures, its letterhead and bylines, below its text. */
export function printedIssuers(view: DocumentView): Candidate<string[]>[] {
  return [...inTitle(view), ...signed(view), ...issuersInHead(view), ...belowText(view)];
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
  const placed = readTitleOrgans(title, readPlacedOrgans);
  if (placed.length > 0) return [offer(placed, 'title-names-issuer', 0.75, source)];
  const leading = kindOfEnding(title) === 'contents' ? [] : readLeadingOrgans(title);
  const announces = ANNOUNCES.test(simplify(title));
  if (leading.length > 0) return [offer(leading, 'title-begins-with-body', announces ? 0.85 : 0.5, source)];
  const first = announces ? readFirstOrgan(title) : null;
  if (first !== null) return [offer([first], 'title-begins-with-body', 0.6, source)];
  const answering = readOrgans(ANSWERED_BY.exec(title)?.[1] ?? '');
  return answering.length > 0 ? [offer(answering, 'title-ends-with-body', 0.6, source)] : [];
}

/** 对…第3号建议的答复(水利局): who answers a deputy. */
const ANSWERED_BY = /(?:答[复復覆]|回[复復覆]|[复復]函)[（(]([^（()）]{3,24})[）)]$/u;

/** …公告, …公告用于公园项目, …禁火令 */
const ANNOUNCES = /(?:公告|通告|公报|令)(?:用于.*)?$/u;

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

/** Whether nothing but who signs can stand below a unit: it ends a sentence, or names what is attached. */
function endsText(unit: Unit | undefined): boolean {
  return unit?.role === 'attachment' || ENDED.test(unit?.text ?? '') || ATTACHED.test(unit?.text ?? '');
}

/** 附件2-项目清单.xlsx */
const ATTACHED = /^附件\d.{2,60}$|\.(?:docx?|xlsx?|pdf|wps|ofd|zip|rar)$/iu;

/** The last of the lines from `index` that are nothing but bodies. */
function lastBody(units: readonly Unit[], index: number, to: number): number {
  let last = index;
  while (
    last + 1 < to &&
    units[last + 1]?.role === 'plain' &&
    readOrgans(units[last + 1]?.text ?? '').length > 0
  )
    last += 1;
  return last;
}

/** （云溪区统计局） below the text, or a body there without a date. */
function belowText({ units, found, ownEnd, headEnd, signatures }: DocumentView): Candidate<string[]>[] {
  if (signatures.some(({ organs, from }) => organs.length > 0 && from < ownEnd)) return [];
  for (let index = Math.max(headEnd, found.titleTo) + 1; index < ownEnd; index += 1) {
    const unit = units[index];
    const before = units[index - 1];
    if (unit?.role !== 'plain' && unit?.role !== 'note') continue;
    const lostDate = parseLostDate(units[index + 1]?.text ?? '') !== null;
    if (unit.text.length > LONGEST_BODY || !(lostDate || endsText(before))) continue;
    const inner = /^[（(](.*)[）)]$/u.exec(unit.text)?.[1];
    const organs = readOrgans(inner ?? unit.text);
    if (organs.length === 0) continue;
    if (inner !== undefined) return [offer(organs, 'brackets-name-issuer', 0.75, sourceOf(unit))];
    const last = lastBody(units, index, ownEnd);
    const others = units.slice(index + 1, last + 1).flatMap(({ text }) => readOrgans(text));
    const after = units.slice(last + 1, Math.min(ownEnd, last + 1 + AFTER_TEXT));
    if (after.every(({ role, text }) => role !== 'plain' || text.length <= LONGEST_BODY))
      return [
        offer([...organs, ...others], 'line-below-text-names-issuer', 0.65, sourceOf(unit, units[last])),
      ];
  }
  return [];
}
