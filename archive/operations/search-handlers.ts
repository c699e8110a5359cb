import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError, isAppError } from '#core/errors/app-error.ts';
import type { SearchQuestion } from '#core/model/search.ts';
import type { Archive } from '../archive.ts';
import { countFacets } from '../search/count-facets.ts';
import { pieceCounter } from '../search/count-pieces.ts';
import { exportResults } from '../search/export-results.ts';
import { findSimilar } from '../search/find-similar.ts';
import { listLines } from '../search/list-lines.ts';
import { locateInDocument } from '../search/locate-in-document.ts';
import { proveSearch } from '../search/prove-search.ts';
import { runSearch } from '../search/run-search.ts';
import type { Handlers, HostContext } from './handler.ts';

export const searchHandlers = {
  'search.run': (context, request) =>
    answer(context, request.slot, (archive, breathe) => runSearch(archive, request, breathe)),
  'search.facets': (context, request) =>
    answer(context, request.slot, (archive, breathe) => countFacets(archive, request, breathe)),
  'search.concordance': (context, request) =>
    answer(context, request.slot, (archive, breathe) => listLines(archive, request, breathe)),
  'search.locate': (context, request) => ({
    ranges: locateInDocument(context.requireArchive().db, request),
  }),
  'search.complete': async (context, { text, limit }) => ({
    completions: await context.completion().complete(text, limit),
  }),
  'search.similar': (context, request) =>
    answer(context, undefined, async (archive, breathe) => {
      const countPieces = pieceCounter(archive.searches.sources(breathe));
      return { passages: await findSimilar(archive.db, countPieces, request) };
    }),
  'search.export': (context, request) => {
    const archive = requireCurrentIndex(context);
    return {
      jobId: context.jobs.start('export-search', async (control) => ({
        kind: 'export-search',
        report: await archive.searches.untilSteady(() => exportResults(archive, request, control)),
      })),
    };
  },
  'search.prove': (context, question: SearchQuestion) => {
    const archive = requireCurrentIndex(context);
    return {
      jobId: context.jobs.start('prove-search', async (control) => ({
        kind: 'prove-search',
        report: await archive.searches.untilSteady(() => proveSearch(archive, question, control)),
      })),
    };
  },
} satisfies Partial<Handlers>;

type Work<Value> = (archive: Archive, breathe: () => Promise<void>) => Promise<Value>;

/**
 * Answers a question unless a newer one with the same slot has come meanwhile: calls that have arrived already are looked at before
 * the work begins and each time it lets others have their turn.
 */
async function answer<Value>(
  context: HostContext,
  slot: string | undefined,
  work: Work<Value>,
): Promise<Value> {
  const archive = requireCurrentIndex(context);
  const isSuperseded = context.slots.take(slot);
  const breathe = async (): Promise<void> => {
    await nextTurn();
    if (isSuperseded()) throw new AppError('search/superseded');
    if (context.findArchive() !== archive) throw new AppError('archive/not-open');
  };
  try {
    await breathe();
    return await archive.searches.untilSteady(() => work(archive, breathe));
  } catch (error) {
    // Damage shows itself when it is met; the index is derived and is built again at once.
    if (isAppError(error, 'index/rebuilding') && context.findArchive() === archive) {
      if (archive.isReadOnly) archive.moveIndexToScratch();
      context.bringIndexUp(archive);
    }
    throw error;
  }
}

/** An index that is behind would miss hits in silence: it is not asked. @throws AppError `index/rebuilding` */
function requireCurrentIndex(context: HostContext): Archive {
  const archive = context.requireArchive();
  if (archive.isIndexStale) throw new AppError('index/rebuilding');
  return archive;
}
