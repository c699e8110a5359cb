import { useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading, ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ColorMeaning } from '#core/model/annotation.ts';
import type { AnnotationFilter } from '#core/model/annotation-list.ts';
import { useOperation } from '../../bridge/use-operation.ts';
import { shownValues } from '../../search/facets/facet-values.ts';
import { FilterField } from '../../parts/FilterField.tsx';
import { relist } from './browse-state.ts';
import { useLabels } from './use-labels.ts';
import { chosenOf, countedBy, withChosen, type Facet } from './facets.ts';
import { groupWords } from './group-words.ts';

/** One facet: its values with their counts, any number of them to be chosen. Its values are counted only while it is open. */
export function FacetSection(props: {
  facet: Facet;
  filter: AnnotationFilter;
  meanings: readonly ColorMeaning[];
  isOpenAtFirst: boolean;
}) {
  const { t } = useTranslation();
  const { facet, filter } = props;
  const chosen = chosenOf(filter, facet);
  const [isOpen, setOpen] = useState(props.isOpenAtFirst || chosen.length > 0);
  return (
    <Disclosure className="facet facet-fold" isExpanded={isOpen} onExpandedChange={setOpen}>
      <Heading level={2}>
        <Button slot="trigger" className="facet-trigger">
          <i className="fold-mark" aria-hidden="true" />
          {t(`annotations.groups.${facet}`)}
          {chosen.length === 0 ? null : <em className="chip">{chosen.length}</em>}
        </Button>
      </Heading>
      <DisclosurePanel>{isOpen ? <FacetValues {...props} chosen={chosen} /> : null}</DisclosurePanel>
    </Disclosure>
  );
}

function FacetValues(props: {
  facet: Facet;
  filter: AnnotationFilter;
  meanings: readonly ColorMeaning[];
  chosen: readonly string[];
}) {
  const { t, i18n } = useTranslation();
  const { facet, filter, meanings, chosen } = props;
  const [isLong, setLong] = useState(false);
  const [typed, setTyped] = useState('');
  const labelOf = useLabels(facet);
  const request = { filter: countedBy(filter, facet), by: facet };
  const counted = useOperation('annotations.groups', request, { keepPrevious: true }).data?.groups;
  if (counted === undefined) return null;
  const named = counted.flatMap(({ value, count }) => (value === null ? [] : [{ value, count }]));
  const words = new Map(counted.map((group) => [group.value, groupWords(t, facet, group, meanings)]));
  const wordsOf = (value: string): string =>
    words.get(value) ?? groupWords(t, facet, { value, label: labelOf(value) }, meanings);
  const shown = shownValues(named, chosen, { isLong, typed, wordsOf });
  const name = t(`annotations.groups.${facet}`);
  return (
    <>
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
        aria-label={name}
        selectionMode="multiple"
        escapeKeyBehavior="none"
        items={shown.map((each) => ({ ...each, id: `=${each.value}` }))}
        dependencies={[t, counted, meanings]}
        selectedKeys={chosen.map((value) => `=${value}`)}
        onSelectionChange={(keys) => {
          const values =
            keys === 'all' ? shown.map(({ value }) => value) : [...keys].map((key) => String(key).slice(1));
          relist({ filter: withChosen(filter, facet, facet === 'shared' ? values.slice(-1) : values) });
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
                {facet === 'color' ? <i className={`dot is-${item.value}`} aria-hidden="true" /> : null}
                <span>{wordsOf(item.value)}</span>
                <small>{item.count.toLocaleString(i18n.language)}</small>
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
      {named.length > shown.length || isLong ? (
        <Button
          className="facet-more"
          aria-expanded={isLong}
          onPress={() => {
            setLong(!isLong);
            setTyped('');
          }}
        >
          {isLong ? t('search.facets.less') : t('search.facets.all', { count: named.length })}
        </Button>
      ) : null}
    </>
  );
}
