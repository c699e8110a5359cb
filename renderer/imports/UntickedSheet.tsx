import { useTranslation } from 'react-i18next';
import { LeaveSheet } from '../correction/LeaveSheet.tsx';
import { dropCorrectionsOf, startImport } from './start-import.ts';

/** Asks what becomes of corrections in files that are not imported with the others. */
export function UntickedSheet(props: {
  ticked: readonly string[];
  /** Files with corrections that are not ticked. */
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
        startImport(props.ticked);
      }}
      onSave={() => {
        startImport(props.ticked);
      }}
    />
  );
}
