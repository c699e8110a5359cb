import fc from 'fast-check';
import type { ExchangedAnnotation } from '#core/anchoring/web-annotation.ts';
import { ANNOTATION_COLORS, ANNOTATION_STYLES } from '#core/model/annotation.ts';
import { annotationIdSchema } from '#core/model/ids.ts';

const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const words = fc.string({ unit: 'binary', maxLength: 40 });

const ids = fc.uuid({ version: 4 }).map((id) => annotationIdSchema.parse(id));
const selectors = fc.record({
  quote: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  prefix: words,
  suffix: words,
  range: fc
    .tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 1000 }))
    .map(([start, length]) => ({ start, end: start + length })),
  textVersion: fc.integer({ min: 1, max: 99 }),
});
const documents = fc.record({
  sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
  order: fc.integer({ min: 1, max: 999_999 }),
});

/** Any annotation that an archive may hold. */
export const exchangedAnnotations: fc.Arbitrary<ExchangedAnnotation> = fc.record({
  id: ids,
  style: fc.constantFrom(...ANNOTATION_STYLES),
  color: fc.constantFrom(...ANNOTATION_COLORS),
  note: words,
  tags: fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), { maxLength: 5 }),
  isShared: fc.boolean(),
  isGivenUp: fc.boolean(),
  link: fc.oneof(
    fc.constant(null),
    fc.record({ kind: fc.constant('annotation' as const), annotationId: ids }),
    fc.record({ kind: fc.constant('passage' as const), document: documents, selector: selectors }),
  ),
  selector: selectors,
  author: words,
  createdAt: instant,
  changedAt: instant,
  document: documents,
});
