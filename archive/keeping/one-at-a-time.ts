const last = new WeakMap<object, Promise<unknown>>();

/** Runs `work` once everything that was started before for the same `owner` has ended, well or badly. */
export function oneAtATime<Value>(owner: object, work: () => Promise<Value>): Promise<Value> {
  const result = (last.get(owner) ?? Promise.resolve()).then(work, work);
  last.set(owner, result);
  return result;
}
