import { matchDocuments, stretchOf, type KnownDocument } from '#core/correction/match-documents.ts';
import type { IssueReading } from '#core/model/issue.ts';
import { unpackBlocks } from '../holdings/pack-blocks.ts';
import { toStored, type StoredReading } from '../holdings/write-document.ts';
import type { RetiredDocument } from './retired-documents.ts';

export type HeldDocument = StoredReading & { id: number };

/** A document of a new reading: as it is to be stored, the one that it was before if any, and its id; null for a new one. */
export type PlacedDocument = { stored: StoredReading; old: HeldDocument | null; id: number | null };

/** Tells which held or retired document each document of a new reading is. */
export function placeDocuments(
  held: readonly HeldDocument[],
  retired: readonly RetiredDocument[],
  reading: IssueReading,
): PlacedDocument[] {
  const known = held.map(toKnownDocument);
  const taken = new Set(known.map(({ source }) => source?.start));
  const waiting = retired.filter(({ start }) => !taken.has(start) && taken.add(start));
  const ids = [...held, ...waiting].map(({ id }) => id);
  const places = matchDocuments(
    [
      ...known,
      ...waiting.map(({ start }) => ({ source: { start, end: start }, title: '', documentNumber: null })),
    ],
    reading.documents.map((document) => ({ ...document, source: stretchOf(document.blocks) })),
  );
  return reading.documents.map((document, at) => {
    const place = places[at] ?? -1;
    return { stored: toStored(document), old: held[place] ?? null, id: ids[place] ?? null };
  });
}

function toKnownDocument(document: HeldDocument): KnownDocument {
  return {
    source: stretchOf(unpackBlocks(document.blocks, document.text)),
    title: document.title,
    documentNumber: document.document_number,
  };
}

/** Where a held document begins in the source; null where that is unknown. */
export function startOf({ blocks, text }: HeldDocument): number | null {
  return stretchOf(unpackBlocks(blocks, text))?.start ?? null;
}
