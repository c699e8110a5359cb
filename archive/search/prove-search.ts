import type { ProofReport, SearchQuestion } from '#core/model/search.ts';
import { holds } from '#core/query/holds.ts';
import type { FactNode, QueryNode } from '#core/query/query-tree.ts';
import { toSearchedText } from '#core/query/searched-text.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { countIn, idsIn, setOf, subtract, type DocumentSet } from './document-set.ts';
import { findFacts } from './find-facts.ts';
import type { SearchSources } from './search-sources.ts';
import type { Searched } from './search-memory.ts';

/**
 * Scans every stored text for a query, without the index, and compares with what the index answers. Filters are not proved: they
 * are counts of the catalogue.
 * @throws AppError `search/bad-query`, `job/cancelled`
 */
export async function proveSearch(
  archive: Searched,
  question: SearchQuestion,
  control: JobControl,
): Promise<ProofReport> {
  const startedAt = performance.now();
  const breathe = () => control.breathe();
  const { tree, catalogue, evaluation } = await archive.searches.find({ ...question, filters: {} }, breathe);
  const sources = archive.searches.sources(breathe);
  const facts = factSets(sources, tree);
  const found = new Uint8Array(catalogue.size);
  const ids = idsIn(catalogue.documents);
  let characters = 0;
  let done = 0;
  await sources.texts.visit(
    ids,
    (id, text) => {
      characters += text.length;
      if (holds(tree, toSearchedText(text), (fact) => facts.get(fact)?.[id] === 1)) found[id] = 1;
      done++;
    },
    async () => {
      control.report({ done, total: ids.length });
      await control.breathe();
    },
  );
  const listOf = (set: DocumentSet) => Array.from(idsIn(set)) as ProofReport['missing']; // ids of documents that are held
  return {
    query: question.query,
    documents: ids.length,
    characters,
    found: countIn(found),
    missing: listOf(subtract(found, evaluation.matching)),
    extra: listOf(subtract(evaluation.matching, found)),
    tookMs: Math.round(performance.now() - startedAt),
  };
}

/** What the catalogue says of each fact that a query asks for. */
function factSets(sources: SearchSources, tree: QueryNode): Map<FactNode, DocumentSet> {
  const { catalogue, texts } = sources;
  return new Map(
    factsOf(tree).map((fact) => [
      fact,
      setOf(catalogue.size, findFacts({ db: texts.db, catalogue, segments: null }, fact)),
    ]),
  );
}

function factsOf(node: QueryNode): FactNode[] {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.children.flatMap(factsOf);
    case 'not':
      return factsOf(node.child);
    case 'term':
    case 'together':
      return [];
    case 'field':
    case 'numbers':
    case 'dates':
    case 'document-number':
      return [node];
  }
}
