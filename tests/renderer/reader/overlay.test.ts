import { expect, test } from 'vitest';
import { annotationSchema, type Annotation } from '#core/model/annotation.ts';
import { annotationAt, layOverlay } from '#renderer/reader/overlay.ts';

function annotation(
  number: number,
  start: number,
  end: number,
  change: Partial<Annotation> = {},
): Annotation {
  const made = annotationSchema.parse({
    id: `00000000-0000-4000-8000-00000000000${number}`,
    documentId: 1,
    style: 'highlight',
    color: 'amber',
    note: '',
    tags: [],
    selector: { quote: '甲', prefix: '', suffix: '', range: { start, end }, textVersion: 1 },
    range: { start, end },
    state: 'anchored',
    awaiting: null,
    isGivenUp: false,
    isShared: false,
    link: null,
    page: null,
    author: '',
    createdAt: '2026-11-20T08:30:00.000Z',
    changedAt: '2026-11-20T08:30:00.000Z',
  });
  return { ...made, ...change };
}

test('annotations, kept or being kept, are painted by style and colour, hits apart from the one looked at, orphans not at all', () => {
  const green = annotation(2, 4, 9, { color: 'green', style: 'underline' });
  const overlay = layOverlay({
    annotations: [annotation(1, 0, 3), green, annotation(3, 5, 6, { range: null, state: 'orphan' })],
    markings: [
      { documentId: green.documentId, style: 'highlight', color: 'amber', range: { start: 10, end: 12 } },
    ],
    chosen: green.id,
    unsure: [{ start: 14, end: 15 }],
    hits: [
      { start: 1, end: 2 },
      { start: 7, end: 8 },
    ],
    currentHit: 1,
    found: [
      { start: 20, end: 22 },
      { start: 30, end: 32 },
    ],
    currentFound: 0,
    pointed: { start: 0, end: 1 },
  });
  expect(Object.fromEntries(overlay)).toEqual({
    'highlight-amber': [
      { start: 10, end: 12 },
      { start: 0, end: 3 },
    ],
    'underline-green': [{ start: 4, end: 9 }],
    chosen: [{ start: 4, end: 9 }],
    unsure: [{ start: 14, end: 15 }],
    hit: [{ start: 1, end: 2 }],
    'hit-current': [{ start: 7, end: 8 }],
    'find-current': [{ start: 20, end: 22 }],
    find: [{ start: 30, end: 32 }],
    pointed: [{ start: 0, end: 1 }],
  });
});

test.each([
  [0, 1],
  [4, 2],
  [6, 1],
  [9, null],
])('at offset %i the innermost annotation is %s', (offset, number) => {
  const all = [
    annotation(1, 0, 9),
    annotation(2, 3, 6),
    annotation(3, 4, 5, { range: null, state: 'orphan' }),
  ];
  const wanted = number === null ? null : all[number - 1];
  expect(annotationAt(all, offset)).toEqual(wanted);
});
