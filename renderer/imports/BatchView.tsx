import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Batch, BatchFilter } from '#core/model/batch.ts';
import type { BatchId } from '#core/model/ids.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { LeaveSheet } from '../correction/LeaveSheet.tsx';
import { benchStore, closeBatch, sittingStore } from '../correction/state/bench.ts';
import { isWriting } from '../parts/is-writing.ts';
import { EmptyState, ErrorState, LoadingState } from '../parts/States.tsx';
import { sheetStore } from '../state/sheets.ts';
import { useStore } from '../state/store.ts';
import { attempt } from '../state/toasts.ts';
import { BatchBar } from './BatchBar.tsx';
import { BatchProgress } from './BatchProgress.tsx';
import { discardBatch, findLeftOut, startBatch } from './batch-actions.ts';
import { correctionsOf, dropCorrectionsOf } from './file-corrections.ts';
import { FileFilters } from './FileFilters.tsx';
import { FileList } from './FileList.tsx';
import { SameBar } from './SameBar.tsx';
import { UntickedSheet } from './UntickedSheet.tsx';

const ALL: BatchFilter = { state: null, format: null, text: '' };

/** A batch of files: what each is before it comes in, and what has become of each. */
export function BatchView({ batchId, isCovered }: { batchId: BatchId; isCovered: boolean }) {
  const { t } = useTranslation();
  const { data: batch, error, refetch } = useOperation('batches.get', { batchId });
  return (
    <section className="bench" aria-label={t('preview.title')} inert={isCovered}>
      {batch !== undefined ? (
        <ShownBatch batch={batch} />
      ) : error === null ? (
        <LoadingState />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </section>
  );
}

function ShownBatch({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState(ALL);
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const [isLeaving, setLeaving] = useState(false);
  const corrected = useCorrected();
  const isEmpty = batch.work === null && Object.values(batch.counts).every((count) => count === 0);
  const leave = (): void => {
    // What a watched folder brought stays among the imports until somebody decides about it.
    if (batch.state !== 'open' || batch.origin === 'watched-folder') closeBatch();
    else if (correctionsOf(batch.paths).length > 0) setLeaving(true);
    else discardBatch(batch.id);
  };
  useEscape(leave, isLeaving || leftOut.length > 0);
  const onTicked = (): void => {
    attempt(async () => {
      const files = correctionsOf(batch.paths).map(({ file }) => file);
      const left = await findLeftOut(batch.id, files);
      if (left.length > 0) setLeftOut(left);
      else startBatch(batch);
    });
  };
  return (
    <>
      <BatchBar batch={batch} onLeave={leave} onTicked={onTicked} />
      <BatchProgress batch={batch} />
      {isEmpty ? (
        <EmptyState mark="空" title={t('preview.nothingFound')} hint={t('preview.nothingFoundHint')} />
      ) : (
        <div className="file-list">
          <SameBar batch={batch} />
          <FileFilters batch={batch} filter={filter} onFilter={setFilter} />
          <FileList key={JSON.stringify(filter)} batchId={batch.id} filter={filter} corrected={corrected} />
          {batch.state === 'open' ? <p className="quiet file-hint">{t('preview.hint')}</p> : null}
        </div>
      )}
      {isLeaving ? (
        <LeaveSheet
          words={t('correction.leaveImports', {
            count: correctionsOf(batch.paths).reduce((count, { changes }) => count + changes.length, 0),
          })}
          onSave={null}
          onStay={() => {
            setLeaving(false);
          }}
          onDiscard={() => {
            dropCorrectionsOf(batch.paths);
            discardBatch(batch.id);
          }}
        />
      ) : null}
      {leftOut.length === 0 ? null : (
        <UntickedSheet
          batch={batch}
          left={leftOut}
          onStay={() => {
            setLeftOut([]);
          }}
        />
      )}
    </>
  );
}

/** Esc leaves, unless something lies over the batch. */
function useEscape(leave: () => void, isAsking: boolean): void {
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
