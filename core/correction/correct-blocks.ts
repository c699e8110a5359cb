import type { UnitBlock } from '../bulletin/classify-blocks.ts';
import type { Unit } from '../bulletin/unit.ts';
import type { Change, ChangeOf } from '../model/correction.ts';

/** Documents are many and the changes the same for all of them. */
const known = new WeakMap<readonly Change[], ReadonlyMap<number, ChangeOf<'set-block'>>>();

/** The blocks of a document with the kinds and levels that the archivist gave them. Which is its title is told by its bounds. */
export function correctBlocks(
  units: readonly Unit[],
  blocks: readonly UnitBlock[],
  changes: readonly Change[],
): readonly UnitBlock[] {
  const given = givenKinds(changes);
  if (given.size === 0) return blocks;
  return blocks.map((block) => {
    const unit = units[block.from];
    const change = unit && given.get(unit.start);
    // A table is a table: its cells would be lost as anything else.
    if (!change || unit.rows !== null || change.kind === 'title' || block.kind === 'title') return block;
    const isNumbered = change.kind === 'heading' || change.kind === 'list-item';
    return {
      ...block,
      kind: change.kind,
      level: isNumbered ? (change.level ?? unit.marker?.level ?? 1) : null,
    };
  });
}

function givenKinds(changes: readonly Change[]): ReadonlyMap<number, ChangeOf<'set-block'>> {
  const found = known.get(changes);
  if (found) return found;
  const made = new Map(
    changes.flatMap((change) => (change.change === 'set-block' ? [[change.at, change] as const] : [])),
  );
  known.set(changes, made);
  return made;
}
