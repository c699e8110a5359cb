const DAY_MS = 86_400_000;

/**
 * Of what sort a period is. Values of different sorts are not one line: a quarter's sum is no point on the way of the year's.
 * `year`; `to-3` … `to-11` from January on; `month`, `quarter` and `half`, one after another; else the words themselves.
 */
export function periodShape(period: string | null): string {
  const words = (period ?? '').normalize('NFKC').replace(/\s/gu, '');
  const rest = words.replace(/^[^年]*年度?/u, '');
  if (rest === '' || rest === '全年') return 'year';
  const months = /^(\d{1,2})(?:月)?[-—–~至到](\d{1,2})月/u.exec(rest);
  if (months?.[1] !== undefined && months[2] !== undefined) return spanShape(+months[1], +months[2]);
  if (rest === '上半年') return 'to-6';
  if (rest === '前三季度' || /^1[-—–~至]3季/u.test(rest)) return 'to-9';
  if (/^第?[一1]季/u.test(rest)) return 'to-3';
  if (/^第?[二三四234]季/u.test(rest)) return 'quarter';
  if (rest === '下半年') return 'half';
  if (/^\d{1,2}月$/u.test(rest)) return 'month';
  return rest;
}

function spanShape(from: number, to: number): string {
  if (from === 1) return to === 12 ? 'year' : `to-${to}`;
  return to - from === 2 ? 'quarter' : `${from}-${to}`;
}

/** The longest time between two points that follow each other; what is further apart has a gap between. */
export function longestStepMs(shape: string): number {
  if (shape === 'month') return 45 * DAY_MS;
  if (shape === 'quarter') return 200 * DAY_MS;
  // Years on years: the same months of the next one.
  return 400 * DAY_MS;
}
