import { useTranslation } from 'react-i18next';
import type { Document, DocumentSummary } from '#core/model/document.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { openPlace, type Place } from '../state/navigation.ts';

/** At the foot of the text: the documents printed before and after it. */
export function Neighbours({ document, place }: { document: Document; place: Place }) {
  const { t } = useTranslation();
  const documents = useOperation('documents.list', { issueId: document.issueId }).data?.documents ?? [];
  const here = documents.findIndex((each) => each.id === document.id);
  const link = (name: 'previousDocument' | 'nextDocument', other: DocumentSummary | undefined) =>
    other === undefined ? (
      <span />
    ) : (
      <button
        type="button"
        className={`neighbour is-${name}`}
        onClick={() => {
          openPlace({ ...place, documentId: other.id, from: null, target: null });
        }}
      >
        <small>{t(`reader.${name}`)}</small>
        {other.title === '' ? t('reader.untitled') : other.title}
      </button>
    );
  return (
    <nav className="neighbours" aria-label={t('reader.neighbours')}>
      {link('previousDocument', here > 0 ? documents[here - 1] : undefined)}
      {link('nextDocument', here === -1 ? undefined : documents[here + 1])}
    </nav>
  );
}
