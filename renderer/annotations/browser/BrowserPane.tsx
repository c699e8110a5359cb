import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import type { ColorMeaning } from '#core/model/annotation.ts';
import type { AnnotationFilter } from '#core/model/annotation-list.ts';
import { FilterField } from '../../parts/FilterField.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../parts/States.tsx';
import { useStore } from '../../state/store.ts';
import { browseStore, relist } from './browse-state.ts';
import { BrowseTools, useCounts } from './BrowseTools.tsx';
import { BulkBar } from './BulkBar.tsx';
import { isNarrowed } from './facets.ts';
import { FilterChips } from './FilterChips.tsx';
import { GroupedList } from './GroupedList.tsx';
import { layGroups, layPlain } from './lay-groups.ts';
import { TagSheet } from './TagSheet.tsx';

/** The annotations of the whole archive, narrowed, grouped and sorted; what can be done with many of them at its foot. */
export function BrowserPane(props: {
  meanings: readonly ColorMeaning[];
  hasFacets: boolean;
  isReadOnly: boolean;
}) {
  const { t } = useTranslation();
  const { meanings, hasFacets } = props;
  const { filter } = useStore(browseStore);
  return (
    <>
      <FilterField
        label={t('annotations.filter')}
        placeholder={t('annotations.filterPlaceholder')}
        value={filter.text}
        onChange={(text) => {
          relist({ filter: { ...filter, text: text.slice(0, 200) } });
        }}
      />
      <BrowseTools hasFacets={hasFacets} />
      <FilterChips filter={filter} meanings={meanings} />
      <Listed filter={filter} meanings={meanings} isReadOnly={props.isReadOnly} />
      <BulkBar isReadOnly={props.isReadOnly} />
      <TagSheet />
    </>
  );
}

function Listed(props: { filter: AnnotationFilter; meanings: readonly ColorMeaning[]; isReadOnly: boolean }) {
  const { filter, meanings, isReadOnly } = props;
  const { t } = useTranslation();
  const { by, folded } = useStore(browseStore);
  const counted = useCounts();
  if (counted.isPending) return <LoadingState />;
  if (counted.isError) return <ErrorState error={counted.error} onRetry={() => void counted.refetch()} />;
  const { groups, total } = counted.data;
  if (total === 0)
    return filter.text === '' && !isNarrowed(filter) ? (
      <EmptyState mark="批" title={t('annotations.empty')} hint={t('annotations.emptyHint')} />
    ) : (
      <EmptyState mark="无" title={t('annotations.nothing')}>
        <Button
          className="button"
          onPress={() => {
            relist({ filter: { text: '' } });
          }}
        >
          {t('annotations.showAll')}
        </Button>
      </EmptyState>
    );
  return (
    <GroupedList
      layout={by === null ? layPlain(total) : layGroups(groups, folded)}
      meanings={meanings}
      isReadOnly={isReadOnly}
    />
  );
}
