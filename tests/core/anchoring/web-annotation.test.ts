import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseWebAnnotations,
  toWebAnnotations,
  type ExchangedAnnotation,
} from '#core/anchoring/web-annotation.ts';
import { isAppError } from '#core/errors/app-error.ts';
import { annotationIdSchema } from '#core/model/ids.ts';
import { exchangedAnnotations } from './exchanged-annotations.ts';

const SHA = 'ab'.repeat(32);
const annotation: ExchangedAnnotation = {
  id: annotationIdSchema.parse('0b6a1f2e-6a0f-4a9e-9f5e-2f6a6d1c7b11'),
  style: 'underline',
  color: 'rose',
  note: '核对',
  tags: ['督查'],
  isShared: false,
  isGivenUp: false,
  link: null,
  selector: {
    quote: '质子中心',
    prefix: '推进',
    suffix: '建设',
    range: { start: 7, end: 11 },
    textVersion: 1,
  },
  author: '王编目',
  createdAt: '2026-11-20T08:30:00.000Z',
  changedAt: '2026-11-21T08:30:00.000Z',
  document: { sha256: SHA, order: 3 },
};

describe('toWebAnnotations', () => {
  it('writes what the Web Annotation Data Model asks for', () => {
    expect(toWebAnnotations([annotation])).toMatchObject({
      '@context': ['http://www.w3.org/ns/anno.jsonld', { gazette: 'urn:gazette:' }],
      type: 'AnnotationCollection',
      total: 1,
      first: {
        type: 'AnnotationPage',
        items: [
          {
            id: 'urn:uuid:0b6a1f2e-6a0f-4a9e-9f5e-2f6a6d1c7b11',
            type: 'Annotation',
            motivation: 'commenting',
            creator: { type: 'Person', name: '王编目' },
            created: '2026-11-20T08:30:00.000Z',
            modified: '2026-11-21T08:30:00.000Z',
            body: [
              { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: '核对' },
              { type: 'TextualBody', purpose: 'tagging', value: '督查' },
            ],
            target: {
              source: `urn:gazette:sha256:${SHA}#document=3`,
              styleClass: 'underline rose',
              selector: [
                { type: 'TextQuoteSelector', exact: '质子中心', prefix: '推进', suffix: '建设' },
                { type: 'TextPositionSelector', start: 7, end: 11, 'gazette:textVersion': 1 },
              ],
            },
          },
        ],
      },
    });
  });

  it.each([
    ['commenting', { note: '注', tags: [] }],
    ['tagging', { note: '', tags: ['督查'] }],
    ['highlighting', { note: '', tags: [] }],
  ])('says that the motivation is %s', (motivation, change) => {
    expect(toWebAnnotations([{ ...annotation, ...change }])).toMatchObject({
      first: { items: [{ motivation }] },
    });
  });
});

describe('parseWebAnnotations', () => {
  it('reads back whatever was written, unchanged', () => {
    fc.assert(
      fc.property(fc.array(exchangedAnnotations, { maxLength: 4 }), (annotations) => {
        expect(parseWebAnnotations(JSON.stringify(toWebAnnotations(annotations)))).toEqual(annotations);
      }),
      { numRuns: 300, seed: 20261129 },
    );
  });

  it('reads a file that begins with a byte order mark', () => {
    expect(parseWebAnnotations(`\uFEFF${JSON.stringify(toWebAnnotations([annotation]))}`)).toEqual([
      annotation,
    ]);
  });

  function fileWith(
    change: (item: Record<string, unknown>, target: Record<string, unknown>) => void,
  ): string {
    const file = JSON.parse(JSON.stringify(toWebAnnotations([annotation]))) as {
      first: { items: (Record<string, unknown> & { target: Record<string, unknown> })[] };
    };
    const [item] = file.first.items;
    if (item !== undefined) change(item, item.target);
    return JSON.stringify(file);
  }

  it.each<[string, (item: Record<string, unknown>, target: Record<string, unknown>) => void]>([
    ['an id that is no UUID', (item) => (item['id'] = 'urn:uuid:1')],
    ['an instant that is none', (item) => (item['created'] = '2026-13-40')],
    ['an author who is a book', (item) => (item['creator'] = { name: '长'.repeat(201) })],
    ['a body of HTML from the network', (item) => (item['body'] = 'http://example.com/a.html')],
    ['a tag without letters', (item) => (item['body'] = [{ purpose: 'tagging', value: '' }])],
    ['another target', (_, target) => (target['source'] = 'http://example.com/')],
    ['a path in the source', (_, target) => (target['source'] = `urn:gazette:sha256:${SHA}#document=../1`)],
    ['a style of its own', (_, target) => (target['styleClass'] = 'blink red')],
    ['no selector', (_, target) => (target['selector'] = [])],
    [
      'an empty range',
      (_, target) =>
        (target['selector'] = [
          { type: 'TextQuoteSelector', exact: '质子', prefix: '', suffix: '' },
          { type: 'TextPositionSelector', start: 7, end: 7, 'gazette:textVersion': 1 },
        ]),
    ],
    [
      'an empty quote',
      (_, target) =>
        (target['selector'] = [
          { type: 'TextQuoteSelector', exact: '', prefix: '', suffix: '' },
          { type: 'TextPositionSelector', start: 7, end: 9, 'gazette:textVersion': 1 },
        ]),
    ],
  ])('refuses %s', (_, change) => {
    expect(() => parseWebAnnotations(fileWith(change))).toThrow('annotation/bad-file');
  });

  it('refuses any other text with its code and nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        try {
          parseWebAnnotations(text);
          return false;
        } catch (error) {
          return isAppError(error, 'annotation/bad-file');
        }
      }),
      { numRuns: 300, seed: 20261129 },
    );
  });
});
