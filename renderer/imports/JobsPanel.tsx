import { Button, ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Job } from '#core/model/job.ts';
import { call } from '../bridge/call.ts';
import { FailureText } from '../parts/FailureText.tsx';
import { dismissJob, jobStore } from '../state/jobs.ts';
import { sheetStore } from '../state/sheets.ts';
import { useStore } from '../state/store.ts';
import { proofStore } from '../search/proof/proof.ts';
import { attempt } from '../state/toasts.ts';
import { JobReport } from './report/JobReport.tsx';
import { BatchCards } from './BatchCards.tsx';

/** Running jobs with their progress, and what the finished ones found; never in the way of the window. */
export function JobsPanel() {
  const { t } = useTranslation();
  const proof = useStore(proofStore);
  const isProofOpen = useStore(sheetStore) === 'proof';
  const jobs = useStore(jobStore).filter((job) => !isOfBatch(job) && !(isProofOpen && job.id === proof));
  return (
    <section className="jobs" aria-label={t('jobs.label')}>
      <BatchCards />
      {jobs.map((job) => (
        <JobCard key={job.id} job={job} />
      ))}
    </section>
  );
}

/** A batch tells its work itself, but for what ended it: a full disk, say. */
function isOfBatch({ kind, state }: Job): boolean {
  return (kind === 'import-batch' || kind === 'look-at-batch') && state !== 'failed';
}

/** One job: progress and a way to cancel while it runs, then its report. */
function JobCard({ job }: { job: Job }) {
  const { t } = useTranslation();
  const name = t(`jobs.${job.kind}`);
  const isPaused = job.kind === 'recognise' && job.state === 'cancelled';
  return (
    <article className={`job is-${job.state}`} aria-label={name}>
      <header>
        <b>{name}</b>
        <span role="status">{t(isPaused ? 'jobs.paused' : `jobs.${job.state}`)}</span>
        {isPaused ? <ResumeButton job={job} /> : null}
        {job.state === 'running' ? (
          <Button
            className="button is-small"
            onPress={() => {
              attempt(() => stopJob(job));
            }}
          >
            {t(job.kind === 'recognise' ? 'recognition.pause' : 'jobs.cancelJob')}
          </Button>
        ) : (
          <Button
            className="button is-small"
            onPress={() => {
              dismissJob(job.id);
            }}
          >
            {t('common.dismiss')}
          </Button>
        )}
      </header>
      {job.state === 'running' ? <JobProgress job={job} name={name} /> : null}
      {job.result === null ? null : <JobReport result={job.result} />}
      {job.failure === null || job.state === 'cancelled' ? null : <FailureText failure={job.failure} />}
    </article>
  );
}

/** Goes on with what was paused. */
function ResumeButton({ job }: { job: Job }) {
  const { t } = useTranslation();
  return (
    <Button
      className="button is-small"
      onPress={() => {
        attempt(async () => {
          await call('recognition.resume', {});
          dismissJob(job.id);
        });
      }}
    >
      {t('recognition.resume')}
    </Button>
  );
}

/** Recognition that is stopped goes on later: it is paused, and not begun again by itself. */
async function stopJob({ id, kind }: Job): Promise<void> {
  if (kind === 'recognise') await call('recognition.pause', {});
  else await call('jobs.cancel', { jobId: id });
}

function JobProgress({ job, name }: { job: Job; name: string }) {
  const { t } = useTranslation();
  const share = job.total === 0 ? 0 : Math.min(100, (job.done / job.total) * 100);
  return (
    <>
      <ProgressBar className="progress" aria-label={name} value={share} isIndeterminate={job.total === 0}>
        <div
          className={`progress-fill${job.total === 0 ? ' is-unknown' : ''}`}
          style={{ width: `${share}%` }}
        />
      </ProgressBar>
      <p className="job-subject">
        <span>{job.subject}</span>
        {job.total === 0 ? null : <span>{t('jobs.progress', { done: job.done, total: job.total })}</span>}
      </p>
    </>
  );
}
