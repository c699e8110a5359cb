import type { DocumentId } from '#core/model/ids.ts';
import type { Validity } from '#core/model/validity.ts';
import { call } from '../../bridge/call.ts';
import type { Change } from '../../state/changes.ts';

/** The lists of the panel: what awaits a decision, and what has one. */
export const VALIDITY_STATES = ['suggested', 'decided'] as const;
export type ValidityState = (typeof VALIDITY_STATES)[number];
/** The documents that are ticked, in one of the lists: a tick says nothing in the other. */
export type Ticked = { state: ValidityState; ids: ReadonlySet<DocumentId> };

const AT_ONCE = 1000;

/** The documents that a change decides on. */
export function decidedBy(change: Change): DocumentId[] {
  if (change.kind === 'stepped') return [];
  return change.inverses.flatMap((inverse) =>
    inverse.operation === 'validity.save'
      ? inverse.request.decisions.map(({ documentId }) => documentId)
      : [],
  );
}

/** The ticked documents that are no longer in their list. */
export async function findLeft({ state, ids }: Ticked): Promise<DocumentId[]> {
  const held = new Set((await readEntries(state, ids)).map(({ document }) => document.id));
  return [...ids].filter((id) => !held.has(id));
}

/** The ticks without those of some documents. */
export function withoutTicks(ticked: Ticked, ids: readonly DocumentId[]): Ticked {
  const gone = new Set(ids);
  const kept = new Set([...ticked.ids].filter((id) => !gone.has(id)));
  return kept.size === ticked.ids.size ? ticked : { ...ticked, ids: kept };
}

/** The entries of a list as it stands now: all of it, or those of some documents as far as they are still in it. */
export async function readEntries(
  state: ValidityState,
  ids: ReadonlySet<DocumentId> | null,
): Promise<Validity[]> {
  const found: Validity[] = [];
  for (let offset = 0; ; offset += AT_ONCE) {
    const { entries, total } = await call('validity.list', { state, offset, limit: AT_ONCE });
    found.push(...entries.filter(({ document }) => ids?.has(document.id) ?? true));
    if (offset + AT_ONCE >= total || found.length === ids?.size) return found;
  }
}
