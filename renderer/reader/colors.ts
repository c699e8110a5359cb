import type { AnnotationColor } from '#core/model/annotation.ts';

/** The four colours in the order of their keys 1–4. Not imported: the model's list would bring its schemas along. */
export const COLORS = ['amber', 'green', 'blue', 'rose'] as const satisfies readonly AnnotationColor[];
