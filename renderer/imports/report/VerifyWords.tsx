import { useTranslation } from 'react-i18next';
import type { VerifyReport } from '#core/model/job.ts';
import { Findings, listLosses } from './Findings.tsx';

/** Whether all is well, else what is not. */
export function VerifyWords({ report }: { report: VerifyReport }) {
  const { t } = useTranslation();
  if (report.ok)
    return <p className="job-words is-good">{t('jobs.verifyOk', { count: report.originals.checked })}</p>;
  const findings = [
    ...listLosses(report.originals, t),
    { name: t('jobs.originalsUntracked'), files: report.originals.untracked },
    { name: t('jobs.databaseBad'), files: report.database.ok ? [] : ['', ...report.database.messages] },
    { name: t('jobs.indexBad'), files: report.index.ok ? [] : ['', ...report.index.messages] },
  ];
  return (
    <>
      <p className="job-words is-bad">{t('jobs.verifyBad')}</p>
      <Findings findings={findings} />
    </>
  );
}
