import type { ResponseOf } from '#core/contract/contract.ts';

export type ListedAnnotation = ResponseOf<'annotations.list'>['annotations'][number];

/** A line of the list: the head of a document or one annotation under it. */
export type AnnotationLine =
  | { kind: 'document'; title: string; issue: string; count: number; key: string }
  | { kind: 'annotation'; annotation: ListedAnnotation; key: string };

/** The annotations whose passage, note, tags, document or author hold every word of a filter. */
export function filterAnnotations(all: readonly ListedAnnotation[], filter: string): ListedAnnotation[] {
  const words = filter.toLowerCase().split(/\s+/u).filter(Boolean);
  return all.filter((annotation) => {
    const text = [
      annotation.selector.quote,
      annotation.note,
      annotation.tags.map((tag) => `#${tag}`).join(' '),
      annotation.documentTitle,
      annotation.issue,
      annotation.author,
    ]
      .join('\n')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Puts the annotations of one document under its head, documents in the order they first come. */
export function groupByDocument(annotations: readonly ListedAnnotation[]): AnnotationLine[] {
  const groups = new Map<number, ListedAnnotation[]>();
  for (const annotation of annotations) {
    const group = groups.get(annotation.documentId);
    if (group === undefined) groups.set(annotation.documentId, [annotation]);
    else group.push(annotation);
  }
  return [...groups].flatMap(([documentId, group]): AnnotationLine[] => [
    {
      kind: 'document',
      title: group[0]?.documentTitle ?? '',
      issue: group[0]?.issue ?? '',
      count: group.length,
      key: `d${documentId}`,
    },
    ...group.map((annotation) => ({ kind: 'annotation' as const, annotation, key: annotation.id })),
  ]);
}
