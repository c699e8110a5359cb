import { useTranslation } from 'react-i18next';
import { useOperation } from '../bridge/use-operation.ts';
import { EmptyState, LoadingState } from '../parts/States.tsx';
import { useAnswered } from '../parts/use-answered.ts';
import { useLate } from '../parts/use-late.ts';
import { resultPage, searchStore } from '../state/search-state.ts';
import { useStore } from '../state/store.ts';
import { ResultsList } from './documents/ResultsList.tsx';
import { LinesView } from './lines/LinesView.tsx';
import { BadQuery } from './query/BadQuery.tsx';
import { readQuery } from './query/read-query.ts';
import { ResultsHead } from './ResultsHead.tsx';
import { useCounts } from './use-counts.ts';
import { SearchFailure } from './SearchFailure.tsx';

/**
 * The answer: true counts, what was searched, and every result, as documents or as lines. While one types on, the answer to
 * what was typed before stays, dimmed, until the next one is there.
 */
export function ResultsPane() {
  const { t } = useTranslation();
  const { question, sort, view } = useStore(searchStore);
  const read = readQuery(question);
  const options = { enabled: read.state === 'understood', keepPrevious: true };
  const first = useOperation('search.run', resultPage({ question, sort }, 0), options);
  const counts = useCounts(question);
  const isStale = first.isPlaceholderData;
  const isLate = useLate(isStale);
  const answered = useAnswered(question, isStale);
  const answeredSort = useAnswered(sort, isStale);
  return (
    <section
      className={`results-pane${isLate ? ' is-late' : ''}`}
      aria-label={t('search.results')}
      aria-busy={isStale}
    >
      {first.isError ? (
        <SearchFailure error={first.error} query={question.query} onRetry={() => void first.refetch()} />
      ) : first.data === undefined ? (
        read.state === 'bad' ? (
          <BadQuery query={question.query} failure={read.failure} />
        ) : (
          <LoadingState />
        )
      ) : (
        <>
          <ResultsHead
            answer={first.data}
            occurrences={counts.isPlaceholderData === isStale ? (counts.data?.occurrences ?? null) : null}
            question={answered}
          />
          {first.data.total === 0 ? (
            <EmptyState
              mark="无"
              title={t('search.nothing', { query: answered.query })}
              hint={t(
                Object.keys(answered.filters).length > 0 ? 'search.nothingInFilters' : 'search.nothingHint',
              )}
            />
          ) : view === 'documents' ? (
            <ResultsList total={first.data.total} question={answered} sort={answeredSort} isStale={isStale} />
          ) : (
            <LinesView question={question} isAsked={options.enabled} />
          )}
        </>
      )}
    </section>
  );
}
