import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterField } from '../parts/FilterField.tsx';
import { EmptyState, ErrorState, LoadingState } from '../parts/States.tsx';
import { listMemoryStore, memoryOf, remember } from '../state/register-memory.ts';
import { useSelected } from '../state/store.ts';

/** What a list pane needs to know of the first stretch of its list. */
type First = {
  isPending: boolean;
  error: unknown;
  data: { total: number } | undefined;
  refetch: () => Promise<unknown>;
};

/** The left side of a page of the registers: a filter, the true count, the list, and what stands here while it is empty. */
export function ListPane(props: {
  memory: string;
  label: string;
  filterLabel: string;
  placeholder: string;
  first: First;
  count: (total: number) => string;
  empty: { title: string; hint: string };
  children: (total: number) => ReactNode;
  /** Between the filter and the list. */
  above?: ReactNode;
  /** Below the list. */
  foot?: ReactNode;
}) {
  const { t } = useTranslation();
  const { memory, first } = props;
  const filter = useSelected(listMemoryStore, (lists) => memoryOf(lists, memory).filter);
  const total = first.data?.total;
  return (
    <section className="list-pane" aria-label={props.label}>
      <FilterField
        label={props.filterLabel}
        placeholder={props.placeholder}
        value={filter}
        onChange={(value) => {
          remember(memory, { filter: value, active: 0, scrollTop: 0 });
        }}
      />
      {props.above}
      {total === undefined ? null : (
        <p className="long-count quiet" role="status">
          {props.count(total)}
        </p>
      )}
      {total !== undefined ? (
        total > 0 ? (
          props.children(total)
        ) : filter.trim() === '' ? (
          <EmptyState mark="录" title={props.empty.title} hint={props.empty.hint} />
        ) : (
          <EmptyState mark="无" title={t('registers.nothing')} />
        )
      ) : first.isPending ? (
        <LoadingState />
      ) : (
        <ErrorState error={first.error} onRetry={() => void first.refetch()} />
      )}
      {props.foot === undefined ? null : <div className="list-foot">{props.foot}</div>}
    </section>
  );
}
