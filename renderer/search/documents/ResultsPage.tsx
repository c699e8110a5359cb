import type { SearchQuestion, SearchRequest } from '#core/model/search.ts';
import { useOperation } from '../../bridge/use-operation.ts';
import { usePainted } from '../../parts/use-painted.ts';
import { openResult } from '../../state/search-actions.ts';
import { resultPage, RESULTS_A_PAGE } from '../../state/search-state.ts';
import { CARD_PX, ResultCard } from './ResultCard.tsx';

/** So much of the window at least lies above the first card. */
const ABOVE_PX = 120;

/** The results of one page, read when it comes into sight. Those that fill the window are drawn first, the others when these are painted. */
export function ResultsPage(props: {
  /** From 0. */
  page: number;
  total: number;
  question: SearchQuestion;
  sort: NonNullable<SearchRequest['sort']>;
  /** The marked result of the whole list. */
  active: number;
}) {
  const { page, total, question, sort, active } = props;
  const answer = useOperation('search.run', resultPage({ question, sort }, page));
  const first = page * RESULTS_A_PAGE;
  const hits = answer.data?.hits;
  const painted = usePainted(hits ?? null);
  const hitsOutOfSight = page === 0 ? painted : hits;
  const inSight = Math.ceil((window.innerHeight - ABOVE_PX) / CARD_PX);
  return Array.from({ length: Math.min(RESULTS_A_PAGE, total - first) }, (_, place) => (
    <ResultCard
      key={place}
      index={first + place}
      total={total}
      hit={(place < inSight ? hits : hitsOutOfSight)?.[place]}
      isActive={first + place === active}
      onOpen={() => {
        openResult({ question, view: 'documents', index: first + place });
      }}
    />
  ));
}
