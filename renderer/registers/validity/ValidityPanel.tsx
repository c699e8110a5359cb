import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '#core/model/ids.ts';
import type { Validity } from '#core/model/validity.ts';
import { useOperation } from '../../bridge/use-operation.ts';
import { Segmented } from '../../parts/Segmented.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../parts/States.tsx';
import { sheetStore } from '../../state/sheets.ts';
import { useStore } from '../../state/store.ts';
import { ExportButton } from '../ExportButton.tsx';
import { STRETCH } from '../../parts/use-stretches.ts';
import { BulkBar } from './BulkBar.tsx';
import { DecisionSheet } from './DecisionSheet.tsx';
import { VALIDITY_STATES, type ValidityState } from './ticked.ts';
import { useTicked } from './use-ticked.ts';
import { ValidityList } from './ValidityList.tsx';

/** What other documents say of the validity of documents, to be confirmed, changed or dismissed; and what was decided. */
export function ValidityPanel() {
  const { t } = useTranslation();
  const [state, setState] = useState<ValidityState>('suggested');
  const [ticked, tick] = useTicked(state);
  const [changing, setChanging] = useState<Validity | null>(null);
  const sheet = useStore(sheetStore);
  const readOnly = useOperation('archive.status', {}).data?.readOnly ?? true;
  const totals = {
    suggested: useOperation('validity.list', { state: 'suggested', offset: 0, limit: STRETCH }),
    decided: useOperation('validity.list', { state: 'decided', offset: 0, limit: STRETCH }),
  };
  const first = totals[state];
  if (first.isPending) return <LoadingState />;
  if (first.isError) return <ErrorState error={first.error} onRetry={() => void first.refetch()} />;
  const { total } = first.data;
  const tickHere = (ids: ReadonlySet<DocumentId>): void => {
    tick({ state, ids });
  };
  return (
    <>
      <div className="register-head is-validity">
        <Segmented
          label={t('registers.tabs.validity')}
          choices={VALIDITY_STATES.map((value) => ({
            value,
            name: t(`registers.validity.states.${value}`, { count: totals[value].data?.total ?? 0 }),
          }))}
          value={state}
          onChange={setState}
        />
        {total === 0 ? null : (
          <BulkBar key={state} state={state} ticked={ticked} onTick={tickHere} readOnly={readOnly} />
        )}
        <span className="grow" />
        <ExportButton table="validity" />
      </div>
      {total === 0 ? (
        <EmptyState
          mark="效"
          title={t(`registers.validity.empty.${state}`)}
          hint={t(`registers.validity.emptyHint.${state}`)}
        />
      ) : (
        <ValidityList
          key={state}
          state={state}
          total={total}
          readOnly={readOnly}
          ticked={ticked}
          onTick={tickHere}
          onChange={(entry) => {
            setChanging(entry);
            sheetStore.set('decide');
          }}
        />
      )}
      {sheet === 'decide' && changing !== null ? <DecisionSheet entry={changing} /> : null}
    </>
  );
}
