import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '#core/model/document.ts';
import { ConfidenceMark } from '../correction/ConfidenceMark.tsx';
import {
  documentSelectionStore,
  toggleDocument,
  type DocumentSelection,
} from '../correction/state/document-selection.ts';
import { aheadOf } from '../reader/read-ahead.ts';
import { openPlace } from '../state/navigation.ts';

/** One line of the contents page: a press opens the document, or picks it out while documents are being picked. */
export function ContentsLine(props: { document: DocumentSummary; selection: DocumentSelection }) {
  const { t } = useTranslation();
  const { document, selection } = props;
  const title = document.title === '' ? t('reader.untitled') : document.title;
  const words = (
    <>
      <span className="contents-title">{title}</span>
      <span className="contents-number">{document.documentNumber ?? t(`kinds.${document.kind}`)}</span>
      <span className="contents-dots" aria-hidden="true" />
      <span className="contents-page">{document.pageStart ?? ''}</span>
    </>
  );
  if (selection !== null)
    return (
      <label className="contents-line is-picking">
        <input
          type="checkbox"
          aria-label={t('correction.selectDocument', { title })}
          checked={selection.has(document.id)}
          onChange={() => {
            documentSelectionStore.update((before) => toggleDocument(before, document.id, document.issueId));
          }}
        />
        {words}
      </label>
    );
  return (
    <div className="contents-place">
      <button
        type="button"
        className="contents-line"
        {...aheadOf({ documentId: document.id, issueId: document.issueId })}
        onClick={() => {
          openPlace({ documentId: document.id, asked: null, from: null, target: null });
        }}
      >
        {words}
      </button>
      <ConfidenceMark document={document} isSmall />
    </div>
  );
}
