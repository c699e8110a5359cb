const PAGE = 10;

/** The row that a key leads to from `active` in a list of `total` rows; null for any other key. */
export function rowOfKey(key: string, active: number, total: number): number | null {
  const targets = new Map([
    ['ArrowDown', active + 1],
    ['ArrowUp', active - 1],
    ['PageDown', active + PAGE],
    ['PageUp', active - PAGE],
    ['Home', 0],
    ['End', total - 1],
  ]);
  const target = targets.get(key);
  return target === undefined ? null : Math.max(0, Math.min(target, total - 1));
}
