import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ExportReport } from '#core/model/job.ts';
import { call } from '../../bridge/call.ts';
import { attempt } from '../../state/toasts.ts';

/** How many rows were written to a table, and a way to its file. */
export function ExportWords({ report }: { report: ExportReport }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="job-words">{t('registers.exported', { count: report.rows })}</p>
      <Button
        className="button is-small"
        onPress={() => {
          attempt(() => call('shell.showInFolder', { path: report.file }));
        }}
      >
        {t('jobs.showFile')}
      </Button>
    </>
  );
}
