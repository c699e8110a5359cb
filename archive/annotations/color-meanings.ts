import type { AnnotationInverse } from '#core/contract/inverse.ts';
import { ANNOTATION_COLORS, type ColorMeaning } from '#core/model/annotation.ts';
import type { Db } from '../database/connection.ts';

/** What each colour means in this archive, in the order of the colours. */
export function listColors(db: Db): ColorMeaning[] {
  const rows = db.prepare<[], ColorMeaning>('SELECT color, name FROM annotation_color').all();
  const names = new Map(rows.map(({ color, name }) => [color, name]));
  return ANNOTATION_COLORS.map((color) => ({ color, name: names.get(color) ?? '' }));
}

/** Names colours; those that are not given keep their names. */
export function saveColors(db: Db, colors: readonly ColorMeaning[]): AnnotationInverse {
  const before = listColors(db).filter(({ color }) => colors.some((each) => each.color === color));
  const save = db.prepare('UPDATE annotation_color SET name = :name WHERE color = :color');
  db.transaction(() => {
    for (const meaning of colors) save.run(meaning);
  })();
  return { operation: 'colors.save', request: { colors: before } };
}
