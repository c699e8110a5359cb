import type { BodyName } from './body-name.ts';
import { buildStemTree, findShortForms } from './short-form.ts';

/**
 * Bodies of one kind and level, put together where their stems are the same or short forms of one stem. A stem that is short for
 * two that are not short for each other stays alone. Only clusters that may hold several names are told.
 */
export function linkStems(bodies: readonly BodyName[]): BodyName[][] {
  const byStem = new Map<string, BodyName[]>();
  for (const body of bodies) pushTo(byStem, body.stem, body);
  const tree = buildStemTree(byStem.keys());
  const longerThan = new Map<string, string[]>();
  for (const long of byStem.keys())
    for (const short of findShortForms(tree, long)) if (short !== '') pushTo(longerThan, short, long);
  const clusters = new Map<string, BodyName[]>();
  const rootOf = new Map<string, string>();
  // Long stems first: what a short one stands for is known when its turn comes.
  for (const stem of [...byStem.keys()].sort((one, other) => other.length - one.length)) {
    const roots = new Set((longerThan.get(stem) ?? []).map((long) => rootOf.get(long) ?? long));
    const [only] = roots;
    const root = roots.size === 1 && only !== undefined ? only : stem;
    rootOf.set(stem, root);
    for (const body of byStem.get(stem) ?? []) pushTo(clusters, root, body);
  }
  return [...clusters.values()].filter((cluster) => cluster.length > 1);
}

function pushTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
