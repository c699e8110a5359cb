import { comparableTitle } from '../bulletin/comparable-title.ts';
import type { Block, DocumentReading } from '../model/document.ts';
import type { Citation } from '../model/register.ts';
import { parseDocumentNumber } from '../text/document-number.ts';
import { type Cited, findCited, relationOf } from './find-cited.ts';
import { listedRelation, type ListedRelation, readListedTitle } from './listed-texts.ts';
import { readCitationTable } from './citation-table.ts';
import { asksForOpinions } from './says-repeal.ts';
import { sentenceAround, shiftRange } from './split-clauses.ts';

const NUMBERED = new Set<Block['kind']>(['paragraph', 'list-item', 'heading']);
const PASSED_OVER = new Set<Block['kind']>(['title', 'document-number']);

/**
 * The documents that a document names: by title in 《》, with the number behind it, by number alone, and in lists and tables of what
 * is repealed, amended or kept.
 */
export function readCitations(document: DocumentReading): Citation[] {
  const citations: Citation[] = [];
  const own = ownTitles(document);
  const isDraft = asksForOpinions(document.title);
  let listing: ListedRelation | null = listedRelation(document.title);
  const add = (
    cited: Pick<Cited, 'title' | 'documentNumber'>,
    rest: Omit<Citation, 'title' | 'documentNumber'>,
  ) => {
    if (cited.title !== null && own.has(comparableTitle(cited.title))) return;
    if (cited.documentNumber !== null && cited.documentNumber === document.documentNumber) return;
    const isOnlyProposed = isDraft && (rest.relation === 'repeals' || rest.relation === 'amends');
    const relation = isOnlyProposed ? 'cites' : rest.relation;
    citations.push({ title: cited.title, documentNumber: cited.documentNumber, ...rest, relation });
  };
  for (const block of joinNumbers(document)) {
    if (PASSED_OVER.has(block.kind)) continue;
    const text = document.text.slice(block.range.start, block.range.end);
    listing = opensList(block, text) ? (listedRelation(text) ?? listing) : listing;
    if (block.kind === 'attachment-title') continue;
    const table =
      block.kind === 'table' && document.kind !== 'contents' ? readCitationTable(block, listing) : [];
    for (const { cited, ...rest } of table) add(cited, rest);
    if (table.length > 0) continue;
    const listed = listing === null ? null : readListedTitle(text);
    if (listing !== null && listed !== null) {
      add(listed, { relation: listing, sentence: text, range: { ...block.range } });
      continue;
    }
    for (const cited of findCited(text)) {
      const place = sentenceAround(text, cited.start);
      const sentence = text.slice(place.start, place.end);
      const isListed = listing !== null && standsAlone(text, cited);
      const relation = isListed ? (listing ?? 'cites') : relationOf(text, cited);
      add(cited, { relation, sentence, range: shiftRange(place, block.range.start) });
    }
  }
  return citations;
}

/** A list is opened by a heading, by the title of an attachment, and by a paragraph that ends in a colon. */
function opensList({ kind }: Pick<Block, 'kind'>, text: string): boolean {
  return kind === 'heading' || kind === 'attachment-title' || (text.length < 200 && /[：:]$/u.test(text));
}

/** An entry of a list: its number, the cited text, and nothing that says more of it. */
function standsAlone(text: string, { start, end }: Cited): boolean {
  if (start > 12 || text.length - end > 12) return false;
  return (
    /^[\s（(]*[\d一二三四五六七八九十]{0,3}[）)、.．\s]*$/u.test(text.slice(0, start)) &&
    /^[\s；;。，,]*$/u.test(text.slice(end))
  );
}

/** A text that the document itself carries is not cited by it. */
function ownTitles({ title, blocks, text }: DocumentReading): ReadonlySet<string> {
  const titles = [title];
  for (const { kind, range } of blocks)
    if (kind === 'attachment-title') titles.push(text.slice(range.start, range.end));
  return new Set(titles.map((own) => comparableTitle(own)));
}

/** The number of a listed text may have come out as a block of its own, （云政发〔2015〕8号）: it belongs to the title before it. */
function joinNumbers({ blocks, text }: DocumentReading): Pick<Block, 'kind' | 'range' | 'rows'>[] {
  const joined: Pick<Block, 'kind' | 'range' | 'rows'>[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const written = text.slice(block.range.start, block.range.end);
    const isNumber = /^[（(〔]/u.test(written) && parseDocumentNumber(written) !== null;
    if (last && isNumber && NUMBERED.has(last.kind))
      joined[joined.length - 1] = { ...last, range: { start: last.range.start, end: block.range.end } };
    else joined.push(block);
  }
  return joined;
}
