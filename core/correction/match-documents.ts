import type { Block } from '../model/document.ts';
import type { Range } from '../model/ids.ts';
import { documentNumberKey } from '../text/document-number-key.ts';
import { squeeze } from '../text/characters.ts';

/** What is known of a document of an earlier reading: enough to know it again in another one. */
export type KnownDocument = {
  /** Where it stands in the source; null where that is unknown. */
  source: Range | null;
  title: string;
  documentNumber: string | null;
};

/** Where in the source the document at `place` of the known ones began once, and begins no longer. */
export type FormerStart = { place: number; start: number };

/**
 * For each document of a reading, in order, the place in `known` of the document that it is; -1 for a new one. The same is what
 * begins at the same place of the source; else what once began there, the first of `former` before the others; else what alone bears
 * the same number or title; else what stands where it stood under that title.
 */
export function matchDocuments(
  known: readonly KnownDocument[],
  documents: readonly KnownDocument[],
  former: readonly FormerStart[] = [],
): number[] {
  const matched = documents.map(() => -1);
  const free = new Set(known.keys());
  const take = (document: number, place: number): void => {
    matched[document] = place;
    free.delete(place);
  };
  const begun = new Map(documents.map(({ source }, index) => [source?.start, index]));
  const present = known.flatMap(({ source }, place) => (source ? [{ place, start: source.start }] : []));
  for (const { place, start } of [...present, ...former]) {
    const index = begun.get(start);
    if (index !== undefined && matched[index] === -1 && free.has(place)) take(index, place);
  }
  for (const name of [numberOf, titleOf]) matchByName(known, documents, { matched, free, take, name });
  matchByPlace(known, documents, { matched, free, take });
  return matched;
}

type Matching = {
  matched: readonly number[];
  /** Places of known documents that none is matched with. */
  free: ReadonlySet<number>;
  take: (document: number, place: number) => void;
};

function numberOf({ documentNumber }: KnownDocument): string | null {
  return documentNumber === null ? null : documentNumberKey(documentNumber);
}

function titleOf({ title }: KnownDocument): string | null {
  const words = squeeze(title);
  return words === '' ? null : words;
}

function matchByName(
  known: readonly KnownDocument[],
  documents: readonly KnownDocument[],
  { matched, free, take, name }: Matching & { name: (document: KnownDocument) => string | null },
): void {
  const olds = namedOnce(known, free, name);
  const open = new Set(matched.flatMap((place, index) => (place === -1 ? [index] : [])));
  for (const [text, index] of namedOnce(documents, open, name)) {
    const place = olds.get(text);
    if (place !== undefined) take(index, place);
  }
}

/** The documents among `places` whose name no other one among them has. */
function namedOnce(
  documents: readonly KnownDocument[],
  places: ReadonlySet<number>,
  name: (document: KnownDocument) => string | null,
): Map<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (const place of places) {
    const document = documents[place];
    const text = document ? name(document) : null;
    if (text === null) continue;
    if (found.has(text)) twice.add(text);
    found.set(text, place);
  }
  for (const text of twice) found.delete(text);
  return found;
}

/** The larger part of what is left must stand in the same place, and bear its title: what is decided on one is not on another. */
function matchByPlace(
  known: readonly KnownDocument[],
  documents: readonly KnownDocument[],
  { matched, free, take }: Matching,
): void {
  const left = [...free].flatMap((place) => {
    const source = known[place]?.source;
    return source ? [{ place, source }] : [];
  });
  if (left.length === 0) return;
  left.sort((a, b) => a.source.start - b.source.start);
  let next = 0;
  for (const [index, document] of documents.entries()) {
    const { source } = document;
    if (matched[index] !== -1 || source === null) continue;
    while ((left[next]?.source.end ?? Infinity) <= source.start) next += 1;
    for (let at = next; (left[at]?.source.start ?? Infinity) < source.end; at += 1) {
      const old = left[at];
      if (!old || !free.has(old.place) || !isTitledAlike(known[old.place], document)) continue;
      const shared = Math.min(old.source.end, source.end) - Math.max(old.source.start, source.start);
      if (shared * 2 <= old.source.end - old.source.start) continue;
      take(index, old.place);
      break;
    }
  }
}

/** The same title, or one that was read longer or shorter at one end. */
function isTitledAlike(one: KnownDocument | undefined, other: KnownDocument): boolean {
  const [shorter = '', longer = ''] = [squeeze(one?.title ?? ''), squeeze(other.title)].sort(
    (a, b) => a.length - b.length,
  );
  return shorter === longer || (shorter !== '' && (longer.startsWith(shorter) || longer.endsWith(shorter)));
}

/** The stretch of the source from the first of the blocks to the last; null where it is unknown. */
export function stretchOf(blocks: readonly Block[]): Range | null {
  const start = blocks[0]?.source?.start;
  const end = blocks.at(-1)?.source?.end;
  return start === undefined || end === undefined ? null : { start, end };
}
