import { useTranslation } from 'react-i18next';
import type { IssueId } from '#core/model/ids.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { formatBytes, joinFacts } from '../i18n/format.ts';

/** The further originals that say what an issue says; nothing where there are none. */
export function Manifestations({ issueId }: { issueId: IssueId }) {
  const { t, i18n } = useTranslation();
  const originals = useOperation('issues.manifestations', { issueId }).data?.originals ?? [];
  if (originals.length === 0) return null;
  return (
    <>
      <h3 className="issue-label">{t('shelf.manifestations')}</h3>
      <ul className="manifestations" aria-label={t('shelf.manifestations')}>
        {originals.map(({ sha256, name, bytes, mediaType }) => (
          <li key={sha256}>
            <b>{name}</b>
            <span className="quiet">{joinFacts([formatBytes(bytes, i18n.language), mediaType])}</span>
            <small className="is-code">{sha256}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
