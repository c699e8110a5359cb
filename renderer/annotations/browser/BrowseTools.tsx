import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ANNOTATION_GROUPS, ANNOTATION_SORTS } from '#core/model/annotation-list.ts';
import { useOperation } from '../../bridge/use-operation.ts';
import { ChoiceMenu } from '../../parts/ChoiceMenu.tsx';
import { useStore } from '../../state/store.ts';
import { browseStore, look, relist } from './browse-state.ts';

/** The groups of what is listed, and how many annotations they hold; without groups, those by style only tell how many. */
export function useCounts() {
  const { filter, by } = useStore(browseStore);
  return useOperation('annotations.groups', { filter, by: by ?? 'style' }, { keepPrevious: true });
}

/** How the list is narrowed, grouped and sorted, and how many annotations are in it. */
export function BrowseTools({ hasFacets }: { hasFacets: boolean }) {
  const { t } = useTranslation();
  const { by, sort } = useStore(browseStore);
  const total = useCounts().data?.total;
  return (
    <div className="browse-tools">
      <Button
        className={`button is-small${hasFacets ? ' is-on' : ''}`}
        aria-pressed={hasFacets}
        onPress={() => {
          look({ hasFacets: !hasFacets });
        }}
      >
        {t('annotations.narrow')}
      </Button>
      <ChoiceMenu
        label={t('annotations.groupBy')}
        choices={[
          ...ANNOTATION_GROUPS.map((value) => ({ value, name: t(`annotations.byGroup.${value}`) })),
          { value: 'none' as const, name: t('annotations.byGroup.none') },
        ]}
        value={by ?? 'none'}
        onChange={(value) => {
          relist({ by: value === 'none' ? null : value });
        }}
      />
      <ChoiceMenu
        label={t('annotations.sortBy')}
        choices={ANNOTATION_SORTS.map((value) => ({ value, name: t(`annotations.sorts.${value}`) }))}
        value={sort}
        onChange={(value) => {
          relist({ sort: value });
        }}
      />
      <span className="quiet grow" role="status">
        {total === undefined ? '' : t('units.annotations', { count: total })}
      </span>
    </div>
  );
}
