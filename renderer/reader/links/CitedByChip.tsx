import { useTranslation } from 'react-i18next';
import type { DocumentId } from '#core/model/ids.ts';
import { goToCitedBy, useCitedBy } from './cited-by.ts';

/** How many documents cite the open one; a press goes to them. */
export function CitedByChip({ documentId }: { documentId: DocumentId }) {
  const { t } = useTranslation();
  const { citing, unlisted } = useCitedBy(documentId);
  if (citing.length === 0) return null;
  return (
    <button
      type="button"
      className="cited-chip"
      title={t('reader.citedBy.chipHint')}
      onClick={() => {
        goToCitedBy();
      }}
    >
      {t(unlisted === 0 ? 'reader.citedBy.chip' : 'reader.citedBy.chipMore', { count: citing.length })}
    </button>
  );
}
