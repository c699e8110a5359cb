import type { KeyboardEvent } from 'react';
import type { AnnotationId } from '#core/model/ids.ts';
import { rowOfKey } from '../../parts/list-keys.ts';
import { attempt } from '../../state/toasts.ts';
import { browseStore, fold, look, tick, tickNone } from './browse-state.ts';
import { actionOfKey, readIds } from './bulk-actions.ts';
import { groupKey, lineAt, type Layout } from './lay-groups.ts';
import { openAnnotation } from './open-annotation.ts';
import { readLines } from './use-rows.ts';

/** What the list does with a key. Actions are on what is ticked, and where nothing is, on the marked annotation. */
export function useListKeys(list: {
  layout: Layout;
  active: number;
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
  const meaningOf = (event: KeyboardEvent): (() => unknown) | null => {
    const { ticked, filter } = browseStore.get();
    if (event.ctrlKey || event.metaKey)
      return event.key === 'a'
        ? async () => {
            tick(await readIds(filter), true);
          }
        : null;
    const next = rowOfKey(event.key, active, layout.total);
    if (next !== null)
      return event.shiftKey
        ? () => extendTo(next)
        : () => {
            mark(next);
          };
    switch (event.key) {
      case 'ArrowLeft':
      case 'ArrowRight':
        return () => {
          setFolded(event.key === 'ArrowLeft');
        };
      case ' ':
        return toggle;
      case 'Enter':
        return line?.kind === 'head'
          ? () => {
              setFolded(!line.section.isFolded);
            }
          : open;
      case 'Escape':
        return ticked.size > 0 ? tickNone : null;
      default: {
        const act = actionOfKey(event.key);
        return act === null
          ? null
          : async () => {
              act(ticked.size > 0 ? [...ticked] : await idsHere());
            };
      }
    }
  };
  return (event) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const act = meaningOf(event);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    attempt(async () => {
      await act();
    });
  };
}
