/** Tells a single accident from a process that cannot live. */
export type CrashCounter = {
  count: () => void;
  /** False after `limit` crashes within `withinMs`, until `restMs` have passed since the last one. */
  mayStart: () => boolean;
};

export function createCrashCounter(
  { limit, withinMs, restMs }: { limit: number; withinMs: number; restMs: number },
  now: () => number = Date.now,
): CrashCounter {
  let crashes: number[] = [];
  return {
    count: () => {
      crashes = [...crashes.filter((at) => now() - at < withinMs), now()];
    },
    mayStart: () => {
      const last = crashes.at(-1);
      if (crashes.length < limit || last === undefined) return true;
      return now() - last >= restMs;
    },
  };
}
