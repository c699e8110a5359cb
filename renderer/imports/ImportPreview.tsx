import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LeaveSheet } from '../correction/LeaveSheet.tsx';
import { benchStore, closeImports, openDesk, sittingStore } from '../correction/state/bench.ts';
import { ErrorState, EmptyState } from '../parts/States.tsx';
import { FailureText } from '../parts/FailureText.tsx';
import { isWriting } from '../parts/is-writing.ts';
import { jobStore } from '../state/jobs.ts';
import { sheetStore } from '../state/sheets.ts';
import { useStore } from '../state/store.ts';
import { FileList } from './FileList.tsx';
import { fileRows } from './file-rows.ts';
import { PreviewBar } from './PreviewBar.tsx';
import { endScan, reportOf, scanStore, startScan, stopScan } from './scan.ts';
import { ScanProgress } from './ScanProgress.tsx';
import { correctionsOfFiles, startImport } from './start-import.ts';

/** What the chosen files are, before anything of them is kept. */
export function ImportPreview({ paths, isCovered }: { paths: readonly string[]; isCovered: boolean }) {
  const { t } = useTranslation();
  const scan = useStore(scanStore);
  const jobs = useStore(jobStore);
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const job = scan.state === 'begun' ? jobs.find(({ id }) => id === scan.jobId) : undefined;
  const report = reportOf(job);
  const rows = useMemo(() => (report === null ? [] : fileRows(report)), [report]);
  const fresh = rows.filter(({ state }) => state === 'fresh');
  const ticked = fresh.filter(({ file }) => !unticked.has(file));
  const isRunning =
    scan.state === 'starting' || (scan.state === 'begun' && (job?.state ?? 'running') === 'running');
  const corrected = useCorrected();

  useEffect(() => {
    void startScan(paths);
  }, [paths]);
  useEffect(() => endScan, []);

  const leave = (): void => {
    if (correctionsOfFiles().length > 0) setAsking(true);
    else closeImports();
  };
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || event.key !== 'Escape' || isWriting(event.target))
      return;
    if (sheetStore.get() !== null || benchStore.get().desk !== null || isAsking) return;
    event.preventDefault();
    leave();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
  return (
    <section className="bench" aria-label={t('preview.title')} inert={isCovered}>
      <PreviewBar
        looked={report === null ? null : rows.length}
        ticked={ticked.length}
        onLeave={leave}
        onAll={() => {
          startImport(paths);
        }}
        onTicked={() => {
          startImport(ticked.map(({ file }) => file));
        }}
      />
      {scan.state === 'refused' ? (
        <ErrorState error={scan.error} onRetry={() => void startScan(paths)} />
      ) : isRunning ? (
        <ScanProgress job={job} onStop={stopScan} />
      ) : report === null ? (
        <EmptyState mark="停" title={t(job?.state === 'failed' ? 'preview.failed' : 'preview.stopped')}>
          <button type="button" className="button" onClick={() => void startScan(paths)}>
            {t('preview.again')}
          </button>
        </EmptyState>
      ) : rows.length === 0 ? (
        <EmptyState mark="空" title={t('preview.nothingFound')} hint={t('preview.nothingFoundHint')} />
      ) : (
        <FileList
          rows={rows}
          unticked={unticked}
          corrected={corrected}
          onTick={setUnticked}
          onOpen={(file) => {
            openDesk({ of: 'file', file });
          }}
        />
      )}
      {job?.state === 'failed' && job.failure !== null ? <FailureText failure={job.failure} /> : null}
      {isAsking ? (
        <LeaveSheet
          words={t('correction.leaveImports', {
            count: correctionsOfFiles().reduce((count, { changes }) => count + changes.length, 0),
          })}
          onSave={null}
          onStay={() => {
            setAsking(false);
          }}
          onDiscard={closeImports}
        />
      ) : null}
    </section>
  );
}

/** How many corrections wait for each file. */
function useCorrected(): ReadonlyMap<string, number> {
  const sittings = useStore(sittingStore);
  return useMemo(
    () =>
      new Map(
        [...sittings].flatMap(([key, { changes }]) =>
          key.startsWith('file ') && changes.length > 0
            ? [[key.slice('file '.length), changes.length] as const]
            : [],
        ),
      ),
    [sittings],
  );
}
