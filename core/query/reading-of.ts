import { hasWildcards } from './find-occurrences.ts';
import { nameOfField } from './query-fields.ts';
import { ANY_ONE, ANY_RUN, type QueryNode, type TermNode, type Togetherness } from './query-tree.ts';

const SCOPE_NAMES = { sentence: '~句', paragraph: '~段', article: '~条' } as const;

/** A query written back in canonical words: `"沈波" (年:2020..2024 OR -标题:"通知")`. */
export function readingOf(node: QueryNode): string {
  switch (node.kind) {
    case 'term':
      return readingOfTerm(node);
    case 'field':
      return `${nameOfField(node.field)}:${readingOfTerm(node.term)}`;
    case 'together':
      return readingOfTogether(node.within, node.parts.map(readingOfPart));
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

function readingOfTerm({ typed, forms, isExact }: TermNode): string {
  if (isExact) return `="${typed}"`;
  const withWildcards = forms.find(hasWildcards);
  return withWildcards?.replaceAll(ANY_ONE, '?').replaceAll(ANY_RUN, '*') ?? `"${forms[0]}"`;
}

function readingOfPart(terms: readonly TermNode[]): string {
  const readings = terms.map(readingOfTerm);
  return readings.length > 1 ? `(${readings.join(' OR ')})` : readings.join('');
}

function readingOfTogether(within: Togetherness, parts: readonly string[]): string {
  if (within.unit === 'character') return `NEAR(${parts.join(' ')}, ${within.distance})`;
  return `(${parts.join(` ${SCOPE_NAMES[within.unit]} `)})`;
}

function span(from: number | string | null, to: number | string | null): string {
  return from === to ? String(from) : `${String(from ?? '')}..${String(to ?? '')}`;
}
