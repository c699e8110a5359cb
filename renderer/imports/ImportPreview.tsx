import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LeaveSheet } from '../correction/LeaveSheet.tsx';
import { benchStore, closeImports, sittingStore } from '../correction/state/bench.ts';
import { ErrorState, EmptyState } from '../parts/States.tsx';
import { FailureText } from '../parts/FailureText.tsx';
import { isWriting } from '../parts/is-writing.ts';
import { jobStore } from '../state/jobs.ts';
import { sheetStore } from '../state/sheets.ts';
import { useStore } from '../state/store.ts';
import { FileList } from './FileList.tsx';
import { fileRows } from './file-rows.ts';
import { openFile } from './open-file.ts';
import { PreviewBar } from './PreviewBar.tsx';
import { endScan, reportOf, scanStore, startScan, stopScan } from './scan.ts';
import { ScanProgress } from './ScanProgress.tsx';
import { correctionsOf, dropCorrectionsOf, startImport } from './start-import.ts';
import { UntickedSheet } from './UntickedSheet.tsx';

/** What the chosen files are, before anything of them is kept. */
export function ImportPreview({ paths, isCovered }: { paths: readonly string[]; isCovered: boolean }) {
  const { t } = useTranslation();
  const scan = useStore(scanStore);
  const jobs = useStore(jobStore);
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<'leave' | 'unticked' | null>(null);
  const job = scan.state === 'begun' ? jobs.find(({ id }) => id === scan.jobId) : undefined;
  const report = reportOf(job);
  const rows = useMemo(() => (report === null ? [] : fileRows(report)), [report]);
  const fresh = rows.filter(({ state }) => state === 'fresh');
  const ticked = fresh.filter(({ file }) => !unticked.has(file));
  const isRunning =
    scan.state === 'starting' || (scan.state === 'begun' && (job?.state ?? 'running') === 'running');
  const corrected = useCorrected();
  const left = rows.filter((row) => corrected.has(row.file) && !ticked.includes(row)).map(({ file }) => file);

  useEffect(() => {
    void startScan(paths);
  }, [paths]);
  useEffect(() => endScan, []);

  const stay = (): void => {
    setAsking(null);
  };
  const leave = (): void => {
    if (correctionsOf(paths).length > 0) setAsking('leave');
    else closeImports();
  };
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || event.key !== 'Escape' || isWriting(event.target))
      return;
    if (sheetStore.get() !== null || benchStore.get().desk !== null || asking !== null) return;
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
          if (left.length > 0) setAsking('unticked');
          else startImport(ticked.map(({ file }) => file));
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
          onOpen={openFile}
        />
      )}
      {job?.state === 'failed' && job.failure !== null ? <FailureText failure={job.failure} /> : null}
      {asking === 'leave' ? (
        <LeaveSheet
          words={t('correction.leaveImports', {
            count: correctionsOf(paths).reduce((count, { changes }) => count + changes.length, 0),
          })}
          onSave={null}
          onStay={stay}
          onDiscard={() => {
            dropCorrectionsOf(paths);
            closeImports();
          }}
        />
      ) : null}
      {asking === 'unticked' ? (
        <UntickedSheet ticked={ticked.map(({ file }) => file)} left={left} onStay={stay} />
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
