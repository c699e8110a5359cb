import { isOneCharacter, matchLeaf, toMatchExpression } from '#core/query/match-expression.ts';
import { combine, type QueryNode } from '#core/query/query-tree.ts';
import type { Db } from '../database/connection.ts';
import { findByCatalogue } from './catalogue-filters.ts';
import type { FullTextIndex } from './full-text-index.ts';

/** Documents by id: 1 where a document is in the set. */
export type DocumentSet = Uint8Array;

/** `ranks` by document id: the lower, the better; all 0 where none were wanted. */
export type Evaluation = { matching: DocumentSet; ranks: Float64Array };

type Context = {
  db: Db;
  index: FullTextIndex;
  ranks: Float64Array;
  /** Ranks are dear (bm25 looks at every position) and worthless below a NOT. */
  wantsRanks: boolean;
};

// Before anything that text alone can reach.
const OWN_NUMBER_RANK = -1e6;

/**
 * The documents that a query matches: exactly those, since the index answers every contiguous piece of text exactly. What the
 * index can answer as a whole is one FTS5 expression; the rest is set algebra over catalogue and index.
 */
export function evaluateQuery(
  db: Db,
  index: FullTextIndex,
  options: { tree: QueryNode; wantsRanks: boolean },
): Evaluation {
  const last = db.prepare<[], number | null>('SELECT max(id) FROM document').pluck().get() ?? 0;
  const ranks = new Float64Array(last + 1);
  const context = { db, index, ranks, wantsRanks: options.wantsRanks };
  // What the index holds and the archive does not is no hit, wherever it comes from.
  return { matching: keepCommon(everything(context), evaluate(context, options.tree)), ranks };
}

function evaluate(context: Context, node: QueryNode): DocumentSet {
  const expression = toMatchExpression(node);
  if (expression !== null) return matchIndex(context, expression);
  switch (node.kind) {
    case 'term':
    case 'field':
      return setOf(context, findByLeaf(context, node));
    case 'and':
      return intersect(context, node.children);
    case 'or':
      return node.children.map((child) => evaluate(context, child)).reduce(unite);
    case 'not':
      return subtract(everything(context), evaluate({ ...context, wantsRanks: false }, node.child));
    case 'document-number': {
      const bearers = findByCatalogue(context.db, node);
      if (context.wantsRanks) for (const id of bearers) context.ranks[id] = OWN_NUMBER_RANK;
      return setOf(context, bearers);
    }
    case 'numbers':
    case 'dates':
      return setOf(context, findByCatalogue(context.db, node));
  }
}

function findByLeaf({ db, index }: Context, node: Extract<QueryNode, { kind: 'term' | 'field' }>): number[] {
  if (node.kind === 'term' && isOneCharacter(node.form)) return index.matchCharacter(node.form);
  const expression = matchLeaf(node);
  return expression === null ? findByCatalogue(db, node) : index.match(expression);
}

function matchIndex(context: Context, expression: string): DocumentSet {
  if (!context.wantsRanks) return setOf(context, context.index.match(expression));
  const set = setOf(context, []);
  for (const [id, rank] of context.index.matchRanked(expression)) {
    if (id >= set.length) continue;
    set[id] = 1;
    context.ranks[id] = (context.ranks[id] ?? 0) + rank;
  }
  return set;
}

/** What the index answers goes to it as one expression; refusals come last, when there is something to refuse from. */
function intersect(context: Context, children: QueryNode[]): DocumentSet {
  const matchable = children.filter((child) => toMatchExpression(child) !== null);
  const others = children.filter((child) => !matchable.includes(child) && child.kind !== 'not');
  const refused = children.flatMap((child) => (child.kind === 'not' ? [child.child] : []));
  const sets = others.map((child) => evaluate(context, child));
  if (matchable.length > 0) sets.push(evaluate(context, combine('and', matchable)));
  const unranked = { ...context, wantsRanks: false };
  return refused
    .map((child) => evaluate(unranked, child))
    .reduce(subtract, sets.length === 0 ? everything(context) : sets.reduce(keepCommon));
}

function setOf(context: Context, ids: readonly number[]): DocumentSet {
  const set = new Uint8Array(context.ranks.length);
  // An id beyond the end is one the index still holds and the archive does not: a typed array takes no notice of it.
  for (const id of ids) set[id] = 1;
  return set;
}

function everything(context: Context): DocumentSet {
  return setOf(context, context.db.prepare<[], number>('SELECT id FROM document').pluck().all());
}

function keepCommon(set: DocumentSet, other: DocumentSet): DocumentSet {
  return set.map((value, id) => value & (other[id] ?? 0));
}

function unite(set: DocumentSet, other: DocumentSet): DocumentSet {
  return set.map((value, id) => value | (other[id] ?? 0));
}

function subtract(set: DocumentSet, other: DocumentSet): DocumentSet {
  return set.map((value, id) => (other[id] === 1 ? 0 : value));
}
