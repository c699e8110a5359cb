import { useTranslation } from 'react-i18next';
import type { Issue } from '#core/model/issue.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { formatBytes, formatInstant } from '../i18n/format.ts';
import { Manifestations } from './Manifestations.tsx';

/** What is known of the imported file: name, hash, size, encoding, pages and remarks. */
export function OriginalFacts({ issue }: { issue: Issue }) {
  const { t, i18n } = useTranslation();
  const { original } = issue;
  const { data: lock } = useOperation('originals.password', { sha256: original.sha256 });
  const password = lock?.password ?? null;
  const facts = [
    ['name', original.name],
    ['bytes', formatBytes(original.bytes, i18n.language)],
    ['encoding', original.encoding?.toUpperCase() ?? t('shelf.binary')],
    ['mediaType', original.mediaType],
    ['pages', issue.pages === null ? t('common.unknown') : String(issue.pages)],
    ['published', issue.publishedOn ?? t('common.unknown')],
    ['imported', formatInstant(issue.importedAt, i18n.language)],
    ...(password === null ? [] : [['password', password] as const]),
    ['hash', original.sha256],
  ] as const;
  return (
    <section className="original" aria-label={t('shelf.original')}>
      <h2 className="issue-label">{t('shelf.original')}</h2>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name} className={name === 'hash' ? 'is-wide' : ''}>
            <dt>{t(`shelf.${name}`)}</dt>
            <dd className={name === 'hash' ? 'is-code' : ''}>{value}</dd>
          </div>
        ))}
      </dl>
      <Manifestations issueId={issue.id} />
      {issue.warnings.length === 0 ? (
        <p className="quiet">{t('shelf.noWarnings')}</p>
      ) : (
        <ul className="warnings" aria-label={t('shelf.warnings')}>
          {issue.warnings.map((warning) => (
            <li key={warning}>{t(`warnings.${warning}`)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
