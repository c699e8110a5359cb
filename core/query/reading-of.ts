import { nameOfField } from './query-fields.ts';
import type { QueryNode } from './query-tree.ts';

/** A query written back in canonical words: `"沈波" (年:2020..2024 OR -标题:"通知")`. */
export function readingOf(node: QueryNode): string {
  switch (node.kind) {
    case 'term':
      return `"${node.form}"`;
    case 'field':
      return `${nameOfField(node.field)}:"${node.form}"`;
    case 'numbers':
      return `${nameOfField(node.field)}:${span(node.from, node.to)}`;
    case 'dates':
      return `${nameOfField('date')}:${span(node.from, node.to)}`;
    case 'document-number':
      return `${nameOfField('number')}:${node.key}`;
    case 'not':
      return `-${readingOf(node.child)}`;
    case 'and':
      return `(${node.children.map(readingOf).join(' ')})`;
    case 'or':
      return `(${node.children.map(readingOf).join(' OR ')})`;
  }
}

function span(from: number | string | null, to: number | string | null): string {
  return from === to ? String(from) : `${String(from ?? '')}..${String(to ?? '')}`;
}
