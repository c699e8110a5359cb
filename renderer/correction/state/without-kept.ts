import type { Change } from '#core/model/correction.ts';

/** What is still to be kept of a list after `kept` was: changes made meanwhile, and facts set otherwise meanwhile. */
export function withoutKept(changes: readonly Change[], kept: readonly Change[]): readonly Change[] {
  const done = new Set(kept.map((change) => JSON.stringify(change)));
  return changes
    .map((change) => withoutKeptFields(change, kept))
    .filter((change): change is Change => change !== null && !done.has(JSON.stringify(change)));
}

/** Facts of one thing are staged as one change, which grows; null where nothing is left of it. */
function withoutKeptFields(change: Change, kept: readonly Change[]): Change | null {
  if (change.change !== 'set-document' && change.change !== 'set-issue') return change;
  const before = kept.find((each) => isOfSameThing(each, change));
  if (before === undefined || !('fields' in before)) return change;
  const old = new Map<string, unknown>(Object.entries(before.fields));
  const left = Object.entries(change.fields).filter(
    ([name, value]) => !old.has(name) || JSON.stringify(old.get(name)) !== JSON.stringify(value),
  );
  if (left.length === 0) return null;
  return { ...change, fields: Object.fromEntries(left) };
}

function isOfSameThing(one: Change, other: Change): boolean {
  if (one.change !== other.change) return false;
  return !('at' in one && 'at' in other) || one.at === other.at;
}
