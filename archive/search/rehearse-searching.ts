import { setImmediate as nextTurn } from 'node:timers/promises';
import { searchRequestSchema } from '#core/model/search.ts';
import type { Db } from '../database/connection.ts';
import { runSearch } from './run-search.ts';
import type { Searched } from './search-memory.ts';

/** What is typed: so many words, each character by character. By then V8 has compiled what a question runs through. */
const WORDS = 5;
const WORD_LENGTH = 4;
const TITLES = 20;
const WORD = new RegExp(`\\p{Script=Han}{${String(WORD_LENGTH)}}`, 'gu');

/**
 * Asks what nobody asked, so that the first who does is answered as quickly as later ones: pieces of titles of the archive, one question a
 * turn. Stops as soon as another question is asked, or `isOver`.
 * @throws AppError `index/rebuilding` where the index is damaged
 */
export async function rehearseSearching(archive: Searched, isOver: () => boolean): Promise<void> {
  const { searches } = archive;
  let { asked } = searches;
  for (const query of wordsAsTyped(archive.db)) {
    await nextTurn();
    if (isOver() || searches.asked !== asked) return;
    const request = searchRequestSchema.parse({ query, limit: 10 });
    await searches.untilSteady(() => runSearch(archive, request, nextTurn));
    asked++;
  }
}

function wordsAsTyped(db: Db): string[] {
  const titles = db
    .prepare<[number], string>('SELECT title FROM document ORDER BY id DESC LIMIT ?')
    .pluck()
    .all(TITLES);
  const words = titles.flatMap((title) => title.match(WORD) ?? []);
  return [...new Set(words)]
    .slice(0, WORDS)
    .flatMap((word) => Array.from({ length: WORD_LENGTH }, (_, last) => word.slice(0, last + 1)));
}
