import type { ConcordanceLine } from '#core/model/search.ts';
import { queryClient, readOptions } from '../../bridge/query-client.ts';
import { linePage, LINES_A_PAGE, type SearchState } from '../../state/search-state.ts';

/** The lines from one place to another, both included; fewer where there are not as many. */
export async function readLines(
  state: Pick<SearchState, 'question' | 'order'>,
  [from, to]: readonly [number, number],
): Promise<ConcordanceLine[]> {
  const [start, end] = [Math.min(from, to), Math.max(from, to)];
  const first = Math.floor(start / LINES_A_PAGE);
  const lines: ConcordanceLine[] = [];
  for (let page = first; page * LINES_A_PAGE <= end; page += 1) {
    const answer = await queryClient.query(readOptions('search.concordance', linePage(state, page)));
    lines.push(...answer.lines);
  }
  return lines.slice(start - first * LINES_A_PAGE, end - first * LINES_A_PAGE + 1);
}
