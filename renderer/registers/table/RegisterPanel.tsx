import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { RegisterFilter, RegisterName } from '#core/model/register.ts';
import { useOperation } from '../../bridge/use-operation.ts';
import { FilterField } from '../../parts/FilterField.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../parts/States.tsx';
import { listMemoryStore, memoryOf, remember } from '../../state/register-memory.ts';
import { useSelected } from '../../state/store.ts';
import { ExportButton } from '../ExportButton.tsx';
import { showBody, showList } from '../pages.ts';
import { useAnswered } from '../../parts/use-answered.ts';
import { STRETCH } from '../../parts/use-stretches.ts';
import { useSettled } from '../../parts/use-settled.ts';
import { MOST_ROWS, RegisterTable } from './RegisterTable.tsx';

/** One register: a filter, the true counts, the rows, a way out as CSV. `body` narrows it to one body. */
export function RegisterPanel(props: {
  register: RegisterName;
  body: string | null;
  /** Beside the filter. */
  extra?: ReactNode;
}) {
  const { register, body } = props;
  const { t } = useTranslation();
  const memory = `${register} ${body ?? ''}`;
  const text = useSelected(listMemoryStore, (lists) => memoryOf(lists, memory).filter);
  const asked = useSettled(text.trim().slice(0, 200));
  const filter: Partial<RegisterFilter> = { text: asked, body };
  const first = useOperation(
    'registers.list',
    { register, filter, offset: 0, limit: STRETCH },
    { keepPrevious: true },
  );
  const answered = useAnswered(asked, first.isPlaceholderData);
  const all = useOperation('registers.list', { register, filter: { body }, offset: 0, limit: STRETCH });
  if (first.isError || all.isError)
    return (
      <ErrorState
        error={first.error ?? all.error}
        onRetry={() => void Promise.all([first.refetch(), all.refetch()])}
      />
    );
  if (first.isPending || all.isPending) return <LoadingState />;
  if (all.data.total === 0 && body === null)
    return (
      <EmptyState
        mark="录"
        title={t(`registers.empties.${register}.title`)}
        hint={t(`registers.empties.${register}.hint`)}
      />
    );
  const { total } = first.data;
  return (
    <>
      <div className="register-head">
        <FilterField
          label={t('registers.filter')}
          placeholder={t(`registers.placeholders.${register}`)}
          value={text}
          onChange={(value) => {
            remember(memory, { filter: value, active: 0, scrollTop: 0 });
          }}
        />
        {body === null ? null : <BodyChip register={register} body={body} />}
        <span role="status">{t('registers.count', { shown: total, total: all.data.total })}</span>
        {total > MOST_ROWS ? <span>{t('registers.tooMany', { most: MOST_ROWS })}</span> : null}
        <span className="grow" />
        {props.extra}
        <ExportButton table={register} filter={filter} />
      </div>
      {total === 0 ? (
        <EmptyState mark="无" title={t('registers.nothing')} />
      ) : (
        <RegisterTable
          key={`${memory} ${answered}`}
          memory={memory}
          name={t(`registers.tabs.${register}`)}
          register={register}
          filter={{ text: answered, body }}
          total={total}
        />
      )}
    </>
  );
}

/** The body that a register is narrowed to; it can be looked at or let go. */
function BodyChip({ register, body }: { register: RegisterName; body: string }) {
  const { t } = useTranslation();
  return (
    <span className="filter-chip">
      <button
        type="button"
        className="name-link"
        onClick={() => {
          showBody(body);
        }}
      >
        {body}
      </button>
      <Button
        className="filter-chip-close"
        aria-label={t('registers.allBodies')}
        onPress={() => {
          showList(register, null);
        }}
      >
        ×
      </Button>
    </span>
  );
}
