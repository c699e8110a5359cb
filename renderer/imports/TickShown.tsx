import { useTranslation } from 'react-i18next';
import type { Batch, BatchFilter } from '#core/model/batch.ts';
import { call } from '../bridge/call.ts';
import { attempt } from '../state/toasts.ts';

/** Ticks all files that are shown and can be imported, or none of them; half-way where some of the batch are left out. */
export function TickShown({ batch, filter }: { batch: Batch; filter: BatchFilter }) {
  const { t } = useTranslation();
  const { waiting, skipped } = batch.counts;
  const isAll = batch.leftOut === 0;
  if (waiting + skipped === 0) return null;
  return (
    <label className="check-line tick-shown">
      <input
        ref={(box) => {
          if (box !== null) box.indeterminate = !isAll && waiting > 0;
        }}
        type="checkbox"
        checked={isAll}
        onChange={() => {
          attempt(() => call('batches.setTaken', { batchId: batch.id, filter, isTaken: !isAll }));
        }}
      />
      {t('preview.tickShown')}
    </label>
  );
}
