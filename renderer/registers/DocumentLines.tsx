import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '#core/model/document.ts';
import { openSentence } from './open-sentence.ts';

/** Documents one to a line, with date and number; a press opens one. */
export function DocumentLines({ documents }: { documents: readonly DocumentSummary[] }) {
  const { t } = useTranslation();
  return (
    <ul className="document-lines">
      {documents.map((document) => (
        <li key={document.id}>
          <button
            type="button"
            className="document-line"
            onClick={() => {
              openSentence(document.id, null);
            }}
          >
            <time>{document.signedOn ?? document.printedOn ?? t('registers.undated')}</time>
            <span className="document-line-title">
              {document.title === '' ? t('reader.untitled') : document.title}
            </span>
            <span className="document-line-number">{document.documentNumber ?? ''}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
