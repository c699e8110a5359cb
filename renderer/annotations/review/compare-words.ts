import { diffChars } from 'diff';

export type Part = { text: string; isKept: boolean };
/** Two texts in parts: those both have, and those that only one has. */
export type Compared = { before: Part[]; after: Part[] };

/** Beyond so many edits two texts have so little in common that marks would only confuse. */
const MOST_EDITS = 400;
/** A single character that is left between two changes reads as an accident. */
const SHORTEST_KEPT = 2;

type Change = { kept: string; removed: string; added: string };

/** Finds what differs between two texts, character by character. */
export function compareWords(before: string, after: string): Compared {
  const changes = listChanges(before, after) ?? [{ kept: '', removed: before, added: after }];
  return { before: toParts(changes, 'removed'), after: toParts(changes, 'added') };
}

/** Each change with the text kept before it; null where there are too many. */
function listChanges(before: string, after: string): Change[] | null {
  const found = diffChars(before, after, { maxEditLength: MOST_EDITS });
  if (found === undefined) return null;
  const changes: Change[] = [];
  for (const { value, added, removed } of found) {
    const last = changes.at(-1);
    if (!added && !removed) changes.push({ kept: value, removed: '', added: '' });
    else if (last === undefined)
      changes.push({ kept: '', removed: removed ? value : '', added: added ? value : '' });
    else if (removed) last.removed += value;
    else last.added += value;
  }
  return joinNear(changes);
}

/** Makes one change of two that hardly anything is kept between. */
function joinNear(changes: readonly Change[]): Change[] {
  const joined: Change[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    const isNear =
      last !== undefined &&
      last.removed + last.added !== '' &&
      change.removed + change.added !== '' &&
      Array.from(change.kept).length < SHORTEST_KEPT;
    if (isNear) {
      last.removed += change.kept + change.removed;
      last.added += change.kept + change.added;
    } else joined.push({ ...change });
  }
  return joined;
}

function toParts(changes: readonly Change[], side: 'removed' | 'added'): Part[] {
  return changes
    .flatMap((change) => [
      { text: change.kept, isKept: true },
      { text: change[side], isKept: false },
    ])
    .filter(({ text }) => text !== '');
}
