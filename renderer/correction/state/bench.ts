import type { Change } from '#core/model/correction.ts';
import type { BatchId, IssueId } from '#core/model/ids.ts';
import { createStore } from '../../state/store.ts';
import { NOTHING_STAGED, stage, stepTo, type Sitting } from './sitting.ts';
import { withoutKept } from './without-kept.ts';

/** What lies on the correction desk: a held issue, or a file that is not imported yet. */
export type Subject = { of: 'issue'; issueId: IssueId } | { of: 'file'; file: string };

/** Where the desk begins: at a document by its place in the issue, perhaps at one of its blocks by where that stands in the source. */
export type Aim = { order: number; at: number | null };

export type Desk = { subject: Subject; aim: Aim; view: 'text' | 'history' };

/** The work that lies over the rooms of the house: a batch of files that come in, and the desk on top of them. */
export type Bench = { batchId: BatchId | null; desk: Desk | null };

const NOTHING: Bench = { batchId: null, desk: null };

export const benchStore = createStore<Bench>(NOTHING);
/** What waits to be kept, by subject; it stays when a desk goes away, until it is kept or given up. */
export const sittingStore = createStore<ReadonlyMap<string, Sitting>>(new Map());

/** True while work lies over the rooms of the house. */
export function isOnBench(): boolean {
  const { batchId, desk } = benchStore.get();
  return batchId !== null || desk !== null;
}

/** The name of a subject in {@link sittingStore}. */
export function keyOf(subject: Subject): string {
  return subject.of === 'issue' ? `issue ${subject.issueId}` : `file ${subject.file}`;
}

export function sittingOf(sittings: ReadonlyMap<string, Sitting>, subject: Subject): Sitting {
  return sittings.get(keyOf(subject)) ?? NOTHING_STAGED;
}

/** Changes what waits to be kept for a subject. */
export function changeSitting(subject: Subject, change: (sitting: Sitting) => Sitting): void {
  sittingStore.update((sittings) => {
    const before = sittingOf(sittings, subject);
    const after = change(before);
    return after === before ? sittings : new Map(sittings).set(keyOf(subject), after);
  });
}

/** Forgets what waits to be kept for a subject. */
export function dropSitting(subject: Subject): void {
  sittingStore.update((sittings) => {
    if (!sittings.has(keyOf(subject))) return sittings;
    const rest = new Map(sittings);
    rest.delete(keyOf(subject));
    return rest;
  });
}

/** Forgets what was kept of a subject; what was staged since then stays, as one step. */
export function settleSitting(subject: Subject, kept: readonly Change[]): void {
  changeSitting(subject, ({ changes }) => {
    const left = withoutKept(changes, kept);
    return left.length === 0 ? NOTHING_STAGED : stepTo(NOTHING_STAGED, left);
  });
}

/** Lays a subject on the desk. */
export function openDesk(
  subject: Subject,
  aim: Aim = { order: 1, at: null },
  view: Desk['view'] = 'text',
): void {
  benchStore.update((bench) => ({ ...bench, desk: { subject, aim, view } }));
}

/** Takes the desk away; what lay under it is there again. */
export function closeDesk(): void {
  benchStore.update((bench) => ({ ...bench, desk: null }));
}

/** Lays the held issue of a file on the desk; what waits for the file waits for the issue then: both have the same source. */
export function openHeld(file: string, issueId: IssueId): void {
  const held = { of: 'issue', issueId } as const;
  const waiting = sittingOf(sittingStore.get(), { of: 'file', file }).changes;
  dropSitting({ of: 'file', file });
  changeSitting(held, (sitting) => stage(sitting, waiting));
  openDesk(held);
}

/** Shows a batch. */
export function openBatch(batchId: BatchId): void {
  benchStore.update((bench) => ({ ...bench, batchId }));
}

/** Puts the batch away; what was corrected in its files waits on. */
export function closeBatch(): void {
  benchStore.set(NOTHING);
}

/** Clears the bench: another archive is open now. */
export function clearBench(): void {
  sittingStore.set(new Map());
  benchStore.set(NOTHING);
}
