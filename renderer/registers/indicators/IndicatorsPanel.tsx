import { useTranslation } from 'react-i18next';
import { readOptions } from '../../bridge/query-client.ts';
import { useOperation } from '../../bridge/use-operation.ts';
import { Segmented } from '../../parts/Segmented.tsx';
import { EmptyState } from '../../parts/States.tsx';
import type { Series } from '../../state/navigation.ts';
import { listMemoryStore, memoryOf } from '../../state/register-memory.ts';
import { createStore, useSelected, useStore } from '../../state/store.ts';
import { ExportButton } from '../ExportButton.tsx';
import { ListPane } from '../ListPane.tsx';
import { LongList } from '../LongList.tsx';
import { showList, showSeries } from '../pages.ts';
import { RegisterPanel } from '../table/RegisterPanel.tsx';
import { useAnswered } from '../../parts/use-answered.ts';
import { STRETCH } from '../../parts/use-stretches.ts';
import { useSettled } from '../../parts/use-settled.ts';
import { IndicatorPage } from './IndicatorPage.tsx';

const MEMORY = 'series';
const viewStore = createStore<'series' | 'rows'>('series');

/** The indicators by how often they are printed, the chosen one over time; or every row of the register. */
export function IndicatorsPanel({ chosen }: { chosen: readonly Series[] }) {
  const view = useStore(viewStore);
  if (view === 'rows' && chosen.length === 0)
    return <RegisterPanel register="indicators" body={null} extra={<View />} />;
  return <SeriesDesk chosen={chosen} />;
}

/** The two ways to look at the register. */
function View() {
  const { t } = useTranslation();
  return (
    <Segmented
      label={t('registers.indicators.view')}
      choices={(['series', 'rows'] as const).map((value) => ({
        value,
        name: t(`registers.indicators.views.${value}`),
      }))}
      value={useStore(viewStore)}
      onChange={(view) => {
        viewStore.set(view);
        if (view === 'rows') showList('indicators', null);
      }}
    />
  );
}

function SeriesDesk({ chosen }: { chosen: readonly Series[] }) {
  const { t } = useTranslation();
  const filter = useSelected(listMemoryStore, (lists) => memoryOf(lists, MEMORY).filter);
  const asked = useSettled(filter.trim().slice(0, 200));
  const first = useOperation(
    'indicators.list',
    { text: asked, offset: 0, limit: STRETCH },
    { keepPrevious: true },
  );
  const text = useAnswered(asked, first.isPlaceholderData);
  return (
    <div className="register-desk">
      <ListPane
        memory={MEMORY}
        label={t('registers.tabs.indicators')}
        filterLabel={t('registers.indicators.filter')}
        placeholder={t('registers.indicators.placeholder')}
        first={first}
        count={(total) => t('registers.indicators.count', { count: total })}
        empty={{
          title: t('registers.empties.indicators.title'),
          hint: t('registers.empties.indicators.hint'),
        }}
        foot={
          <>
            <View />
            <ExportButton table="indicators" filter={{ text: asked }} />
          </>
        }
      >
        {(total) => (
          <LongList
            key={text}
            memory={MEMORY}
            name={t('registers.tabs.indicators')}
            total={total}
            read={(stretch) => readOptions('indicators.list', { text, ...stretch })}
            pick={(answer) => answer.indicators}
            isChosen={({ name, unit }) => chosen.some((each) => each.name === name && each.unit === unit)}
            onOpen={({ name, unit }) => {
              viewStore.set('series');
              showSeries([{ name, unit }]);
            }}
            draw={({ name, unit, points }) => (
              <>
                <b>{name}</b>
                <small>
                  {unit === null ? '' : `${unit} · `}
                  {t('registers.indicators.points', { count: points })}
                </small>
              </>
            )}
          />
        )}
      </ListPane>
      <div className="register-page-holder">
        {chosen.length === 0 ? (
          <EmptyState
            mark="图"
            title={t('registers.indicators.choose')}
            hint={t('registers.indicators.chooseHint')}
          />
        ) : (
          <IndicatorPage key={chosen[0]?.name} series={chosen} />
        )}
      </div>
    </div>
  );
}
