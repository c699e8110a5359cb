import { Button, ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Job } from '#core/model/job.ts';

/** How far the looking at files has come, and a way to stop it. */
export function ScanProgress({ job, onStop }: { job: Job | undefined; onStop: () => void }) {
  const { t } = useTranslation();
  const total = job?.total ?? 0;
  const done = job?.done ?? 0;
  const words = total === 0 ? t('preview.scanning') : t('preview.scanningCount', { done: done + 1, total });
  return (
    <div className="scan">
      <ProgressBar
        className="scan-bar"
        aria-label={t('preview.title')}
        value={total === 0 ? 0 : (done / total) * 100}
        isIndeterminate={total === 0}
      >
        <p role="status">{words}</p>
        <div className="progress">
          <div
            className={`progress-fill${total === 0 ? ' is-unknown' : ''}`}
            style={{ width: `${total === 0 ? 0 : (done / total) * 100}%` }}
          />
        </div>
        <p className="quiet">{job?.subject ?? ''}</p>
      </ProgressBar>
      <Button className="button" onPress={onStop}>
        {t('preview.stop')}
      </Button>
    </div>
  );
}
