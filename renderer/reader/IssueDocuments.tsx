import { useTranslation } from 'react-i18next';
import type { DocumentId, IssueId } from '#core/model/ids.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { openPlace } from '../state/navigation.ts';

/** The documents printed in one issue, the open one marked; a press opens another. */
export function IssueDocuments({ issueId, present }: { issueId: IssueId; present: DocumentId }) {
  const { t } = useTranslation();
  const documents = useOperation('documents.list', { issueId }).data?.documents ?? [];
  return documents.map((document) => (
    <button
      key={document.id}
      type="button"
      className={`outline-entry document-entry${document.id === present ? ' is-on' : ''}`}
      aria-current={document.id === present ? 'page' : undefined}
      onClick={() => {
        openPlace({ documentId: document.id, asked: null, from: null, target: null });
      }}
    >
      {document.title === '' ? t('reader.untitled') : document.title}
    </button>
  ));
}
