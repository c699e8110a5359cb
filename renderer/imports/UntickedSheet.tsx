import { useTranslation } from 'react-i18next';
import type { Batch } from '#core/model/batch.ts';
import { LeaveSheet } from '../correction/LeaveSheet.tsx';
import { startBatch } from './batch-actions.ts';
import { dropCorrectionsOf } from './file-corrections.ts';

/** Asks what becomes of corrections in files that are not imported with the others. */
export function UntickedSheet(props: {
  batch: Batch;
  /** Files with corrections that are left out. */
  left: readonly string[];
  onStay: () => void;
}) {
  const { t } = useTranslation();
  return (
    <LeaveSheet
      words={t('preview.leftOut', { count: props.left.length })}
      saveWords={t('preview.leftOutKeep')}
      onStay={props.onStay}
      onDiscard={() => {
        dropCorrectionsOf(props.left);
        startBatch(props.batch);
      }}
      onSave={() => {
        startBatch(props.batch);
      }}
    />
  );
}
