import type { UnitBlock } from '../bulletin/classify-blocks.ts';
import type { Unit } from '../bulletin/unit.ts';
import type { Change } from '../model/correction.ts';

/** The blocks of a document with the kinds and levels that the archivist gave them. */
export function correctBlocks(
  units: readonly Unit[],
  blocks: readonly UnitBlock[],
  changes: readonly Change[],
): readonly UnitBlock[] {
  const given = new Map(
    changes.flatMap((change) => (change.change === 'set-block' ? [[change.at, change] as const] : [])),
  );
  if (given.size === 0) return blocks;
  return blocks.map((block) => {
    const unit = units[block.from];
    const change = unit && given.get(unit.start);
    // A table is a table: its cells would be lost as anything else.
    if (!change || unit.rows !== null) return block;
    const isNumbered = change.kind === 'heading' || change.kind === 'list-item';
    return {
      ...block,
      kind: change.kind,
      level: isNumbered ? (change.level ?? unit.marker?.level ?? 1) : null,
    };
  });
}
