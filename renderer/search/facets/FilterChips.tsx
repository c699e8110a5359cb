import { Button, Tag, TagGroup, TagList } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { chooseValues, changeQuestion, searchStore } from '../../state/search-state.ts';
import { useStore } from '../../state/store.ts';
import { listChips, withoutChip } from './chips.ts';
import { wordsOfChip } from './facet-words.ts';

/** What the results are narrowed to; each chip can be let go, with the mouse or with Delete. */
export function FilterChips() {
  const { t } = useTranslation();
  const { filters } = useStore(searchStore).question;
  const chips = listChips(filters).map((chip) => ({ id: `${chip.facet} ${chip.values.join(' ')}`, chip }));
  if (chips.length === 0) return null;
  return (
    <div className="chips">
      <TagGroup
        className="chip-group"
        aria-label={t('search.facets.narrowed')}
        onRemove={(keys) => {
          for (const { id, chip } of chips) {
            if (keys.has(id)) chooseValues(withoutChip(searchStore.get().question.filters, chip));
          }
        }}
      >
        <TagList className="chip-list">
          {chips.map(({ id, chip }) => {
            const words = wordsOfChip(t, chip);
            const name = t(`search.facets.names.${chip.facet}`);
            return (
              <Tag key={id} id={id} className="filter-chip" textValue={`${name} ${words}`}>
                <small>{name}</small>
                {words}
                <Button
                  slot="remove"
                  className="filter-chip-close"
                  aria-label={t('search.facets.letGo', { words })}
                >
                  ×
                </Button>
              </Tag>
            );
          })}
        </TagList>
      </TagGroup>
      <Button
        className="chips-clear"
        onPress={() => {
          changeQuestion({ filters: {} });
        }}
      >
        {t('search.facets.clear')}
      </Button>
    </div>
  );
}
