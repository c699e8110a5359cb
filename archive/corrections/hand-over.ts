import { positionFinder } from '#core/correction/move-position.ts';
import type { Db } from '../database/connection.ts';
import { unpackBlocks } from '../holdings/pack-blocks.ts';
import { furnitureRanges, type StoredIssue } from '../holdings/write-issue.ts';
import { moveAnnotations } from './move-annotations.ts';
import { startOf, type HeldDocument } from './place-documents.ts';
import { addFormerStarts, saveRetired, type LeftStart } from './retired-documents.ts';

export type HandOver = {
  sha256: string;
  /** The decoded source. */
  text: string;
  issueBefore: StoredIssue;
  issueNow: StoredIssue;
  held: readonly HeldDocument[];
  /** The documents as they are read now, in print order. */
  written: readonly HeldDocument[];
  /** Where documents began before they went or began elsewhere, those that were left last first. */
  former: readonly LeftStart[];
  at: string;
};

/**
 * Hands what hangs on documents that were read anew to the documents that hold their text now, retires those that are gone, and
 * remembers where those and all that begin elsewhere now began until now.
 */
export function handOver(db: Db, change: HandOver): void {
  const { sha256, text, held, written, former } = change;
  const placesBefore = { text, furniture: furnitureRanges(change.issueBefore) };
  const placesNow = { text, furniture: furnitureRanges(change.issueNow) };
  const same = new Set(written.map(placeKey));
  const now = written.map(withBlocks);
  const before = held.filter((document) => !same.has(placeKey(document))).map(withBlocks);
  moveAnnotations(db, { before, now, placesBefore, placesNow, at: change.at });
  const find = positionFinder(now, placesNow);
  const left = startsLeft(held, written);
  addFormerStarts(db, sha256, left);
  const kept = new Set(written.map(({ id }) => id));
  const last = Map.groupBy([...left, ...former], ({ id }) => id);
  const retired = [...last.values()].flatMap(([start]) => (start && !kept.has(start.id) ? [start] : []));
  saveRetired(db, sha256, retired, (start) => now[find(start)?.document ?? 0]?.id ?? null);
}

function startsLeft(held: readonly HeldDocument[], written: readonly HeldDocument[]): LeftStart[] {
  const startsNow = new Map(written.map((document) => [document.id, startOf(document)]));
  return held.flatMap((document) => {
    const start = startOf(document);
    return start === null || startsNow.get(document.id) === start ? [] : [{ id: document.id, start }];
  });
}

/** The same for a document whose passages stand where they stood. */
function placeKey({ id, text, blocks }: HeldDocument): string {
  return JSON.stringify([id, text, blocks]);
}

function withBlocks({ id, title, text, blocks }: HeldDocument) {
  return { id, title, text, blocks: unpackBlocks(blocks, text) };
}
