import { z } from 'zod';
import { AppError } from '../errors/app-error.ts';
import {
  ANNOTATION_COLORS,
  ANNOTATION_STYLES,
  annotationSchema,
  type Annotation,
} from '../model/annotation.ts';

/**
 * An annotation on its way between archives. The document is named by what every archive knows of it: the hash of the
 * original it was printed in, and its place there.
 */
export type ExchangedAnnotation = Omit<Annotation, 'documentId' | 'range' | 'state' | 'page'> & {
  document: { sha256: string; order: number };
};

const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { gazette: 'urn:gazette:' }];
const SOURCE = /^urn:gazette:sha256:([0-9a-f]{64})#document=([1-9]\d{0,5})$/;
const COLLECTION = 'urn:gazette:annotations';
const STYLESHEET = {
  type: 'CssStylesheet',
  value:
    '.highlight.amber{background:#ffe39a}.highlight.green{background:#cfe8c6}.highlight.blue{background:#cfe2f5}' +
    '.highlight.rose{background:#f7d3dc}.underline{text-decoration:underline}',
};

/**
 * W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/): one collection with one page of items. Colour and
 * style are the style classes of the target; the text version is the one term of our own.
 */
export function toWebAnnotations(annotations: readonly ExchangedAnnotation[]): Record<string, unknown> {
  return {
    '@context': CONTEXT,
    id: COLLECTION,
    type: 'AnnotationCollection',
    label: '公报馆批注 · Gazette Hall annotations',
    total: annotations.length,
    first: {
      id: `${COLLECTION}:page:1`,
      type: 'AnnotationPage',
      partOf: COLLECTION,
      startIndex: 0,
      items: annotations.map(toWebAnnotation),
    },
  };
}

function toWebAnnotation(annotation: ExchangedAnnotation): Record<string, unknown> {
  const { id, style, color, note, tags, selector, author, createdAt, changedAt, document } = annotation;
  const { quote, prefix, suffix, range, textVersion } = selector;
  const comment = { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note };
  const labels = tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value }));
  const body = note === '' ? labels : [comment, ...labels];
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: note !== '' ? 'commenting' : tags.length > 0 ? 'tagging' : 'highlighting',
    creator: { type: 'Person', name: author },
    created: createdAt,
    modified: changedAt,
    stylesheet: STYLESHEET,
    ...(body.length > 0 ? { body } : {}),
    target: {
      source: `urn:gazette:sha256:${document.sha256}#document=${document.order}`,
      styleClass: `${style} ${color}`,
      selector: [
        { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
        {
          type: 'TextPositionSelector',
          start: range.start,
          end: range.end,
          'gazette:textVersion': textVersion,
        },
      ],
    },
  };
}

const styleClassSchema = z.templateLiteral([z.enum(ANNOTATION_STYLES), ' ', z.enum(ANNOTATION_COLORS)]);
const bodySchema = z.object({ purpose: z.enum(['commenting', 'tagging']), value: z.string().max(100_000) });
const webAnnotationSchema = z.object({
  id: z.string().max(100).startsWith('urn:uuid:'),
  type: z.literal('Annotation'),
  creator: z.object({ name: z.string().max(200) }),
  created: z.string().max(40),
  modified: z.string().max(40),
  body: z.array(bodySchema).max(200).default([]),
  target: z.object({
    source: z.string().max(200).regex(SOURCE),
    styleClass: styleClassSchema,
    selector: z.tuple([
      z.object({
        type: z.literal('TextQuoteSelector'),
        exact: z.string(),
        prefix: z.string(),
        suffix: z.string(),
      }),
      z
        .object({
          type: z.literal('TextPositionSelector'),
          start: z.number().int().nonnegative(),
          end: z.number().int().nonnegative(),
          'gazette:textVersion': z.number(),
        })
        .refine(({ start, end }) => start < end, 'empty range'),
    ]),
  }),
});
const collectionSchema = z.object({
  type: z.literal('AnnotationCollection'),
  first: z.object({ type: z.literal('AnnotationPage'), items: z.array(webAnnotationSchema).max(1_000_000) }),
});
const exchangedSchema = annotationSchema.omit({ documentId: true, range: true, state: true, page: true });

/** Reads what {@link toWebAnnotations} writes. @throws AppError `annotation/bad-file` naming the first field that is wrong */
export function parseWebAnnotations(text: string): ExchangedAnnotation[] {
  const collection = collectionSchema.safeParse(parseJson(text));
  if (!collection.success) throw badFile(collection.error);
  return collection.data.first.items.map(fromWebAnnotation);
}

function fromWebAnnotation(item: z.infer<typeof webAnnotationSchema>): ExchangedAnnotation {
  const [quote, position] = item.target.selector;
  const [style, color] = item.target.styleClass.split(' ');
  const [, sha256 = '', order = ''] = SOURCE.exec(item.target.source) ?? [];
  const values = (purpose: string) =>
    item.body.filter((body) => body.purpose === purpose).map((body) => body.value);
  const parsed = exchangedSchema.safeParse({
    id: item.id.slice('urn:uuid:'.length).toLowerCase(),
    style,
    color,
    note: values('commenting').join('\n'),
    tags: values('tagging'),
    selector: {
      quote: quote.exact,
      prefix: quote.prefix,
      suffix: quote.suffix,
      range: { start: position.start, end: position.end },
      textVersion: position['gazette:textVersion'],
    },
    author: item.creator.name,
    createdAt: item.created,
    changedAt: item.modified,
  });
  if (!parsed.success) throw badFile(parsed.error);
  return { ...parsed.data, document: { sha256, order: Number(order) } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown;
  } catch (error) {
    throw new AppError('annotation/bad-file', { field: '' }, { cause: error });
  }
}

function badFile(error: z.ZodError): AppError {
  return new AppError('annotation/bad-file', { field: error.issues[0]?.path.map(String).join('.') ?? '' });
}
