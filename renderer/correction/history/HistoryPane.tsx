import { useTranslation } from 'react-i18next';
import type { IssueId } from '#core/model/ids.ts';
import { useOperation } from '../../bridge/use-operation.ts';
import { EmptyState, ErrorState, LoadingState } from '../../parts/States.tsx';
import { HistoryList } from './HistoryList.tsx';

/** Every correction of an issue, newest first, however many there are. */
export function HistoryPane({ issueId, isReadOnly }: { issueId: IssueId; isReadOnly: boolean }) {
  const { t } = useTranslation();
  const newest = useOperation('corrections.list', { issueId, limit: 1 }, { keepPrevious: true });
  if (newest.isPending) return <LoadingState />;
  if (newest.isError) return <ErrorState error={newest.error} onRetry={() => void newest.refetch()} />;
  const { total } = newest.data;
  if (total === 0)
    return (
      <EmptyState mark="史" title={t('correction.historyEmpty')} hint={t('correction.historyEmptyHint')} />
    );
  return (
    <section className="history" aria-label={t('correction.historyLabel')}>
      <p className="quiet" role="status">
        {t('correction.historyCount', { count: total })}
      </p>
      <HistoryList issueId={issueId} total={total} isReadOnly={isReadOnly} />
    </section>
  );
}
