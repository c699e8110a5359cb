import { resolve } from 'node:path';
import { Option } from 'commander';
import type { RequestOf } from '#core/contract/contract.ts';
import type { SearchAnswer, SearchHit, Snippet } from '#core/model/search.ts';
import { badQuery } from '#core/query/bad-query.ts';
import { isToldAs } from '../command-failed.ts';
import type { AddCommand } from '../command-line.ts';
import { formatTable } from '../format-table.ts';
import type { Outcome } from '../outcome.ts';
import { parseLimit } from '../parse-arguments.ts';
import { withArchive, type Session } from '../session.ts';

type SearchOptions = { limit: number; sort: 'relevance' | 'date'; kwic: boolean };

/** Characters shown on each side of a hit in a concordance line. */
const CONTEXT = 20;

/** `search`. */
export function addSearchCommand(add: AddCommand, finish: (outcome: Outcome) => void): void {
  add('search <archive> <query>', 'find documents')
    .option('--limit <n>', 'how many documents to list', parseLimit, 20)
    .addOption(
      new Option('--sort <order>', 'order of the documents')
        .choices(['relevance', 'date'])
        .default('relevance'),
    )
    .option('--kwic', 'a line for every hit', false)
    .action(async (archive: string, query: string, options: SearchOptions) => {
      finish(await search(resolve(archive), query, options));
    });
}

/** @throws AppError `search/bad-query` */
function search(folder: string, query: string, { limit, sort, kwic }: SearchOptions): Promise<Outcome> {
  if (query === '') throw badQuery(0, 'empty-query');
  return withArchive(folder, { readOnly: true }, async (session) => {
    const answer = await ask(session, { query, limit, sort });
    const hits = kwic
      ? await Promise.all(answer.hits.map((hit) => withEveryHit(session, query, hit)))
      : answer.hits;
    return { answer: { ...answer, hits }, text: describeAnswer({ ...answer, hits }) };
  });
}

/** Damage of the index shows itself when it is met, and starts a rebuild: that is waited for once. */
export async function ask(session: Session, request: RequestOf<'search.run'>): Promise<SearchAnswer> {
  await session.whenIdle();
  try {
    return await session.call('search.run', request);
  } catch (error) {
    if (!isToldAs(error, 'index/rebuilding')) throw error;
    await session.whenIdle();
    return session.call('search.run', request);
  }
}

/** A hit whose snippets are one line for each place in the text. */
async function withEveryHit(session: Session, query: string, hit: SearchHit): Promise<SearchHit> {
  const { documentId } = hit;
  const [{ ranges }, { text, blocks }] = await Promise.all([
    session.call('search.locate', { query, documentId }),
    session.call('documents.get', { documentId }),
  ]);
  const snippets = ranges.map(([start, end]): Snippet => {
    const offset = Math.max(0, start - CONTEXT);
    const block = blocks.findLast(({ range }) => range.start <= start);
    const line = text.slice(offset, end + CONTEXT).replace(/[\n\t]/g, ' ');
    return { text: line, offset, marks: [[start - offset, end - offset]], page: block?.page ?? null };
  });
  return { ...hit, snippets };
}

/** The totals of an answer, and a line for each hit and snippet. */
export function describeAnswer({ total, searched, hits }: SearchAnswer): string {
  const head = `${total} of ${searched.documents} documents in ${searched.issues} issues; ${searched.withoutText} pages without text`;
  const rows = hits.flatMap((hit) => [
    [hit.documentId, hit.count, `${hit.title} ${hit.documentNumber ?? ''}`, hit.issue],
    ...hit.snippets.map((snippet) => ['', '', snippet.text, '']),
  ]);
  return `${head}\n${formatTable(rows)}`;
}
