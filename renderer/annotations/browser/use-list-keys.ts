import type { KeyboardEvent } from 'react';
import type { AnnotationId } from '#core/model/ids.ts';
import { meaningOf, type KeyActions } from '../../keys/use-keys.ts';
import { rowOfKey } from '../../parts/list-keys.ts';
import { attempt } from '../../state/toasts.ts';
import { browseStore, fold, look, tick, tickNone } from './browse-state.ts';
import { BULK_KEYS, isBulkKey, readIds, type BulkAction } from './bulk-actions.ts';
import { groupKey, lineAt, type Layout } from './lay-groups.ts';
import { openAnnotation } from '../../state/open-annotation.ts';
import { readLines } from './use-rows.ts';

/** What the list does with a key. Actions are on what is ticked, and where nothing is, on the marked annotation. */
export function useListKeys(list: {
  layout: Layout;
  active: number;
  isReadOnly: boolean;
  reveal: (index: number) => void;
}): (event: KeyboardEvent) => void {
  const { layout, active } = list;
  const line = lineAt(layout, active);
  const mark = (index: number): void => {
    look({ active: index });
    list.reveal(index);
  };
  /** The annotations of the marked line: of a head, all of its group. */
  const idsHere = async (): Promise<AnnotationId[]> => {
    const { filter, by } = browseStore.get();
    if (line?.kind === 'head' && by !== null)
      return readIds({ ...filter, group: { by, value: line.group.value } });
    return (await readLines(browseStore.get(), layout, [active, active])).map(({ id }) => id);
  };
  const toggle = async (): Promise<void> => {
    const ids = await idsHere();
    tick(ids, !ids.every((id) => browseStore.get().ticked.has(id)));
  };
  const extendTo = async (index: number): Promise<void> => {
    mark(index);
    const passed = await readLines(browseStore.get(), layout, [active, index]);
    tick(
      passed.map(({ id }) => id),
      true,
    );
  };
  const open = async (): Promise<void> => {
    const [annotation] = await readLines(browseStore.get(), layout, [active, active]);
    if (annotation !== undefined) openAnnotation(annotation);
  };
  const setFolded = (isFolded: boolean): void => {
    if (line === null || line.section.group === null) return;
    if (line.kind === 'row' && isFolded) mark(line.section.first);
    else if (line.kind === 'head') fold(groupKey(line.section.group), isFolded);
  };
  const bulk = (action: BulkAction) => async (): Promise<void> => {
    const { ticked } = browseStore.get();
    action(ticked.size > 0 ? [...ticked] : await idsHere());
  };
  const tickAll = async (): Promise<void> => {
    tick(await readIds(browseStore.get().filter), true);
  };
  const actions: KeyActions<'annotations'> = {
    fold: (chord) => {
      setFolded(chord === 0);
    },
    open: async () => {
      if (line?.kind === 'head') setFolded(!line.section.isFolded);
      else await open();
    },
    tick: toggle,
    tickAll,
    tickNone,
  };
  const find = (event: KeyboardEvent): (() => unknown) | null => {
    const next = event.ctrlKey ? null : rowOfKey(event.key, active, layout.total);
    if (next !== null && event.shiftKey) return () => extendTo(next);
    if (next !== null)
      return () => {
        mark(next);
      };
    const meaning = meaningOf('annotations', event.nativeEvent);
    if (meaning === null) return null;
    const { name, chord } = meaning;
    if (isBulkKey(name)) return list.isReadOnly ? null : bulk(BULK_KEYS[name](chord));
    const act = actions[name];
    return act === undefined ? null : () => act(chord);
  };
  return (event) => {
    if (event.target !== event.currentTarget) return;
    const act = find(event);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    attempt(async () => {
      await act();
    });
  };
}
