import { useTranslation } from 'react-i18next';
import type { RecogniseReport } from '#core/model/recognition.ts';

/** How many pages were recognised, which issues were read anew, and what failed. */
export function RecogniseWords({ report }: { report: RecogniseReport }) {
  const { t } = useTranslation();
  const { pages, issues, failed } = report;
  return (
    <>
      <p className="job-words">{t('recognition.done', { pages, issues: issues.length })}</p>
      {failed.length === 0 ? null : (
        <ul className="job-files">
          {failed.map(({ issueId, issue, page, failure }) => (
            <li key={`${issueId} ${page ?? ''}`} className="is-bad">
              <b>{page === null ? issue : t('recognition.pageOf', { issue, page })}</b>
              <span>
                {[t(`errors.${failure.code}.what`), t(`errors.${failure.code}.next`)].join(' ')}{' '}
                <small>{failure.code}</small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
