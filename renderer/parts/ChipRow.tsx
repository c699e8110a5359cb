import { Button, Tag, TagGroup, TagList, type Key } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

/** What a list is narrowed to: by which fact, and to what. */
export type Chip = { id: string; name: string; words: string };

/** What a list is narrowed to; each chip can be let go, with the mouse or with Delete, or all at once. Nothing where there are none. */
export function ChipRow(props: {
  chips: readonly Chip[];
  onRemove: (keys: ReadonlySet<Key>) => void;
  onClear: () => void;
}) {
  const { t } = useTranslation();
  const { chips, onRemove, onClear } = props;
  if (chips.length === 0) return null;
  return (
    <div className="chips">
      <TagGroup className="chip-group" aria-label={t('search.facets.narrowed')} onRemove={onRemove}>
        <TagList className="chip-list">
          {chips.map(({ id, name, words }) => (
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
          ))}
        </TagList>
      </TagGroup>
      <Button className="chips-clear" onPress={onClear}>
        {t('search.facets.clear')}
      </Button>
    </div>
  );
}
