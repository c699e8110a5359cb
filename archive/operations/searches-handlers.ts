import type { SearchAnswer, SearchQuestion } from '#core/model/search.ts';
import { parseQuery } from '#core/query/parse-query.ts';
import { listSearchRecords, noteSearch } from '../searches/search-records.ts';
import {
  listSavedSearches,
  removeSavedSearch,
  restoreSavedSearch,
  saveSearch,
} from '../searches/saved-searches.ts';
import type { Handlers, HostContext } from './handler.ts';
import { searchHandlers } from './search-handlers.ts';

export const searchesHandlers = {
  'searches.list': (context) => ({ searches: listSavedSearches(context.requireArchive().db) }),
  'searches.save': (context, draft) =>
    tellChanged(context, saveSearch(context.requireArchive().db, draft, by(context))),
  'searches.remove': (context, { id }) =>
    tellChanged(context, removeSavedSearch(context.requireArchive().db, id, by(context))),
  'searches.restore': (context, { id }) =>
    tellChanged(context, restoreSavedSearch(context.requireArchive().db, id)),
  'searches.note': async (context, question) => {
    const answer = await countDocuments(context, question);
    const { reading } = parseQuery(question.query, question);
    const record = noteSearch(context.requireArchive().db, { question, reading, answer }, by(context));
    return tellChanged(context, { record });
  },
  'searches.history': (context, stretch) => listSearchRecords(context.requireArchive().db, stretch),
} satisfies Partial<Handlers>;

/** What the very search of the window answers, so that the record says what the person saw. */
function countDocuments(
  context: HostContext,
  question: SearchQuestion,
): SearchAnswer | Promise<SearchAnswer> {
  return searchHandlers['search.run'](context, { ...question, limit: 1, offset: 0, sort: 'date' });
}

function by(context: HostContext) {
  return { author: context.author.name, now: context.now() };
}

function tellChanged<Value>(context: HostContext, value: Value): Value {
  context.emit({ name: 'archive.changed', payload: { parts: ['searches'] } });
  return value;
}
