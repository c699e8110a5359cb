import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { LINE_ORDERS, SEARCH_SORTS, type SearchAnswer, type SearchQuestion } from '#core/model/search.ts';
import { showCheck } from '../continuity/shown-check.ts';
import { ChoiceMenu } from '../parts/ChoiceMenu.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { SEARCH_VIEWS } from '../state/navigation.ts';
import { orderBy, searchStore, sortBy } from '../state/search-state.ts';
import { useStore } from '../state/store.ts';
import { exportResults } from './export-results.ts';
import { startProof } from './proof/proof.ts';

/** True totals, what was searched to find them, and how the results are looked at. */
export function ResultsHead(props: {
  answer: SearchAnswer;
  /** Hits in all texts; null while they are counted. */
  occurrences: number | null;
  question: SearchQuestion;
}) {
  const { t } = useTranslation();
  const { view, sort, order } = useStore(searchStore);
  const { total, searched, tookMs } = props.answer;
  return (
    <div className="counts">
      <p role="status">
        <b>{t('units.documents', { count: total })}</b>
        {props.occurrences === null ? '' : t('search.and')}
        {props.occurrences === null ? null : <b>{t('search.hits', { count: props.occurrences })}</b>}
        {' · '}
        {t('search.searched', {
          issues: t('units.issues', { count: searched.issues }),
          documents: t('units.documents', { count: searched.documents }),
        })}
        {' · '}
        {searched.withoutText === 0 ? (
          t('search.allText')
        ) : (
          <button
            type="button"
            className="name-link"
            onClick={() => {
              showCheck('withoutText');
            }}
          >
            {t('search.withoutText', { count: searched.withoutText })}
          </button>
        )}
        {' · '}
        {t('search.took', { ms: Math.max(1, Math.round(tookMs)) })}
        {' · '}
        <button
          type="button"
          className="name-link"
          title={t('search.proof.hint')}
          onClick={() => {
            startProof(props.question);
          }}
        >
          {t('search.proof.start')}
        </button>
      </p>
      <div className="counts-tools">
        <Segmented
          label={t('search.view')}
          choices={SEARCH_VIEWS.map((value) => ({ value, name: t(`search.views.${value}`) }))}
          value={view}
          onChange={(value) => {
            searchStore.update((state) => ({ ...state, view: value }));
          }}
        />
        {view === 'documents' ? (
          <ChoiceMenu
            label={t('search.sort')}
            choices={SEARCH_SORTS.map((value) => ({ value, name: t(`search.sorts.${value}`) }))}
            value={sort}
            onChange={sortBy}
          />
        ) : (
          <ChoiceMenu
            label={t('search.sort')}
            choices={LINE_ORDERS.map((value) => ({ value, name: t(`search.sorts.${value}`) }))}
            value={order}
            onChange={orderBy}
          />
        )}
        <Button
          className="button is-small"
          isDisabled={total === 0}
          onPress={() => {
            exportResults(props.question);
          }}
        >
          {t('search.export')}
        </Button>
      </div>
    </div>
  );
}
