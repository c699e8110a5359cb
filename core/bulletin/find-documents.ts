import { type CarriedTitles, isAttachment } from './carried-text.ts';
import { bookmarkedTitle } from './bookmarks/bookmarked-titles.ts';
import { isColumn } from './column-line.ts';
import { contentsEnd, isContents, listedTitles } from './contents-page.ts';
import { documentStart } from './document-start.ts';
import { followsHeading } from './follows-heading.ts';
import { hasBody } from './has-body.ts';
import { keepDocuments } from './keep-documents.ts';
import { isBeforeRepeat, repeatsTitle } from './repeated-title.ts';
import { isSiteLine } from './site-line.ts';
import { titleEnd, titleStart } from './title-bounds.ts';
import { readZone, type Zone } from './title-zone.ts';
import type { Unit } from './unit.ts';
import type { UntitledHead } from './number-head.ts';
import { readUntitledHead } from './untitled-head.ts';
import { type TitleEvidence, weighTitle } from './weigh-title.ts';

/** Where one document stands among the units: half-open ranges of unit indexes. */
export type FoundDocument = {
  from: number;
  to: number;
  /** Units of the title; empty where none was found. */
  titleFrom: number;
  titleTo: number;
  /** Titles of texts attached to it: first and behind-last unit of each. */
  attachments: { from: number; to: number }[];
  /** Unit that prints the column above the title; null where there is none. */
  columnUnit: number | null;
  rules: string[];
  confidence: number;
  /** First unit of the news item that tells of it; only where one item tells of several. */
  lead?: number;
  /** Titles of texts that it may carry; read when first asked for. */
  carries?: CarriedTitles;
};

const THRESHOLD = 0.6;
const SUREST = 0.99;

/** What is known of all the units before documents are looked for. */
export type FindingHints = {
  /** Columns that running heads print. */
  columns: ReadonlySet<string>;
  /** The title that the page of a web site says its document has, comparable; null where it says none. */
  pageTitle: string | null;
  /** Titles that the bookmarks of the file name, by each of their units. */
  bookmarked: ReadonlyMap<number, Zone>;
};

/** The documents among the units, in order; together they hold every unit. Empty where no document was recognised. */
export function findDocuments(units: readonly Unit[], hints: FindingHints): FoundDocument[] {
  const found: FoundDocument[] = [];
  const listed = listedTitles(units);
  let index = 0;
  let contentsUntil = 0;
  while (index < units.length) {
    if (isBeforeRepeat(units, index, found.at(-1))) {
      index += 1;
      continue;
    }
    const head = index < contentsUntil ? null : readUntitledHead(units, index, found.at(-1));
    if (head) addUntitled(units, found, index, head);
    const zone = head ? null : readZone(units, index);
    if (!zone) {
      index = head ? Math.max(index + 1, head.titleTo) : index + 1;
      continue;
    }
    const columnUnit =
      zone.to - zone.from > 1 && isColumn(units[zone.from], hints.columns) ? zone.from : null;
    const body = { from: columnUnit === null ? zone.from : zone.from + 1, to: zone.to };
    const end = titleEnd(units, body);
    const printed: Zone = {
      from: columnUnit === null ? titleStart(units, zone.from, end) : body.from,
      to: end,
    };
    const bookmarked = bookmarkedTitle(units, { title: printed, within: body }, hints.bookmarked);
    const title = bookmarked ?? printed;
    if (isContents(units, title)) contentsUntil = contentsEnd(units, title.to);
    else if (title.from < contentsUntil) {
      index = zone.to;
      continue;
    }
    const first = found.length === 0 || followsHeading(units, found.at(-1), title);
    const { pageTitle } = hints;
    const at = { first, columnUnit, listed, pageTitle, isBookmarked: bookmarked !== null };
    addTitled(units, found, { title, columnUnit, evidence: () => weighTitle(units, title, at) });
    index = Math.max(title.to, zone.from + 1);
  }
  return keepDocuments(units, found);
}

type Titled = { title: Zone; columnUnit: number | null; evidence: () => TitleEvidence[] };

function addTitled(
  units: readonly Unit[],
  found: FoundDocument[],
  { title, columnUnit, evidence }: Titled,
): void {
  const current = found.at(-1);
  const again = current ? repeatsTitle(units, current, title) : null;
  if (current && again !== null) {
    if (again === 'whole') {
      current.titleFrom = title.from;
      current.titleTo = title.to;
    }
    current.attachments = [];
    current.rules = [...new Set([...current.rules, 'title-repeated'])];
    current.confidence = Math.round(Math.min(SUREST, current.confidence + 0.1) * 100) / 100;
    delete current.carries;
    return;
  }
  if (current && isAttachment(units, current, title)) {
    current.attachments.push(title);
    return;
  }
  const reasons = evidence();
  const sum = reasons.reduce((total, { weight }) => total + weight, 0);
  if (sum < THRESHOLD || (current && isLink(units, current, title))) return;
  const from = documentStart(units, columnUnit ?? title.from, current?.titleTo ?? 0);
  push(found, {
    from,
    to: units.length,
    titleFrom: title.from,
    titleTo: title.to,
    attachments: [],
    columnUnit,
    rules: reasons.map(({ rule }) => rule),
    confidence: Math.round(Math.min(SUREST, sum) * 100) / 100,
  });
}

/** Between a title that the page printed twice and its text, a title before more of the site's own lines is a link to another page. */
function isLink(units: readonly Unit[], current: FoundDocument, title: Zone): boolean {
  if (!current.rules.includes('title-repeated') || hasBody(units, current.titleTo, title.from)) return false;
  const next = units.slice(title.to, title.to + MAX_NUMBERS).find(({ role }) => role !== 'number');
  return next !== undefined && (next.role === 'statement' || isSiteLine(next.text));
}

const MAX_NUMBERS = 3;

function addUntitled(
  units: readonly Unit[],
  found: FoundDocument[],
  index: number,
  head: UntitledHead,
): void {
  const from = documentStart(
    units,
    Math.min(index, head.from ?? index, head.titleFrom),
    found.at(-1)?.titleTo ?? 0,
  );
  push(found, {
    from,
    to: units.length,
    titleFrom: head.titleFrom,
    titleTo: head.titleTo,
    attachments: [],
    columnUnit: null,
    rules: [head.rule],
    confidence: head.confidence,
  });
}

function push(found: FoundDocument[], document: FoundDocument): void {
  const current = found.at(-1);
  if (current) current.to = document.from;
  found.push(current ? document : { ...document, from: 0 });
}
