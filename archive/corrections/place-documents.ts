import { matchDocuments, stretchOf, type KnownDocument } from '#core/correction/match-documents.ts';
import type { IssueReading } from '#core/model/issue.ts';
import { unpackBlocks } from '../holdings/pack-blocks.ts';
import { toStored, type StoredReading } from '../holdings/write-document.ts';
import type { LeftStart } from './retired-documents.ts';

export type HeldDocument = StoredReading & { id: number };

/** A document of a new reading: as it is to be stored, the one that it was before if any, and its id; null for a new one. */
export type PlacedDocument = { stored: StoredReading; old: HeldDocument | null; id: number | null };

/** Tells which held or retired document each document of a new reading is; `former` tells where those began before, last left first. */
export function placeDocuments(
  held: readonly HeldDocument[],
  former: readonly LeftStart[],
  reading: IssueReading,
): PlacedDocument[] {
  const heldIds = new Set(held.map(({ id }) => id));
  const retiredIds = new Set(former.flatMap(({ id }) => (heldIds.has(id) ? [] : [id])));
  const ids = [...heldIds, ...retiredIds];
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  // A held document that begins no longer where it began goes back where it came from, before one that is retired comes back there.
  const inTurn = [
    ...former.filter(({ id }) => heldIds.has(id)),
    ...former.filter(({ id }) => retiredIds.has(id)),
  ];
  const places = matchDocuments(
    [...held.map(toKnownDocument), ...[...retiredIds].map(() => UNKNOWN)],
    reading.documents.map((document) => ({ ...document, source: stretchOf(document.blocks) })),
    inTurn.map(({ id, start }) => ({ place: placeOf.get(id) ?? -1, start })),
  );
  return reading.documents.map((document, at) => {
    const place = places[at] ?? -1;
    return { stored: toStored(document), old: held[place] ?? null, id: ids[place] ?? null };
  });
}

/** Of a retired document only is known where it began. */
const UNKNOWN: KnownDocument = { source: null, title: '', documentNumber: null };

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
