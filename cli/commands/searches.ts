import { resolve } from 'node:path';
import { AppError } from '#core/errors/app-error.ts';
import type { SavedSearch, SearchRecord } from '#core/model/saved-search.ts';
import { tellFilters } from '#core/tables/search-words.ts';
import { toSearchForm } from '#core/text/search-form.ts';
import type { AddCommand } from '../command-line.ts';
import { formatTable } from '../format-table.ts';
import type { Outcome } from '../outcome.ts';
import { parseLimit } from '../parse-arguments.ts';
import { withArchive, type Session } from '../session.ts';
import { ask, describeAnswer } from './search.ts';

/** As many as one call answers. */
const STRETCH = 1000;

/** `searches <archive> list|history|run <name>`. */
export function addSearchesCommand(add: AddCommand, finish: (outcome: Outcome) => void): void {
  add(
    'searches <archive> [action] [name]',
    'list saved searches, list the record of searches, or run a saved search',
  )
    .option('--limit <n>', 'how many documents a run lists', parseLimit, 20)
    .action(
      async (
        archive: string,
        action = 'list',
        name: string | undefined,
        { limit }: { limit: number },
        command: { error: (text: string, options: object) => never },
      ) => {
        const folder = resolve(archive);
        if (action === 'list') finish(await list(folder));
        else if (action === 'history') finish(await history(folder));
        else if (action === 'run' && name !== undefined) finish(await run(folder, name, limit));
        else command.error('error: expected list, history or run <name>', { exitCode: 2 });
      },
    );
}

function list(folder: string): Promise<Outcome> {
  return withArchive(folder, { readOnly: true }, async (session) => {
    const { searches } = await session.call('searches.list', {});
    const rows = searches.map(({ name, question, author, changedAt }) => [
      name,
      question.query,
      tellFilters(question.filters, 'zh-CN'),
      author,
      changedAt,
    ]);
    return { answer: { searches }, text: formatTable(rows) };
  });
}

function history(folder: string): Promise<Outcome> {
  return withArchive(folder, { readOnly: true }, async (session) => {
    const records = await readHistory(session);
    const rows = records.map(({ id, at, author, question, searched, total }) => [
      id,
      at,
      author,
      question.query,
      tellFilters(question.filters, 'zh-CN'),
      `${total} of ${searched.documents}`,
    ]);
    return { answer: { records }, text: formatTable(rows) };
  });
}

async function readHistory(session: Session): Promise<SearchRecord[]> {
  const all: SearchRecord[] = [];
  for (;;) {
    const stretch = { offset: all.length, limit: STRETCH };
    const { records, total } = await session.call('searches.history', stretch);
    all.push(...records);
    if (all.length >= total || records.length === 0) return all;
  }
}

/** Asks what was saved of the holdings as they are now; nothing is written in the record of searches. */
function run(folder: string, name: string, limit: number): Promise<Outcome> {
  return withArchive(folder, { readOnly: true }, async (session) => {
    const search = await getByName(session, name);
    const answer = await ask(session, { ...search.question, sort: search.sort, limit });
    return { answer: { search, ...answer }, text: describeAnswer(answer) };
  });
}

/** @throws AppError `item/not-found` */
async function getByName(session: Session, name: string): Promise<SavedSearch> {
  const { searches } = await session.call('searches.list', {});
  const form = toSearchForm(name.trim()).text;
  const found = searches.find((search) => toSearchForm(search.name).text === form);
  if (found === undefined) throw new AppError('item/not-found', { what: 'saved search', id: name });
  return found;
}
