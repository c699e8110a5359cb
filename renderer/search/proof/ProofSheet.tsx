import { Button, Dialog, Heading, Modal, ModalOverlay, ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Job } from '#core/model/job.ts';
import { call } from '../../bridge/call.ts';
import { FailureText } from '../../parts/FailureText.tsx';
import { startRebuild } from '../../state/archive-actions.ts';
import { dismissJob, jobStore } from '../../state/jobs.ts';
import { sheetStore } from '../../state/sheets.ts';
import { useStore } from '../../state/store.ts';
import { attempt } from '../../state/toasts.ts';
import { isProven, proofOf, proofStore } from './proof.ts';
import { ProofWords } from './ProofWords.tsx';

function close(): void {
  sheetStore.set(null);
  const id = proofStore.get();
  const job = jobStore.get().find((each) => each.id === id);
  // What was read here needs no second telling; a proof that runs on is told where jobs are.
  if (job !== undefined && job.state !== 'running') dismissJob(job.id);
}

/** The proof of an answer: how far the scan is, then whether it found what the index found. */
export function ProofSheet() {
  const { t } = useTranslation();
  const id = useStore(proofStore);
  const job = useStore(jobStore).find((each) => each.id === id);
  const report = proofOf(job);
  const isRunning = job === undefined || job.state === 'running';
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={close} isDismissable>
      <Modal className="sheet is-proof">
        <Dialog className="sheet-body">
          <header className="sheet-head">
            <Heading slot="title">{t('search.proof.title')}</Heading>
          </header>
          {isRunning ? <ProofProgress job={job} /> : null}
          {report === null ? null : <ProofWords report={report} />}
          {job?.failure == null ? null : <FailureText failure={job.failure} />}
          <footer className="sheet-foot">
            {isRunning && job !== undefined ? (
              <Button
                className="button"
                onPress={() => {
                  attempt(() => call('jobs.cancel', { jobId: job.id }));
                  close();
                }}
              >
                {t('jobs.cancelJob')}
              </Button>
            ) : null}
            {report === null || isProven(report) ? null : (
              <Button
                className="button"
                onPress={() => {
                  startRebuild();
                  close();
                }}
              >
                {t('keeping.rebuildStart')}
              </Button>
            )}
            <Button className="button is-primary" onPress={close}>
              {t('common.close')}
            </Button>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function ProofProgress({ job }: { job: Job | undefined }) {
  const { t } = useTranslation();
  const { done = 0, total = 0 } = job ?? {};
  const share = total === 0 ? 0 : Math.min(100, (done / total) * 100);
  return (
    <>
      <p>{t('search.proof.running')}</p>
      <ProgressBar
        className="progress"
        aria-label={t('search.proof.title')}
        value={share}
        isIndeterminate={total === 0}
      >
        <div className={`progress-fill${total === 0 ? ' is-unknown' : ''}`} style={{ width: `${share}%` }} />
      </ProgressBar>
    </>
  );
}
