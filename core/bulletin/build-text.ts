import type { Block } from '../model/document.ts';
import type { UnitBlock } from './classify-blocks.ts';
import { composeTitle } from './read-title.ts';
import type { Unit } from './unit.ts';

/** The canonical text of a document and its blocks with their places in it. */
export function buildText(
  units: readonly Unit[],
  blocks: readonly UnitBlock[],
): { text: string; blocks: Block[] } {
  const texts: string[] = [];
  const placed: Block[] = [];
  let offset = 0;
  for (const { from, to, kind, level } of blocks) {
    const first = units[from];
    const last = units[to - 1];
    if (!first || !last) continue;
    const text = to - from > 1 || kind === 'title' ? composeTitle(units.slice(from, to)) : first.text;
    placed.push({
      kind,
      level,
      range: { start: offset, end: offset + text.length },
      page: first.page,
      source: { start: first.start, end: last.end },
      rows: first.rows,
    });
    texts.push(text);
    offset += text.length + 1;
  }
  return { text: texts.join('\n'), blocks: placed };
}
