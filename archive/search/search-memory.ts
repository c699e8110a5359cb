import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { isAppError } from '#core/errors/app-error.ts';
import { parseQuery } from '#core/query/parse-query.ts';
import type { QueryNode } from '#core/query/query-tree.ts';
import type { LineOrder, SearchQuestion, SearchRequest } from '#core/model/search.ts';
import type { Archive } from '../archive.ts';
import { prepared } from '../database/prepared.ts';
import { holdingsVersion } from '../database/meta.ts';
import { SegmentGone } from '../index/segment-gone.ts';
import { applyFilters, type Narrowed } from './apply-filters.ts';
import { type Catalogue, catalogueSteps, readCatalogueFacts } from './catalogue.ts';
import { evaluateQuery, type Evaluation } from './evaluate-query.ts';
import { ListCache } from './list-cache.ts';
import type { OrderedLines } from './order-lines.ts';
import { ScanThreads } from './scan/scan-threads.ts';
import type { SearchSources } from './search-sources.ts';
import { TextReader } from './text-reader.ts';
import { forgetRoom } from './visit-documents.ts';

/** A question with the documents that answer it. Holds for one state of the archive. */
export type Result = {
  tree: QueryNode;
  catalogue: Catalogue;
  evaluation: Evaluation;
  narrowed: Narrowed;
  /** What was made of the result so far. */
  orders: Map<SearchRequest['sort'], Uint32Array>;
  lines: Map<LineOrder, OrderedLines>;
  /** Hits of each document, by id; null until they were counted. */
  hits: Uint32Array | null;
};

/** What is made of a result when it is first wanted. */
export function nothingMade(): Pick<Result, 'orders' | 'lines' | 'hits'> {
  return { orders: new Map(), lines: new Map(), hits: null };
}

/** As much of an archive as answering questions needs. */
export type Searched = Pick<Archive, 'db' | 'index'> & { searches: SearchMemory };

/** So many questions are remembered: pages, counts and lines of one are asked for one after the other. */
const MOST_RESULTS = 6;

/** So long after a question its answer is being drawn. */
const QUIET_MS = 100;
const MOST_QUIET_MS = 1000;

/** What searching an archive remembers between questions. */
export class SearchMemory {
  readonly #archive: Pick<Archive, 'db' | 'index'>;
  readonly #threads: ScanThreads | null;
  #catalogue: Catalogue | null = null;
  #asked = 0;
  #askedAt = -Infinity;
  readonly #results = new Map<string, Promise<Result>>();
  /** The state of the archive that the results hold for. */
  #answeredFrom = '';

  constructor(archive: Pick<Archive, 'db' | 'index'>) {
    this.#archive = archive;
    // A database in memory is nobody else's to open.
    this.#threads = archive.db.memory ? null : new ScanThreads(archive.db.name);
  }

  /** How often documents were asked for. */
  get asked(): number {
    return this.#asked;
  }

  /**
   * Resolves in another turn, when no question has been asked for a while: the window is still drawing the last one's answer. Where
   * questions never cease, after a second.
   */
  async whenQuiet(): Promise<void> {
    await nextTurn();
    const latest = performance.now() + MOST_QUIET_MS;
    for (let left = this.#quietIn(); left > 0 && performance.now() < latest; left = this.#quietIn())
      await pause(left);
  }

  #quietIn(): number {
    return this.#askedAt + QUIET_MS - performance.now();
  }

  /** Facts of all documents as the holdings are now. */
  catalogue(): Catalogue {
    this.#catalogue = this.#presentCatalogue() ?? readCatalogueFacts(this.#archive.db);
    return this.#catalogue;
  }

  /** Reads in short steps, until the next is asked for, what the first question would wait half a second for. */
  *prepare(): Generator<undefined, void, undefined> {
    const steps = catalogueSteps(this.#archive.db);
    while (this.#presentCatalogue() === null) {
      const step = steps.next();
      if (step.done === true) {
        // Where the holdings have changed meanwhile the first question reads them after all.
        this.#catalogue = step.value;
        return;
      }
      yield;
    }
  }

  /** What a question is answered from. */
  sources(breathe: () => Promise<void>): SearchSources {
    const { db, index } = this.#archive;
    const texts = new TextReader(db, this.#threads);
    return { lists: new ListCache(index), catalogue: this.catalogue(), texts, breathe };
  }

  /**
   * The documents that answer a question: those of before where nothing has changed since.
   * @throws AppError `search/bad-query`, `search/superseded`; `index/rebuilding` where the index is damaged
   */
  async find(question: SearchQuestion, breathe: () => Promise<void>): Promise<Result> {
    const { query, isExact, isWholeWord, filters } = question;
    this.#asked++;
    this.#askedAt = performance.now();
    this.#forgetOutdated();
    const key = JSON.stringify([query, isExact, isWholeWord, filters]);
    const known = this.#results.get(key);
    if (known === undefined) return this.#remember(key, this.#answer(question, breathe));
    try {
      return await this.#remember(key, known);
    } catch (error) {
      if (!isAppError(error, 'search/superseded', 'job/cancelled', 'archive/not-open')) throw error;
      // Whoever asked before does not want the answer any more; this call may.
      await breathe();
      return this.find(question, breathe);
    }
  }

  /**
   * What `work` gives, done again for as long as segments go while it reads them. What is remembered may read them too, so it is
   * forgotten first.
   */
  async untilSteady<Value>(work: () => Promise<Value>): Promise<Value> {
    for (;;)
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof SegmentGone)) throw error;
        this.#results.clear();
        await nextTurn();
      }
  }

  /** Forgets all results but the one that was asked for last, and the room that they were counted in. */
  rest(): void {
    forgetRoom();
    for (const key of [...this.#results.keys()].slice(0, -1)) this.#results.delete(key);
  }

  #presentCatalogue(): Catalogue | null {
    return this.#catalogue?.holdingsVersion === holdingsVersion(this.#archive.db) ? this.#catalogue : null;
  }

  /** Puts a result behind the others; the one that was asked for longest ago goes. */
  #remember(key: string, result: Promise<Result>): Promise<Result> {
    this.#results.delete(key);
    this.#results.set(key, result);
    result.catch(() => {
      if (this.#results.get(key) === result) this.#results.delete(key);
    });
    for (const oldest of this.#results.keys()) {
      if (this.#results.size <= MOST_RESULTS) break;
      this.#results.delete(oldest);
    }
    return result;
  }

  async #answer(question: SearchQuestion, breathe: () => Promise<void>): Promise<Result> {
    const { tree } = parseQuery(question.query, question);
    const sources = this.sources(breathe);
    const evaluation = await evaluateQuery(sources, tree);
    const narrowed = applyFilters(this.#archive.db, sources.catalogue, evaluation.matching, question.filters);
    return { tree, catalogue: sources.catalogue, evaluation, narrowed, ...nothingMade() };
  }

  /** No question reaches what was answered from another state, and it holds that state's catalogue and segments. */
  #forgetOutdated(): void {
    const state = JSON.stringify(this.#state());
    if (state !== this.#answeredFrom) this.#results.clear();
    this.#answeredFrom = state;
  }

  /** Changes with what answers depend on: the holdings, their index, and annotations. */
  #state(): unknown[] {
    const { db, index } = this.#archive;
    const annotations = prepared(
      db,
      'SELECT count(*), max(changed_at), count(removed_at), max(removed_at) FROM annotation',
    ).get();
    return [holdingsVersion(db), index.holdingsVersion, annotations];
  }
}
