import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Change, ReadingPreview } from '#core/model/correction.ts';
import { call } from '../bridge/call.ts';
import type { Subject } from './state/bench.ts';

/** Old previews are whole readings: they are not kept for long. */
const KEPT_FOR_MS = 20_000;

/** The reading of a subject with changes that are not kept; the one before it stands until it is there. */
export function usePreview(subject: Subject, changes: readonly Change[]) {
  return useQuery({
    queryKey: [subject.of === 'issue' ? 'readings.previewIssue' : 'readings.previewFile', subject, changes],
    queryFn: (): Promise<ReadingPreview> =>
      subject.of === 'issue'
        ? call('readings.previewIssue', { issueId: subject.issueId, changes: [...changes] })
        : call('readings.previewFile', { file: subject.file, changes: [...changes] }),
    placeholderData: keepPreviousData,
    gcTime: KEPT_FOR_MS,
  });
}
