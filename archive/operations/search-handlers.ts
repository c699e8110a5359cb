import { AppError, isAppError } from '#core/errors/app-error.ts';
import type { Archive } from '../archive.ts';
import { locateHits } from '../index/locate-hits.ts';
import { runSearch } from '../index/run-search.ts';
import type { Handlers, HostContext } from './handler.ts';

export const searchHandlers = {
  'search.run': (context, request) => {
    const archive = requireCurrentIndex(context);
    try {
      return runSearch(archive.db, archive.index, request);
    } catch (error) {
      // Damage shows itself when it is met; the index is derived and is built again at once.
      if (isAppError(error, 'index/rebuilding')) {
        if (archive.isReadOnly) archive.moveIndexToScratch();
        context.bringIndexUp(archive);
      }
      throw error;
    }
  },
  'search.locate': (context, { query, documentId }) => ({
    ranges: locateHits(context.requireArchive().db, query, documentId),
  }),
  'search.complete': (context, { text, limit }) => ({
    completions: context.completion().complete(text, limit),
  }),
} satisfies Partial<Handlers>;

/** An index that is behind would miss hits in silence: it is not asked. @throws AppError `index/rebuilding` */
function requireCurrentIndex(context: HostContext): Archive {
  const archive = context.requireArchive();
  if (archive.isIndexStale) throw new AppError('index/rebuilding');
  return archive;
}
