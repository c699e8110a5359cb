import type { FoundDocument } from './find-documents.ts';
import { hasBody } from './has-body.ts';
import type { Unit } from './unit.ts';

/**
 * The found documents that say something. A title with nothing below it is a headline, or a link in a list: its lines go to the
 * document that follows, or to the one before where none does. Orders that one item of news tells have its lead in common.
 */
export function keepDocuments(units: readonly Unit[], found: readonly FoundDocument[]): FoundDocument[] {
  const kept: FoundDocument[] = [];
  let from: number | null = null;
  for (const document of found) {
    if (!hasBody(units, document.titleTo, document.to)) {
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

/** One told order by itself is a sentence of its text; several are documents. */
function shareLead(documents: FoundDocument[]): FoundDocument[] {
  const told = documents.filter(({ rules }) => rules.includes('news-tells-order'));
  const [first] = told;
  if (!first) return documents;
  for (const document of told) document.lead = first.from;
  return documents;
}
