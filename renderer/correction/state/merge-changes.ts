import type { Change, ChangeKind, DocumentField, IssueFields } from '#core/model/correction.ts';

/** Changes that move the text itself: the order among them matters, so one of them is replaced only where it is the latest. */
const OF_TEXT: ReadonlySet<ChangeKind> = new Set([
  'set-text',
  'split-block',
  'join-block',
  'set-aside',
  'take-in',
]);
const OPPOSITES: Partial<Record<ChangeKind, ChangeKind>> = {
  'begin-document': 'join-document',
  'join-document': 'begin-document',
  'set-aside': 'take-in',
  'take-in': 'set-aside',
};

/** The list of changes after one more: what it replaces is gone from the list, and what it takes back is gone with it. */
export function withChange(changes: readonly Change[], added: Change): readonly Change[] {
  const opposite = changes.findIndex((change) => takesBack(added, change));
  if (opposite !== -1) return withoutChange(changes, opposite);
  const same = changes.findIndex((change) => isOfSameThing(change, added));
  const old = changes[same];
  if (old === undefined) return [...changes, added];
  if ('fields' in old && 'fields' in added) return changes.with(same, mergeFields(old, added));
  if (OF_TEXT.has(added.change) && changes.slice(same + 1).some(({ change }) => OF_TEXT.has(change)))
    return [...changes, added];
  return [...changes.toSpliced(same, 1), added];
}

/** The list without one change. */
export function withoutChange(changes: readonly Change[], index: number): readonly Change[] {
  const taken = changes[index];
  if (taken === undefined) return changes;
  return withoutTracesOf(changes.toSpliced(index, 1), taken);
}

/** The list without what is set of one fact of the document at `at`. */
export function withoutField(
  changes: readonly Change[],
  at: number,
  field: DocumentField,
): readonly Change[] {
  return changes.flatMap((change): Change[] => {
    if (change.change !== 'set-document' || change.at !== at) return [change];
    const fields = omit(change.fields, field);
    return Object.keys(fields).length === 0 ? [] : [{ ...change, fields }];
  });
}

/** The list without what is set of one fact of the issue. */
export function withoutIssueField(changes: readonly Change[], field: keyof IssueFields): readonly Change[] {
  return changes.flatMap((change): Change[] => {
    if (change.change !== 'set-issue') return [change];
    const fields = omit(change.fields, field);
    return Object.keys(fields).length === 0 ? [] : [{ ...change, fields }];
  });
}

/** What was set of a document that a split made goes with the split. */
function withoutTracesOf(changes: readonly Change[], gone: Change): readonly Change[] {
  if (gone.change !== 'begin-document') return changes;
  return changes.filter((change) => change.change !== 'set-document' || change.at !== gone.at);
}

function takesBack(added: Change, change: Change): boolean {
  if (OPPOSITES[added.change] !== change.change || !('at' in added) || !('at' in change)) return false;
  const ends = 'end' in added && 'end' in change ? added.end === change.end : true;
  return added.at === change.at && ends;
}

function isOfSameThing(one: Change, other: Change): boolean {
  if (one.change !== other.change) return false;
  if (!('at' in one) || !('at' in other)) return true;
  if (one.at !== other.at) return false;
  if ('scope' in one && 'scope' in other) return one.scope === other.scope;
  return 'end' in one && 'end' in other ? one.end === other.end : true;
}

function mergeFields(old: Change, added: Change): Change {
  if (old.change === 'set-document' && added.change === 'set-document')
    return { ...old, fields: { ...old.fields, ...added.fields } };
  if (old.change === 'set-issue' && added.change === 'set-issue')
    return { ...old, fields: { ...old.fields, ...added.fields } };
  return added;
}

function omit<Fields extends object>(fields: Fields, field: keyof Fields): Fields {
  const entries = Object.entries(fields).filter(([name]) => name !== field);
  return Object.fromEntries(entries) as Fields; // every field may be missing
}
