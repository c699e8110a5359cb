import { Button, Tag, TagGroup, TagList } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ColorMeaning } from '#core/model/annotation.ts';
import type { AnnotationFilter } from '#core/model/annotation-list.ts';
import { relist } from './browse-state.ts';
import { chosenOf, DAYS, FACETS, withChosen } from './facets.ts';
import { groupWords } from './group-words.ts';
import { useLabels } from './use-labels.ts';

type Chip = { id: string; name: string; words: string; without: AnnotationFilter };

/** What the list is narrowed to; each chip can be let go, with the mouse or with Delete. */
export function FilterChips(props: { filter: AnnotationFilter; meanings: readonly ColorMeaning[] }) {
  const { t } = useTranslation();
  const { filter, meanings } = props;
  const issueLabel = useLabels('issue');
  const chips: Chip[] = [
    ...FACETS.flatMap((facet) => {
      const chosen = chosenOf(filter, facet);
      return chosen.map((value) => ({
        id: `${facet} ${value}`,
        name: t(`annotations.groups.${facet}`),
        words: groupWords(t, facet, { value, label: facet === 'issue' ? issueLabel(value) : '' }, meanings),
        without: withChosen(
          filter,
          facet,
          chosen.filter((each) => each !== value),
        ),
      }));
    }),
    ...DAYS.flatMap((day) => {
      const words = filter[day];
      const without = { ...filter, [day]: undefined };
      return words === undefined ? [] : [{ id: day, name: t(`annotations.days.${day}`), words, without }];
    }),
  ];
  if (chips.length === 0) return null;
  return (
    <div className="chips">
      <TagGroup
        className="chip-group"
        aria-label={t('search.facets.narrowed')}
        onRemove={(keys) => {
          const chip = chips.find(({ id }) => keys.has(id));
          if (chip !== undefined) relist({ filter: chip.without });
        }}
      >
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
      <Button
        className="chips-clear"
        onPress={() => {
          relist({ filter: { text: filter.text } });
        }}
      >
        {t('search.facets.clear')}
      </Button>
    </div>
  );
}
