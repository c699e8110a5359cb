import { positionFinder } from '#core/correction/move-position.ts';
import type { Db } from '../database/connection.ts';
import { unpackBlocks } from '../holdings/pack-blocks.ts';
import { furnitureRanges, type StoredIssue } from '../holdings/write-issue.ts';
import { moveAnnotations } from './move-annotations.ts';
import { startOf, type HeldDocument } from './place-documents.ts';
import { saveRetired, type RetiredDocument } from './retired-documents.ts';

export type HandOver = {
  sha256: string;
  /** The decoded source. */
  text: string;
  issueBefore: StoredIssue;
  issueNow: StoredIssue;
  held: readonly HeldDocument[];
  /** The documents as they are read now, in print order. */
  written: readonly HeldDocument[];
  /** Those of `held` that are not among them. */
  gone: readonly HeldDocument[];
  /** Documents that were retired before and still are. */
  retired: readonly RetiredDocument[];
};

/** Hands what hangs on documents that were read anew to the documents that hold their text now, and retires those that are gone. */
export function handOver(db: Db, change: HandOver): void {
  const { sha256, text, held, written, gone, retired } = change;
  const placesBefore = { text, furniture: furnitureRanges(change.issueBefore) };
  const placesNow = { text, furniture: furnitureRanges(change.issueNow) };
  const same = new Set(written.map(placeKey));
  const now = written.map(withBlocks);
  const before = held.filter((document) => !same.has(placeKey(document))).map(withBlocks);
  moveAnnotations(db, { before, now, placesBefore, placesNow });
  const find = positionFinder(now, placesNow);
  const left = gone.flatMap((document) => {
    const start = startOf(document);
    return start === null ? [] : [{ id: document.id, start }];
  });
  saveRetired(db, sha256, [...retired, ...left], (start) => now[find(start)?.document ?? 0]?.id ?? null);
}

/** The same for a document whose passages stand where they stood. */
function placeKey({ id, text, blocks }: HeldDocument): string {
  return JSON.stringify([id, text, blocks]);
}

function withBlocks({ id, text, blocks }: HeldDocument) {
  return { id, text, blocks: unpackBlocks(blocks, text) };
}
