import type { TFunction } from 'i18next';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { BackupReport, ImportReport, JobResult, RereadReport, VerifyReport } from '#core/model/job.ts';
import { call } from '../bridge/call.ts';
import { openArchive } from '../state/archive-actions.ts';
import { attempt } from '../state/toasts.ts';

/** What a finished job found, in words. */
export function JobReport({ result }: { result: JobResult }) {
  const { t } = useTranslation();
  switch (result.kind) {
    case 'import':
    case 'open-samples':
      return <ImportWords report={result.report} />;
    case 'reread':
      return <RereadWords report={result.report} />;
    case 'verify':
      return <VerifyWords report={result.report} />;
    case 'backup':
      return <BackupWords report={result.report} />;
    case 'restore':
      return <RestoreWords report={result.report} />;
    case 'rebuild-index':
      return (
        <p className="job-words">
          {t('jobs.rebuildDone', {
            documents: result.report.documents,
            seconds: (result.report.tookMs / 1000).toFixed(1),
          })}
        </p>
      );
    case 'redraw-registers':
      return <p className="job-words">{t('jobs.redrawDone', { documents: result.report.documents })}</p>;
  }
}

function BackupWords({ report }: { report: BackupReport }) {
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

function RestoreWords({ report }: { report: BackupReport }) {
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

/** File name without its folders. */
function lastPart(file: string): string {
  return file.split(/[\\/]/u).at(-1) ?? file;
}

function ImportWords({ report }: { report: ImportReport }) {
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

function RereadWords({ report }: { report: RereadReport }) {
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

function VerifyWords({ report }: { report: VerifyReport }) {
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

type Finding = { name: string; files: string[] };

function listLosses(originals: { missing: string[]; changed: string[] }, t: TFunction): Finding[] {
  return [
    { name: t('jobs.originalsChanged'), files: originals.changed },
    { name: t('jobs.originalsMissing'), files: originals.missing },
  ];
}

/** What was found wrong, with the files it concerns; nothing where nothing was. */
function Findings({ findings }: { findings: Finding[] }) {
  const found = findings.filter(({ files }) => files.length > 0);
  if (found.length === 0) return null;
  return (
    <ul className="job-files">
      {found.map(({ name, files }) => (
        <li key={name} className="is-bad">
          <b>{name}</b>
          <span>{files.filter((file) => file !== '').join('\n')}</span>
        </li>
      ))}
    </ul>
  );
}
