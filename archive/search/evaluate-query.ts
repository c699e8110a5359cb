import type { FactNode, QueryNode, TermNode } from '#core/query/query-tree.ts';
import { type DocumentSet, idsIn, keepCommon, setOf, subtract, unite } from './document-set.ts';
import { bestOfTerm } from './best-of-term.ts';
import type { Catalogue } from './catalogue.ts';
import { findFacts } from './find-facts.ts';
import { costOf } from './query-cost.ts';
import type { SearchSources } from './search-sources.ts';
import { type Scoring, scoreMatches } from './score-matches.ts';
import { findCandidates } from './find-candidates.ts';
import { isTogetherIndexed, type TogetherNode } from './together-cursor.ts';
import { type IndexedMatches, type Matches, visitIndexed, visitTogether } from './visit-documents.ts';

/** The documents that a query matches, and what tells which of them are best. */
export type Evaluation = {
  matching: DocumentSet;
  /** Where the query is one term that the index knows, how often it stands in each document; else null. */
  hits: IndexedMatches | null;
  /** Scores by document id: the higher, the better. */
  scores: () => Float32Array;
  /** The best `count` of the documents in `within`, the best first; null where they are to be picked from the scores of all. */
  best: (within: DocumentSet, count: number) => Uint32Array | null;
};

type Context = SearchSources & Scoring & { scores: Float32Array };

// Before anything that text alone can reach.
const OWN_NUMBER_SCORE = 1e4;

/**
 * The documents that a query matches: exactly those. The index answers where it knows the places of what is asked for; else it tells
 * which documents can match, and their texts decide.
 */
export async function evaluateQuery(sources: SearchSources, tree: QueryNode): Promise<Evaluation> {
  const { catalogue, lists, texts } = sources;
  const scoring = {
    db: texts.db,
    catalogue,
    segments: lists.segments,
    averageLength: lists.averageLength(),
  };
  if (tree.kind === 'term') {
    const hits = visitIndexed(lists, tree, catalogue.documents);
    if (hits !== null) return evaluateTerm(scoring, tree, hits);
  }
  const scores = new Float32Array(catalogue.size);
  const matching = await narrow({ ...sources, ...scoring, scores }, tree, catalogue.documents);
  return { matching, hits: null, scores: () => scores, best: () => null };
}

/** One term is what is asked for most: its documents are scored when more of them are wanted than a first page. */
function evaluateTerm(scoring: Scoring, term: TermNode, hits: IndexedMatches): Evaluation {
  let scores: Float32Array | null = null;
  const scoreAll = (): Float32Array => {
    const made = new Float32Array(scoring.catalogue.size);
    scoreMatches({ ...scoring, scores: made }, term, hits);
    return made;
  };
  return {
    matching: matchedSet(scoring.catalogue, hits),
    hits,
    scores: () => (scores ??= scoreAll()),
    // Once all are scored they are picked from these.
    best: (within, count) =>
      scores === null ? bestOfTerm(scoring, { term, hits }, { within, count }) : null,
  };
}

/** Those of the documents in `within` that a node matches. */
async function narrow(context: Context, node: QueryNode, within: DocumentSet): Promise<DocumentSet> {
  switch (node.kind) {
    case 'term': {
      const matches = visitIndexed(context.lists, node, within);
      return matches === null ? narrowByTexts(context, node, within) : keepMatches(context, node, matches);
    }
    case 'together':
      return isTogetherIndexed(node)
        ? keepMatches(context, node, visitTogether(context.lists, node, within))
        : narrowByTexts(context, node, within);
    case 'and':
      return narrowByAll(context, node.children, within);
    case 'or': {
      const sets = await Promise.all(node.children.map((child) => narrow(context, child, within)));
      return sets.reduce(unite);
    }
    case 'not':
      return subtract(within, await narrow({ ...context, scores: new Float32Array(0) }, node.child, within));
    case 'field':
    case 'numbers':
    case 'dates':
    case 'document-number':
      return keepCommon(within, setOf(within.length, factIds(context, node)));
  }
}

/** The cheap and rare first: what follows is looked for only in what is left. */
async function narrowByAll(
  context: Context,
  children: readonly QueryNode[],
  within: DocumentSet,
): Promise<DocumentSet> {
  const ordered = children
    .map((child) => ({ child, cost: costOf(context.lists, child) }))
    .sort((one, other) => one.cost - other.cost);
  let left = within;
  for (const { child } of ordered) left = await narrow(context, child, left);
  return left;
}

function keepMatches(context: Context, node: TermNode | TogetherNode, matches: Matches): DocumentSet {
  scoreMatches(context, node, matches);
  return matchedSet(context.catalogue, matches);
}

function matchedSet({ size }: Catalogue, { ids, count }: Matches): DocumentSet {
  return setOf(size, ids.subarray(0, count));
}

/** What the index cannot tell of is looked up in the texts of the documents that can match. */
async function narrowByTexts(
  context: Context,
  node: TermNode | TogetherNode,
  within: DocumentSet,
): Promise<DocumentSet> {
  const candidates = keepCommon(within, findCandidates(context.lists, node, context.catalogue.size));
  const matches = await context.texts.match(idsIn(candidates), { kind: 'node', node }, context.breathe);
  return keepMatches(context, node, matches);
}

function* factIds({ scores, ...sources }: Context, node: FactNode): Generator<number> {
  for (const id of findFacts(sources, node)) {
    if (node.kind === 'document-number') scores[id] = OWN_NUMBER_SCORE;
    yield id;
  }
}
