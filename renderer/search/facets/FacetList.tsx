import { useId, useState } from 'react';
import { Button, ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { FacetsAnswer } from '#core/model/search.ts';
import { FilterField } from '../../parts/FilterField.tsx';
import { chooseValues } from '../../state/search-state.ts';
import { wordsOfValue } from './facet-words.ts';
import { newestFirst, SHORT, shownValues } from './facet-values.ts';

/** One facet: its values with their counts, any number of them to be chosen; long ones can be shown whole and filtered. */
export function FacetList(props: { answer: FacetsAnswer['facets'][number]; chosen: readonly string[] }) {
  const { t, i18n } = useTranslation();
  const titleId = useId();
  const { facet, values, counts } = props.answer;
  const [isLong, setLong] = useState(false);
  const [typed, setTyped] = useState('');
  const name = t(`search.facets.names.${facet}`);
  const wordsOf = (value: string): string => wordsOfValue(t, facet, value);
  const ordered = facet === 'year' ? newestFirst(counts) : counts;
  const shown = shownValues(ordered, props.chosen, { isLong, typed, wordsOf });
  return (
    <section className="facet">
      <h2 id={titleId}>{name}</h2>
      {isLong ? (
        <FilterField
          label={t('search.facets.filter', { name })}
          placeholder={t('search.facets.filterPlaceholder')}
          value={typed}
          onChange={setTyped}
        />
      ) : null}
      <ListBox
        className={`facet-values${isLong ? ' is-long' : ''}`}
        aria-labelledby={titleId}
        selectionMode="multiple"
        escapeKeyBehavior="none"
        items={shown.map((each) => ({ ...each, id: `=${each.value}` }))}
        dependencies={[t, counts]}
        selectedKeys={props.chosen.map((value) => `=${value}`)}
        onSelectionChange={(keys) => {
          const all =
            keys === 'all' ? shown.map(({ value }) => value) : [...keys].map((key) => String(key).slice(1));
          chooseValues({ [facet]: all });
        }}
        renderEmptyState={() => <p className="quiet">{t('search.facets.nothing')}</p>}
      >
        {(item) => (
          <ListBoxItem id={item.id} className="facet-value" textValue={wordsOf(item.value)}>
            {({ isSelected }) => (
              <>
                <i className="tick-box" aria-hidden="true">
                  {isSelected ? '✓' : ''}
                </i>
                <span>{wordsOf(item.value)}</span>
                <small>{item.count.toLocaleString(i18n.language)}</small>
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
      {isLong && values > counts.length ? (
        <p className="quiet">{t('search.facets.most', { shown: counts.length, total: values })}</p>
      ) : null}
      {values > SHORT ? (
        <Button
          className="facet-more"
          aria-expanded={isLong}
          onPress={() => {
            setLong(!isLong);
            setTyped('');
          }}
        >
          {isLong ? t('search.facets.less') : t('search.facets.all', { count: values })}
        </Button>
      ) : null}
    </section>
  );
}
