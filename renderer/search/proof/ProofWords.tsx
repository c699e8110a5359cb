import { useTranslation } from 'react-i18next';
import type { DocumentId } from '#core/model/ids.ts';
import type { ProofReport } from '#core/model/search.ts';
import { useOperation } from '../../bridge/use-operation.ts';
import { openSentence } from '../../registers/open-sentence.ts';
import { sheetStore } from '../../state/sheets.ts';
import { isProven } from './proof.ts';

/** What the scan found: the same as the index, or which documents differ. */
export function ProofWords({ report }: { report: ProofReport }) {
  const { t, i18n } = useTranslation();
  const number = (value: number): string => value.toLocaleString(i18n.language);
  const { documents, characters, found, missing, extra, tookMs } = report;
  return (
    <div className="proof-words" role="status">
      <p className="saved-query">{report.query}</p>
      <p>
        {t('search.proof.scanned', {
          documents: number(documents),
          characters: number(characters),
          time:
            tookMs < 1000
              ? t('search.took', { ms: Math.max(1, Math.round(tookMs)) })
              : t('search.proof.seconds', { seconds: (tookMs / 1000).toFixed(1) }),
        })}
      </p>
      <p className={isProven(report) ? 'proof-verdict is-good' : 'proof-verdict is-bad'}>
        {isProven(report)
          ? t('search.proof.same', { found: number(found) })
          : t('search.proof.differs', { found: number(found) })}
      </p>
      <Differing name={t('search.proof.missing', { count: missing.length })} ids={missing} />
      <Differing name={t('search.proof.extra', { count: extra.length })} ids={extra} />
      {isProven(report) ? null : <p className="quiet">{t('search.proof.rebuild')}</p>}
    </div>
  );
}

const MOST_LISTED = 100;

function Differing({ name, ids }: { name: string; ids: readonly DocumentId[] }) {
  const { t } = useTranslation();
  const shown = ids.slice(0, MOST_LISTED);
  const documents =
    useOperation('documents.list', { issueId: null, ids: shown }, { enabled: shown.length > 0 }).data
      ?.documents ?? [];
  if (ids.length === 0) return null;
  return (
    <section>
      <h3>{name}</h3>
      <ul className="proof-list">
        {shown.map((id) => (
          <li key={id}>
            <button
              type="button"
              className="name-link"
              onClick={() => {
                sheetStore.set(null);
                openSentence(id, null);
              }}
            >
              {documents.find((each) => each.id === id)?.title ?? t('search.proof.document', { id })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
