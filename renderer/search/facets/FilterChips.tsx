import { useTranslation } from 'react-i18next';
import { ChipRow } from '../../parts/ChipRow.tsx';
import { chooseValues, changeQuestion, searchStore } from '../../state/search-state.ts';
import { useStore } from '../../state/store.ts';
import { listChips, withoutChip } from './chips.ts';
import { wordsOfChip } from './facet-words.ts';

/** What the results are narrowed to. */
export function FilterChips() {
  const { t } = useTranslation();
  const { filters } = useStore(searchStore).question;
  const chips = listChips(filters).map((chip) => ({
    id: `${chip.facet} ${chip.values.join(' ')}`,
    name: t(`search.facets.names.${chip.facet}`),
    words: wordsOfChip(t, chip),
    chip,
  }));
  return (
    <ChipRow
      chips={chips}
      onRemove={(keys) => {
        for (const { id, chip } of chips)
          if (keys.has(id)) chooseValues(withoutChip(searchStore.get().question.filters, chip));
      }}
      onClear={() => {
        changeQuestion({ filters: {} });
      }}
    />
  );
}
