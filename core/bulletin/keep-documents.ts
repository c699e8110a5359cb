import { simplify } from '../text/simplify.ts';
import { comparableTitle, joined } from './comparable-title.ts';
import type { FoundDocument } from './find-documents.ts';
import { hasBody } from './has-body.ts';
import { endsSentence } from './measure.ts';
import type { Unit } from './unit.ts';

/**
 * The found documents that say something. A title with nothing below it is a headline, or a link in a list: its lines go to the
 * document that follows, or to the one before where none does. Orders that one item of news tells have its lead in common.
 */
export function keepDocuments(units: readonly Unit[], found: readonly FoundDocument[]): FoundDocument[] {
  const kept: FoundDocument[] = [];
  let from: number | null = null;
  for (const [index, document] of found.entries()) {
    if (!hasBody(units, document.titleTo, document.to) || isHeadline(units, document, found[index + 1])) {
      from ??= document.from;
      continue;
    }
    kept.push(from === null ? document : { ...document, from });
    from = null;
  }
  const last = kept.at(-1);
  if (last && from !== null) last.to = units.length;
  return shareLead(kept);
}

/** A page may be headed by what the document below carries: 云溪区公园办法 above …关于印发云溪区公园办法的通知, with no sentence between. */
function isHeadline(
  units: readonly Unit[],
  document: FoundDocument,
  next: FoundDocument | undefined,
): boolean {
  if (!next || document.titleTo === document.titleFrom || next.titleTo === next.titleFrom) return false;
  if (units.slice(document.titleTo, document.to).some(({ text }) => endsSentence(text))) return false;
  const [own, carrying] = [document, next].map(({ titleFrom, titleTo }) =>
    simplify(comparableTitle(joined(units, titleFrom, titleTo))),
  );
  return own !== undefined && carrying !== undefined && own.length >= SHORTEST && carrying.includes(own);
}

/** More than a century of a bulletin has: hostile texts hold hundreds of thousands, each of which costs as much as a report. */
const MOST_DOCUMENTS = 50_000;

/** The first documents, `most` of them; the last holds what is left of the text. */
export function limitDocuments(found: readonly FoundDocument[], most = MOST_DOCUMENTS): FoundDocument[] {
  const kept = found.slice(0, most);
  const last = kept.at(-1);
  const end = found.at(-1)?.to;
  return last && end !== undefined ? [...kept.slice(0, -1), { ...last, to: end }] : kept;
}

const SHORTEST = 6;

/** One told order by itself is a sentence of its text; several are documents. */
function shareLead(documents: FoundDocument[]): FoundDocument[] {
  const told = documents.filter(({ rules }) => rules.includes('news-tells-order'));
  const [first] = told;
  if (!first) return documents;
  for (const document of told) document.lead = first.from;
  return documents;
}
