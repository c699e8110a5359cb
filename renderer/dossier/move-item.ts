/** A list with one item moved by `step` places; unchanged where that leads beyond an end. */
export function moveItem<Item>(items: readonly Item[], index: number, step: number): Item[] {
  const target = index + step;
  const item = items[index];
  if (item === undefined || target < 0 || target >= items.length) return [...items];
  return items.toSpliced(index, 1).toSpliced(target, 0, item);
}
