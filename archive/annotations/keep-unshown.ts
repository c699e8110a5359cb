import { itemKey } from '#core/excerpt/item-key.ts';
import { MAX_DOSSIER_ITEMS, type ExcerptItem } from '#core/model/excerpt.ts';

/** A stored item of the dossier, and what is shown in its place now: the item itself, another one, or nothing. */
export type ShownItem = { stored: ExcerptItem; shown: ExcerptItem | null };

/**
 * The items to be stored when what the dossier shows is saved, changed or not. One in whose place another one is shown stands for
 * itself again, unless that other one was removed; one that is not shown stays behind the item that it stood behind. Where there is
 * no room for all, what is shown goes before what is not.
 */
export function keepUnshown(before: readonly ShownItem[], saved: readonly ExcerptItem[]): ExcerptItem[] {
  const { instead, behind } = placeUnshown(before, saved);
  const placed = new Set<string>();
  const withUnshown = saved.flatMap((item) => {
    const key = itemKey(item);
    if (placed.has(key)) return [item];
    placed.add(key);
    return [instead.get(key) ?? item, ...(behind.get(key) ?? [])];
  });
  return [...(behind.get(null) ?? []), ...withUnshown];
}

type Unshown = {
  /** By the key of a saved item: what is to be stored in its place. */
  instead: Map<string, ExcerptItem>;
  /** By the key of a saved item, null for the beginning: what is to be stored behind it. */
  behind: Map<string | null, ExcerptItem[]>;
};

function placeUnshown(before: readonly ShownItem[], saved: readonly ExcerptItem[]): Unshown {
  const savedKeys = new Set(saved.map(itemKey));
  const storedKeys = new Set(before.map(({ stored }) => itemKey(stored)));
  const instead: Unshown['instead'] = new Map();
  const behind: Unshown['behind'] = new Map();
  let room = MAX_DOSSIER_ITEMS - saved.length;
  let last: string | null = null;
  for (const { stored, shown } of before) {
    const key = itemKey(stored);
    const shownKey = shown === null ? null : itemKey(shown);
    // An undo names stored items themselves, those that are not shown too.
    if (savedKeys.has(key)) last = key;
    else if (shownKey !== null && !savedKeys.has(shownKey)) continue;
    else if (shownKey !== null && !storedKeys.has(shownKey) && !instead.has(shownKey)) {
      instead.set(shownKey, stored);
      last = shownKey;
    } else if (room > 0) {
      behind.set(last, [...(behind.get(last) ?? []), stored]);
      room -= 1;
    }
  }
  return { instead, behind };
}
