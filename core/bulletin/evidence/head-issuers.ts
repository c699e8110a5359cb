import { readByline } from '../byline.ts';
import { isColumn } from '../column-line.ts';
import { readOrgans } from '../organ.ts';
import { kindOfEnding } from '../title-kind.ts';
import type { Unit } from '../unit.ts';
import { commonForm, isSameBody } from './body-form.ts';
import type { Candidate } from './decide.ts';
import { type DocumentView, sourceOf } from './document-view.ts';
import { offerIssuers as offer } from './issuer-candidate.ts';

const NO_COLUMNS: ReadonlySet<string> = new Set();
/** [云溪县人民政府]2016-05-09: a site says in brackets who put up the text. */
const BRACKETED = /^[[【]([^[\]【】]{4,40})[\]】]\d/u;

/** 市政府批准市公园处: who issues what another approved. */
const APPROVED_BY = /^\p{Script=Han}{2,12}批[准準](?=\p{Script=Han})/u;

/** Letterheads and bylines: lines of the head that are nothing but bodies; those one below another above a number issue together. */
export function issuersInHead(view: DocumentView): Candidate<string[]>[] {
  const { units, found, headEnd, title } = view;
  if (kindOfEnding(title) === 'contents') return [];
  const candidates: Candidate<string[]>[] = [];
  let stacked: string[] = [];
  for (let index = found.from; index < headEnd; index += 1) {
    const unit = units[index];
    const organs = unit && !(index >= found.titleFrom && index < found.titleTo) ? headBodies(unit) : [];
    if (!unit || organs.length === 0) {
      stacked = [];
      continue;
    }
    stacked = [...stacked, ...organs].map((name) => commonForm(name, view)).filter(isFirstOfBody);
    const isHead = unit.text.endsWith('文件') || units[index + 1]?.role === 'number';
    const [rule, weight] =
      index < found.titleFrom
        ? (['letterhead-names-issuer', isHead ? 0.85 : 0.55] as const)
        : (['byline-names-issuer', 0.6] as const);
    const whole = isHead ? stacked : organs.map((name) => commonForm(name, view));
    candidates.push(offer(whole, rule, weight, sourceOf(unit)));
  }
  return candidates;
}

function headBodies(unit: Unit): string[] {
  if (unit.role !== 'plain' || isColumn(unit, NO_COLUMNS)) return [];
  const printed = (BRACKETED.exec(unit.text)?.[1] ?? unit.text)
    .replace(/^[•●·]\s*|文件$/gu, '')
    .replace(APPROVED_BY, '');
  return readByline(unit.text)?.organs ?? readOrgans(printed);
}

function isFirstOfBody(name: string, index: number, all: readonly string[]): boolean {
  return all.findIndex((other) => isSameBody(other, name)) === index;
}
