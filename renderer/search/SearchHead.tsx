import { Button, ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { sheetStore } from '../state/sheets.ts';
import { changeQuestion, searchStore } from '../state/search-state.ts';
import { useStore } from '../state/store.ts';
import { FilterChips } from './facets/FilterChips.tsx';
import { facetsShownStore } from './facets/facets-shown.ts';
import { QueryReading } from './query/QueryReading.tsx';
import { SavedMenu } from './saved/SavedMenu.tsx';

/** How the query is asked: form, switches, how it was understood, saved searches, and what the results are narrowed to. */
export function SearchHead({ hasFacets, isAsked }: { hasFacets: boolean; isAsked: boolean }) {
  const { t } = useTranslation();
  const { question } = useStore(searchStore);
  return (
    <header className="search-head" aria-label={t('search.tools')}>
      <div className="search-tools">
        <Button
          className="button"
          onPress={() => {
            sheetStore.set('query-form');
          }}
        >
          {t('search.form.open')}
        </Button>
        {(['isExact', 'isWholeWord'] as const).map((name) => (
          <label key={name} className="switch" title={t(`search.${name}Hint`)}>
            <input
              type="checkbox"
              role="switch"
              className="visually-hidden"
              checked={question[name]}
              onChange={(event) => {
                changeQuestion({ [name]: event.target.checked });
              }}
            />
            <span className="switch-track" aria-hidden="true" />
            {t(`search.${name}`)}
          </label>
        ))}
        <QueryReading />
        {isAsked ? (
          <ToggleButton
            className="button is-toggle"
            isSelected={hasFacets}
            onChange={(isShown) => {
              facetsShownStore.set(isShown);
            }}
          >
            {t('search.facets.toggle')}
          </ToggleButton>
        ) : null}
        <SavedMenu isAsked={isAsked} />
      </div>
      <FilterChips />
    </header>
  );
}
