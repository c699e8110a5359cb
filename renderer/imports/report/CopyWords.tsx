import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { BackupReport } from '#core/model/job.ts';
import { call } from '../../bridge/call.ts';
import { openArchive } from '../../state/archive-actions.ts';
import { attempt } from '../../state/toasts.ts';
import { Findings, listLosses } from './Findings.tsx';

/** What was backed up, and where it lies. */
export function BackupWords({ report }: { report: BackupReport }) {
  const { t } = useTranslation();
  const { file, verified } = report;
  return (
    <>
      <p className={verified ? 'job-words' : 'job-words is-bad'}>
        {t(verified ? 'jobs.backupDone' : 'jobs.backupUnverified', { file })}
      </p>
      <Findings findings={listLosses(report, t)} />
      <Button
        className="button is-small"
        onPress={() => {
          attempt(() => call('shell.showInFolder', { path: file }));
        }}
      >
        {t('jobs.showFile')}
      </Button>
    </>
  );
}

/** What was restored, and where it can be opened. */
export function RestoreWords({ report }: { report: BackupReport }) {
  const { t } = useTranslation();
  const { file: folder, verified } = report;
  return (
    <>
      <p className={verified ? 'job-words' : 'job-words is-bad'}>
        {t(verified ? 'jobs.restoreDone' : 'jobs.restoreUnverified', { file: folder })}
      </p>
      <Findings findings={listLosses(report, t)} />
      <Button
        className="button is-small"
        onPress={() => {
          openArchive(folder);
        }}
      >
        {t('jobs.openRestored')}
      </Button>
    </>
  );
}
