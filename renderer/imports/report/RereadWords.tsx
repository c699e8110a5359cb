import { useTranslation } from 'react-i18next';
import type { RereadReport } from '#core/model/job.ts';

/** What reading again changed, what waits, and what could not be read. */
export function RereadWords({ report }: { report: RereadReport }) {
  const { t } = useTranslation();
  const { issues, changed, failed, notPlaced } = report;
  return (
    <>
      <p className="job-words">{t('jobs.rereadDone', { count: issues, changed: changed.length })}</p>
      {notPlaced.length === 0 ? null : (
        <p className="job-words">{t('jobs.rereadWaiting', { count: notPlaced.length })}</p>
      )}
      {failed.length === 0 ? null : (
        <ul className="job-files">
          {failed.map(({ issueId, issue, failure }) => (
            <li key={issueId} className="is-bad">
              <b>{issue}</b>
              <span>
                {[
                  t('jobs.rereadFailed'),
                  t(`errors.${failure.code}.what`),
                  t(`errors.${failure.code}.next`),
                ].join(' ')}{' '}
                <small>{failure.code}</small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
