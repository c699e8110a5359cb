import i18next from 'i18next';
import type { AnnotationChange } from '#core/model/annotation.ts';
import type { AnnotationFilter } from '#core/model/annotation-list.ts';
import { MAX_DOSSIER_ITEMS } from '#core/model/excerpt.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import { call } from '../../bridge/call.ts';
import type { KeyName } from '../../keys/key-table.ts';
import { COLORS } from '../../reader/colors.ts';
import { addAllToDossier, changeAnnotations, removeAnnotations } from '../../state/annotation-actions.ts';
import { sheetStore } from '../../state/sheets.ts';
import { createStore } from '../../state/store.ts';
import { tellUndoable } from '../../state/tell-undoable.ts';
import { attempt, tell } from '../../state/toasts.ts';

export type BulkAction = (ids: readonly AnnotationId[]) => void;

/** The annotations whose tags are being changed. */
export const taggedStore = createStore<readonly AnnotationId[]>([]);

const AT_ONCE = 1000;

/** The ids of all annotations of a filter. */
export async function readIds(filter: AnnotationFilter): Promise<AnnotationId[]> {
  const ids: AnnotationId[] = [];
  for (;;) {
    const request = { filter, offset: ids.length, limit: AT_ONCE };
    const { annotations, total } = await call('annotations.query', request);
    ids.push(...annotations.map(({ id }) => id));
    if (ids.length >= total || annotations.length === 0) return ids;
  }
}

/** Sets the same on annotations, and offers to take that back. */
export function setOnAll(change: Partial<AnnotationChange>): BulkAction {
  return (ids) => {
    attempt(async () => {
      const count = await changeAnnotations(ids, change);
      if (count !== null) tellUndoable(i18next.t('annotations.changed', { count }));
    });
  };
}

export const removeAll: BulkAction = (ids) => {
  attempt(async () => {
    const count = await removeAnnotations(ids);
    if (count !== null) tellUndoable(i18next.t('annotations.removed', { count }));
  });
};

export const tagAll: BulkAction = (ids) => {
  taggedStore.set(ids);
  sheetStore.set('tag-annotations');
};

export const allToDossier: BulkAction = (ids) => {
  attempt(async () => {
    const { length } = (await call('dossier.get', {})).items;
    if (length + ids.length > MAX_DOSSIER_ITEMS) {
      tell(i18next.t('search.lines.dossierFull', { most: MAX_DOSSIER_ITEMS }));
      return;
    }
    const added = await addAllToDossier(ids.map((annotationId) => ({ kind: 'annotation', annotationId })));
    if (added === 0) tell(i18next.t('selection.already'));
    else if (added !== null) tellUndoable(i18next.t('annotations.inDossier', { count: added }));
  });
};

/** What keys do with annotations, by their names in the table of keys; `chord` is which of the key's it was. */
export const BULK_KEYS = {
  colors: (chord) => setOnAll({ color: COLORS[chord] ?? COLORS[0] }),
  highlight: () => setOnAll({ style: 'highlight' }),
  underline: () => setOnAll({ style: 'underline' }),
  tag: () => tagAll,
  share: () => setOnAll({ isShared: true }),
  keepPrivate: () => setOnAll({ isShared: false }),
  dossier: () => allToDossier,
  remove: () => removeAll,
} as const satisfies Partial<Record<KeyName<'annotations'>, (chord: number) => BulkAction>>;

/** True for the keys that change annotations. */
export function isBulkKey(name: KeyName<'annotations'>): name is keyof typeof BULK_KEYS {
  return name in BULK_KEYS;
}
