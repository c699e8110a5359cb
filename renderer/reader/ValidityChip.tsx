import { useTranslation } from 'react-i18next';
import type { DocumentId } from '#core/model/ids.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { openSentence } from '../registers/open-sentence.ts';
import { showPage } from '../state/navigation.ts';

/** Whether a document still stands, where anything is decided or suggested of it; a press opens the sentence that says so. */
export function ValidityChip({ documentId }: { documentId: DocumentId }) {
  const { t } = useTranslation();
  const validity = useOperation('validity.get', { documentId }).data;
  const [strongest] = validity?.suggestions ?? [];
  const decision = validity?.decision ?? null;
  const status = decision?.status ?? strongest?.status;
  if (status === undefined) return null;
  const name = t(`registers.validity.statuses.${status}`);
  const says = validity?.suggestions.find((suggestion) => suggestion.status === status);
  const open = (): void => {
    if (says === undefined) showPage({ at: 'list', tab: 'validity', body: null });
    else openSentence(says.documentId, says.range);
  };
  return (
    <button
      type="button"
      className={`validity-chip is-${status}${decision === null ? ' is-open' : ''}`}
      title={says === undefined ? t('registers.validity.toRegister') : says.sentence}
      onClick={open}
    >
      {decision === null ? t('registers.validity.suggestedOpen', { status: name }) : name}
    </button>
  );
}
