import { useTranslation } from 'react-i18next';
import type { ImportReport } from '#core/model/job.ts';
import { lastPart } from '../file-words.ts';

/** What became of each file of an import, failures first. */
export function ImportWords({ report }: { report: ImportReport }) {
  const { t } = useTranslation();
  const { imported, skipped, failed } = report;
  const counts = [
    t('jobs.imported', { count: imported.length }),
    ...(skipped.length > 0 ? [t('jobs.skipped', { count: skipped.length })] : []),
    ...(failed.length > 0 ? [t('jobs.failedFiles', { count: failed.length })] : []),
  ];
  return (
    <>
      <p className="job-words">{counts.join(' · ')}</p>
      <details open={failed.length > 0}>
        <summary>{t('jobs.details')}</summary>
        <ul className="job-files">
          {failed.map(({ file, failure }) => (
            <li key={file} className="is-bad">
              <b>{lastPart(file)}</b>
              <span>
                {t(`errors.${failure.code}.what`)}
                {t(`errors.${failure.code}.next`)} <small>{failure.code}</small>
              </span>
            </li>
          ))}
          {skipped.map(({ file, reason }) => (
            <li key={file}>
              <b>{lastPart(file)}</b>
              <span>{t(`jobs.${reason}`)}</span>
            </li>
          ))}
          {imported.map((issue) => (
            <li key={issue.file}>
              <b>{lastPart(issue.file)}</b>
              <span>
                {[
                  issue.title,
                  t('units.documents', { count: issue.documents }),
                  ...issue.warnings.map((warning) => t(`warnings.${warning}`)),
                ].join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
