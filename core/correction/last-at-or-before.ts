/** The place of the last item whose offset is not behind `offset`, among items in the order of their offsets; -1 where none is. */
export function lastAtOrBefore<Item>(
  items: readonly Item[],
  offsetOf: (item: Item) => number,
  offset: number,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && offsetOf(item) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
