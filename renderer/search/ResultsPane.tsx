import { useTranslation } from 'react-i18next';
import type { SearchAnswer } from '#core/model/search.ts';
import { failureOf } from '../bridge/failure-error.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { EmptyState, ErrorState, LoadingState } from '../parts/States.tsx';
import { resultPage, searchStore } from '../state/search-state.ts';
import { useStore } from '../state/store.ts';
import { BadQuery } from './BadQuery.tsx';
import { ResultsList } from './ResultsList.tsx';

/** The answer to the query: true counts, what was searched, and every result. */
export function ResultsPane() {
  const { t } = useTranslation();
  const state = useStore(searchStore);
  const first = useOperation('search.run', resultPage(state, 0));
  return (
    <section className="list-pane" aria-label={t('search.results')}>
      {first.isPending ? <LoadingState /> : null}
      {first.isError ? (
        failureOf(first.error).code === 'search/bad-query' ? (
          <BadQuery query={state.query} failure={failureOf(first.error)} />
        ) : (
          <ErrorState error={first.error} onRetry={() => void first.refetch()} />
        )
      ) : null}
      {first.data === undefined ? null : (
        <>
          <Counts answer={first.data} />
          {first.data.total === 0 ? (
            <EmptyState
              mark="无"
              title={t('search.nothing', { query: state.query })}
              hint={t('search.nothingHint')}
            />
          ) : (
            <ResultsList key={`${state.query} ${state.sort}`} total={first.data.total} />
          )}
        </>
      )}
    </section>
  );
}

function Counts({ answer }: { answer: SearchAnswer }) {
  const { t } = useTranslation();
  const { sort } = useStore(searchStore);
  const { issues, documents, withoutText } = answer.searched;
  return (
    <div className="counts">
      <p role="status">
        <b>{t('units.documents', { count: answer.total })}</b>
        {' · '}
        {t('search.searched', {
          issues: t('units.issues', { count: issues }),
          documents: t('units.documents', { count: documents }),
        })}
        {' · '}
        {withoutText === 0 ? t('search.allText') : t('search.withoutText', { count: withoutText })}
        {' · '}
        {t('search.took', { ms: Math.max(1, Math.round(answer.tookMs)) })}
      </p>
      <Segmented
        label={t('search.sort')}
        choices={[
          { value: 'relevance', name: t('search.relevance') },
          { value: 'date', name: t('search.date') },
        ]}
        value={sort}
        onChange={(value) => {
          searchStore.update((state) => ({ ...state, sort: value, active: 0 }));
        }}
      />
    </div>
  );
}
