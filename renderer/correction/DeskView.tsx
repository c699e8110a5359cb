import type { RefObject } from 'react';
import { ErrorState, LoadingState } from '../parts/States.tsx';
import { DeskPanes } from './DeskPanes.tsx';
import { HistoryPane } from './history/HistoryPane.tsx';
import type { Aim, Desk } from './state/bench.ts';
import type { usePreview } from './use-preview.ts';

type Preview = ReturnType<typeof usePreview>;

/** What the desk shows: the history of corrections, or the reading as far as it is there. */
export function DeskView(props: {
  desk: Desk;
  whereRef: RefObject<Aim>;
  isReadOnly: boolean;
  baseline: Preview;
  preview: Preview;
  /** True where the preview is not of what is staged now. */
  isBehind: boolean;
}) {
  const { desk, baseline, preview } = props;
  if (desk.view === 'history' && desk.subject.of === 'issue')
    return <HistoryPane issueId={desk.subject.issueId} isReadOnly={props.isReadOnly} />;
  if (baseline.isError || preview.isError)
    return (
      <ErrorState
        error={baseline.error ?? preview.error}
        onRetry={() => void Promise.all([baseline.refetch(), preview.refetch()])}
      />
    );
  if (baseline.data === undefined || preview.data === undefined) return <LoadingState />;
  return (
    <DeskPanes
      desk={desk}
      whereRef={props.whereRef}
      isReadOnly={props.isReadOnly}
      baseline={baseline.data}
      preview={preview.data}
      isBehind={props.isBehind || preview.isPlaceholderData}
    />
  );
}
