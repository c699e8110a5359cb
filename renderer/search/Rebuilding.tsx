import { useEffect, useEffectEvent } from 'react';
import { ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../parts/States.tsx';
import { jobStore } from '../state/jobs.ts';
import { useStore } from '../state/store.ts';

const AGAIN_MS = 2000;

/** The index is being rebuilt: how far it is. The search runs again by itself when it is done. */
export function Rebuilding({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  const job = useStore(jobStore).find(({ kind, state }) => kind === 'rebuild-index' && state === 'running');
  const share = job === undefined || job.total === 0 ? 0 : (job.done / job.total) * 100;
  const retry = useEffectEvent(onRetry);
  useEffect(() => {
    // The end of the rebuild is told; asking now and then finds it where it began before this window listened.
    const timer = window.setInterval(retry, AGAIN_MS);
    return () => {
      window.clearInterval(timer);
    };
  }, []);
  return (
    <EmptyState mark="建" title={t('search.rebuilding')} hint={t('search.rebuildingHint')}>
      <ProgressBar
        className="progress is-rebuilding"
        aria-label={t('search.rebuilding')}
        value={share}
        isIndeterminate={share === 0}
      >
        <div className={`progress-fill${share === 0 ? ' is-unknown' : ''}`} style={{ width: `${share}%` }} />
      </ProgressBar>
    </EmptyState>
  );
}
