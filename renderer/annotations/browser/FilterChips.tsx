import { useTranslation } from 'react-i18next';
import type { ColorMeaning } from '#core/model/annotation.ts';
import type { AnnotationFilter } from '#core/model/annotation-list.ts';
import { ChipRow, type Chip } from '../../parts/ChipRow.tsx';
import { relist } from './browse-state.ts';
import { chosenOf, DAYS, FACETS, withChosen } from './facets.ts';
import { groupWords } from './group-words.ts';
import { useLabels } from './use-labels.ts';

type FilterChip = Chip & { without: AnnotationFilter };

/** What the list is narrowed to. */
export function FilterChips(props: { filter: AnnotationFilter; meanings: readonly ColorMeaning[] }) {
  const { t } = useTranslation();
  const { filter, meanings } = props;
  const issueLabel = useLabels('issue');
  const chips: FilterChip[] = [
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
  return (
    <ChipRow
      chips={chips}
      onRemove={(keys) => {
        const chip = chips.find(({ id }) => keys.has(id));
        if (chip !== undefined) relist({ filter: chip.without });
      }}
      onClear={() => {
        relist({ filter: { text: filter.text } });
      }}
    />
  );
}
