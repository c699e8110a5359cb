import { ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Batch } from '#core/model/batch.ts';
import { formatBytes, joinFacts } from '../i18n/format.ts';
import { paceWords, progressOf } from './file-words.ts';

/** How far the work on a batch has come, how fast it goes, and how long it will take. */
export function BatchProgress({ batch }: { batch: Batch }) {
  const { t, i18n } = useTranslation();
  const { work } = batch;
  if (work === null) return null;
  const { done, total } = shareOf(batch);
  const isUnknown = work.doing === 'finding' || total === 0;
  const share = isUnknown ? 0 : (done / total) * 100;
  const words = isUnknown
    ? t('batch.finding', { count: progressOf(batch).total })
    : t(`batch.${work.doing}`, { done, total });
  const bytes =
    work.doing === 'importing'
      ? `${formatBytes(batch.bytes - batch.bytesLeft, i18n.language)} / ${formatBytes(batch.bytes, i18n.language)}`
      : null;
  return (
    <div className="batch-progress">
      <ProgressBar aria-label={t('batch.progress')} value={share} isIndeterminate={isUnknown}>
        <p>
          <span role="status">{joinFacts([words, bytes])}</span>
          <span>{paceWords(t, work.pace, i18n.language)}</span>
        </p>
        <div className="progress">
          <div className={`progress-fill${isUnknown ? ' is-unknown' : ''}`} style={{ width: `${share}%` }} />
        </div>
        <p className="quiet">{work.subject}</p>
      </ProgressBar>
    </div>
  );
}

function shareOf(batch: Batch): { done: number; total: number } {
  const { done, total } = progressOf(batch);
  return batch.work?.doing === 'looking' ? { done: done + batch.looked, total } : { done, total };
}
