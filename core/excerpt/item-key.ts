import type { ExcerptItem } from '../model/excerpt.ts';

/** One key for one item of a dossier: passages are the same where the same words were chosen at the same place. */
export function itemKey(item: ExcerptItem): string {
  switch (item.kind) {
    case 'document':
      return `document ${item.documentId}`;
    case 'annotation':
      return `annotation ${item.annotationId}`;
    case 'passage': {
      const { range, quote } = item.selector;
      return `passage ${item.documentId} ${range.start} ${range.end} ${quote}`;
    }
  }
}
