import type { AnnotationFilter, AnnotationGroup, AnnotationSort } from '#core/model/annotation-list.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import { latestChangeStore, type Change } from '../../state/changes.ts';
import { createStore } from '../../state/store.ts';

/** How the browser of annotations is left: it is found so again. */
export type Browse = {
  filter: AnnotationFilter;
  /** Null: no groups. */
  by: AnnotationGroup | null;
  sort: AnnotationSort;
  /** Keys of groups whose rows are hidden. */
  folded: ReadonlySet<string>;
  /** The marked line. */
  active: number;
  scrollTop: number;
  ticked: ReadonlySet<AnnotationId>;
  /** Whether the pane of facets is shown; null leaves it to the width. */
  hasFacets: boolean | null;
};

const NO_IDS: ReadonlySet<AnnotationId> = new Set();

export const UNTOUCHED: Browse = {
  filter: { text: '' },
  by: 'document',
  sort: 'place',
  folded: new Set(),
  active: 0,
  scrollTop: 0,
  ticked: NO_IDS,
  hasFacets: null,
};

export const browseStore = createStore<Browse>(UNTOUCHED);

/** Changes what is listed; the list begins at its top again, and what is ticked stays ticked. */
export function relist(change: Partial<Pick<Browse, 'filter' | 'by' | 'sort'>>): void {
  browseStore.update((browse) => ({
    ...browse,
    ...change,
    ...(change.by === undefined ? {} : { folded: new Set<string>() }),
    active: 0,
    scrollTop: 0,
  }));
}

/** Changes how the list is looked at. */
export function look(change: Partial<Pick<Browse, 'active' | 'scrollTop' | 'hasFacets'>>): void {
  browseStore.update((browse) => ({ ...browse, ...change }));
}

/** Hides the rows of a group or shows them. */
export function fold(key: string, isFolded: boolean): void {
  browseStore.update((browse) => {
    const folded = new Set(browse.folded);
    if (isFolded) folded.add(key);
    else folded.delete(key);
    return { ...browse, folded };
  });
}

/** Ticks annotations or lets go of them. */
export function tick(ids: readonly AnnotationId[], isTicked: boolean): void {
  browseStore.update((browse) => {
    const ticked = new Set(browse.ticked);
    for (const id of ids) {
      if (isTicked) ticked.add(id);
      else ticked.delete(id);
    }
    return { ...browse, ticked };
  });
}

/** Lets go of all ticks. */
export function tickNone(): void {
  browseStore.update((browse) => ({ ...browse, ticked: NO_IDS }));
}

/** The ticks that are left after a change: none of what it removed, and none at all after a step of undo, which may remove anything. */
export function ticksAfter(ticked: ReadonlySet<AnnotationId>, change: Change): ReadonlySet<AnnotationId> {
  if (change.kind === 'stepped') return NO_IDS;
  const removed = new Set(
    change.inverses.flatMap((inverse) =>
      inverse.operation === 'annotations.restore' ? inverse.request.ids : [],
    ),
  );
  return removed.size === 0 ? ticked : new Set([...ticked].filter((id) => !removed.has(id)));
}

latestChangeStore.subscribe(() => {
  const change = latestChangeStore.get();
  if (change !== null)
    browseStore.update((browse) => ({ ...browse, ticked: ticksAfter(browse.ticked, change) }));
});
