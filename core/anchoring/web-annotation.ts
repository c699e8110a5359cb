import * as z from 'zod';
import { AppError } from '../errors/app-error.ts';
import {
  ANNOTATION_COLORS,
  ANNOTATION_STYLES,
  annotationSchema,
  type Annotation,
  type Selector,
} from '../model/annotation.ts';
import type { AnnotationId } from '../model/ids.ts';

/** A document by what every archive knows of it: the hash of the original it was printed in, and its place there. */
export type ExchangedDocument = { sha256: string; order: number };

export type ExchangedLink =
  | { kind: 'annotation'; annotationId: AnnotationId }
  | { kind: 'passage'; document: ExchangedDocument; selector: Selector };

/** An annotation on its way between archives. */
export type ExchangedAnnotation = Omit<
  Annotation,
  'documentId' | 'range' | 'state' | 'awaiting' | 'page' | 'link'
> & { document: ExchangedDocument; link: ExchangedLink | null };

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
 * style are the style classes of the target; what an annotation points to is a body for linking. Terms of our own are the text version,
 * whether others may have it, and whether its passage was given up.
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
  const { id, style, color, note, tags, selector, author, createdAt, changedAt, document, link } = annotation;
  const comment = { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note };
  const labels = tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value }));
  const body = [...(note === '' ? [] : [comment]), ...labels, ...(link === null ? [] : [toLinkBody(link)])];
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: note !== '' ? 'commenting' : tags.length > 0 ? 'tagging' : 'highlighting',
    creator: { type: 'Person', name: author },
    created: createdAt,
    modified: changedAt,
    'gazette:shared': annotation.isShared,
    ...(annotation.isGivenUp ? { 'gazette:givenUp': true } : {}),
    stylesheet: STYLESHEET,
    ...(body.length > 0 ? { body } : {}),
    target: {
      source: toSource(document),
      styleClass: `${style} ${color}`,
      selector: toSelectors(selector),
    },
  };
}

function toLinkBody(link: ExchangedLink): Record<string, unknown> {
  const body = { type: 'SpecificResource', purpose: 'linking' };
  return link.kind === 'annotation'
    ? { ...body, source: `urn:uuid:${link.annotationId}` }
    : { ...body, source: toSource(link.document), selector: toSelectors(link.selector) };
}

function toSource({ sha256, order }: ExchangedDocument): string {
  return `urn:gazette:sha256:${sha256}#document=${order}`;
}

function toSelectors({ quote, prefix, suffix, range, textVersion }: Selector): unknown[] {
  return [
    { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
    { type: 'TextPositionSelector', start: range.start, end: range.end, 'gazette:textVersion': textVersion },
  ];
}

const styleClassSchema = z.templateLiteral([z.enum(ANNOTATION_STYLES), ' ', z.enum(ANNOTATION_COLORS)]);
const source = z.string().max(200).regex(SOURCE);
const selectorsSchema = z.tuple([
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
]);
const wordsSchema = z.object({ purpose: z.enum(['commenting', 'tagging']), value: z.string().max(100_000) });
const linkSchema = z.object({
  purpose: z.literal('linking'),
  source: z.union([z.string().max(100).startsWith('urn:uuid:'), source]),
  selector: selectorsSchema.optional(),
});
const webAnnotationSchema = z.object({
  id: z.string().max(100).startsWith('urn:uuid:'),
  type: z.literal('Annotation'),
  creator: z.object({ name: z.string().max(200) }),
  created: z.string().max(40),
  modified: z.string().max(40),
  'gazette:shared': z.boolean().default(false),
  'gazette:givenUp': z.boolean().default(false),
  body: z
    .array(z.discriminatedUnion('purpose', [wordsSchema, linkSchema]))
    .max(200)
    .default([]),
  target: z.object({ source, styleClass: styleClassSchema, selector: selectorsSchema }),
});
type WebAnnotation = z.infer<typeof webAnnotationSchema>;
const collectionSchema = z.object({
  type: z.literal('AnnotationCollection'),
  first: z.object({ type: z.literal('AnnotationPage'), items: z.array(webAnnotationSchema).max(1_000_000) }),
});
const exchangedSchema = annotationSchema.omit({
  documentId: true,
  range: true,
  state: true,
  awaiting: true,
  page: true,
  link: true,
});
const linkedIdSchema = annotationSchema.shape.id;

/** Reads what {@link toWebAnnotations} writes. @throws AppError `annotation/bad-file` naming the first field that is wrong */
export function parseWebAnnotations(text: string): ExchangedAnnotation[] {
  const collection = collectionSchema.safeParse(parseJson(text));
  if (!collection.success) throw badFile(collection.error);
  return collection.data.first.items.map(fromWebAnnotation);
}

function fromWebAnnotation(item: WebAnnotation): ExchangedAnnotation {
  const [style, color] = item.target.styleClass.split(' ');
  const values = (purpose: string) =>
    item.body.flatMap((body) => (body.purpose === purpose && body.purpose !== 'linking' ? [body.value] : []));
  const parsed = exchangedSchema.safeParse({
    id: fromUrn(item.id),
    style,
    color,
    note: values('commenting').join('\n'),
    tags: values('tagging'),
    isShared: item['gazette:shared'],
    selector: fromSelectors(item.target.selector),
    isGivenUp: item['gazette:givenUp'],
    author: item.creator.name,
    createdAt: item.created,
    changedAt: item.modified,
  });
  if (!parsed.success) throw badFile(parsed.error);
  return { ...parsed.data, document: fromSource(item.target.source), link: findLink(item) };
}

function findLink({ body }: WebAnnotation): ExchangedLink | null {
  const link = body.find(({ purpose }) => purpose === 'linking');
  if (link?.purpose !== 'linking') return null;
  if (link.selector !== undefined) {
    const selector = annotationSchema.shape.selector.safeParse(fromSelectors(link.selector));
    if (!selector.success) throw badFile(selector.error);
    return { kind: 'passage', document: fromSource(link.source), selector: selector.data };
  }
  const id = linkedIdSchema.safeParse(fromUrn(link.source));
  if (!id.success) throw badFile(id.error);
  return { kind: 'annotation', annotationId: id.data };
}

function fromSelectors([quote, position]: z.infer<typeof selectorsSchema>) {
  return {
    quote: quote.exact,
    prefix: quote.prefix,
    suffix: quote.suffix,
    range: { start: position.start, end: position.end },
    textVersion: position['gazette:textVersion'],
  };
}

function fromSource(text: string): ExchangedDocument {
  const [, sha256 = '', order = ''] = SOURCE.exec(text) ?? [];
  return { sha256, order: Number(order) };
}

function fromUrn(urn: string): string {
  return urn.slice('urn:uuid:'.length).toLowerCase();
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
