import type { BodyName } from './body-name.ts';
import { isShortForm } from './short-form.ts';

/**
 * Bodies of one kind and level, put together where their stems are the same or short forms of one stem. A stem that is short for
 * two that are not short for each other stays alone. Only clusters that may hold several names are told.
 */
export function linkStems(bodies: readonly BodyName[]): BodyName[][] {
  const byStem = new Map<string, BodyName[]>();
  for (const body of bodies) {
    const same = byStem.get(body.stem);
    if (same) same.push(body);
    else byStem.set(body.stem, [body]);
  }
  // Long stems first; each is looked for under the characters that its short forms may begin with.
  const stems = [...byStem.keys()].sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
  const byHead = new Map<string, string[]>();
  for (const stem of stems)
    for (const head of headsOf(stem)) {
      const listed = byHead.get(head);
      if (listed) listed.push(stem);
      else byHead.set(head, [stem]);
    }
  const rootOf = new Map<string, string>();
  for (const stem of stems) {
    const longer = (byHead.get(stem.charAt(0)) ?? []).filter((long) => isShortForm(stem, long));
    const roots = new Set(longer.map((long) => rootOf.get(long) ?? long));
    const [root] = roots;
    rootOf.set(stem, roots.size === 1 && root !== undefined ? root : stem);
  }
  const clusters = new Map<string, BodyName[]>();
  for (const [stem, root] of rootOf)
    clusters.set(root, [...(clusters.get(root) ?? []), ...(byStem.get(stem) ?? [])]);
  return [...clusters.values()].filter((cluster) => cluster.length > 1);
}

/** A short form begins with the first character of the first word, or of the second where the first says little. */
function headsOf(stem: string): Set<string> {
  return new Set([stem.charAt(0), stem.charAt(1), stem.charAt(2)].filter((head) => head !== ''));
}
