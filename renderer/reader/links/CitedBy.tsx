import { useTranslation } from 'react-i18next';
import type { DocumentId } from '#core/model/ids.ts';
import { Facts } from '../../parts/Facts.tsx';
import { openPlace } from '../../state/navigation.ts';
import { CITED_BY_ID, useCitedBy, type Citing } from './cited-by.ts';
import { hidePeek, peekProps } from './peek.ts';

/** At the foot of a text: the documents that cite it, each opened at the sentence that does. */
export function CitedBy({ documentId }: { documentId: DocumentId }) {
  const { t } = useTranslation();
  const { citing, unlisted } = useCitedBy(documentId);
  if (citing.length === 0) return null;
  const title = t('reader.citedBy.title', { count: citing.length });
  return (
    <nav id={CITED_BY_ID} className="cited-by" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {citing.map((each) => (
          <CitingLine key={each.document.id} citing={each} />
        ))}
      </ul>
      {unlisted === 0 ? null : <p>{t('reader.citedBy.unlisted', { count: unlisted })}</p>}
    </nav>
  );
}

function CitingLine({ citing: { document, rows } }: { citing: Citing }) {
  const { t } = useTranslation();
  const [first] = rows;
  const relations = [...new Set(rows.map(({ relation }) => relation))];
  return (
    <li>
      <button
        type="button"
        className="citing"
        {...peekProps(document.id)}
        onClick={() => {
          hidePeek();
          const target = first === undefined ? null : ({ at: 'range', range: first.range } as const);
          openPlace({ documentId: document.id, asked: null, from: null, target });
        }}
      >
        <b>{document.title === '' ? t('reader.untitled') : document.title}</b>
        <small>
          <Facts
            facts={[
              relations.map((relation) => t(`registers.${relation}`)).join(t('reader.citedBy.and')),
              document.documentNumber,
              document.signedOn ?? document.printedOn,
            ]}
          />
        </small>
        <span className="citing-sentence">{first?.sentence}</span>
      </button>
    </li>
  );
}
