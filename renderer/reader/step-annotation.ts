import type { Annotation } from '#core/model/annotation.ts';
import type { AnnotationId, Range } from '#core/model/ids.ts';

type Placed = { id: AnnotationId; range: Range };

/**
 * The annotation after (1) or before (-1) the chosen one, in the order given, which is that of the text; where none of them is
 * chosen, the nearest one beginning at or after `sight`, or before it. Orphans are passed over. Null at the ends.
 */
export function stepAnnotation(
  annotations: readonly Pick<Annotation, 'id' | 'range'>[],
  { chosen, sight }: { chosen: AnnotationId | null; sight: number },
  by: 1 | -1,
): Placed | null {
  const placed = annotations.flatMap(({ id, range }): Placed[] => (range === null ? [] : [{ id, range }]));
  const at = placed.findIndex(({ id }) => id === chosen);
  if (at !== -1) return placed[at + by] ?? null;
  return by === 1
    ? (placed.find(({ range }) => range.start >= sight) ?? null)
    : (placed.findLast(({ range }) => range.start < sight) ?? null);
}
