import { useTranslation } from 'react-i18next';
import type { ArchiveStatus } from '#core/model/archive-status.ts';
import { ProfileMenu } from './ProfileMenu.tsx';
import { formatAgo } from '../i18n/format.ts';
import { useNow } from '../parts/use-now.ts';

/** One line on how the archive is: name, originals, backup, and that no network is used. */
export function StatusBar({ status }: { status: ArchiveStatus }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const { lastVerified: verified, lastBackup: backup } = status;
  const ago = (instant: string): string => formatAgo(t, instant, i18n.language, now);
  const verifiedText =
    verified === null
      ? t('status.unverified', { count: status.issues })
      : t(verified.ok ? 'status.verified' : 'status.verifyFailed', {
          count: status.issues,
          when: ago(verified.at),
        });
  const verifiedClass = verified === null ? 'is-plain' : verified.ok ? 'is-good' : 'is-bad';
  return (
    <footer className="status-bar" aria-label={t('status.label')}>
      <span className="status-name">
        {t('status.archive', { name: status.name })}
        {status.readOnly ? <em className="chip">{t('status.readOnly')}</em> : null}
      </span>
      <span className={`status-dot ${verifiedClass}`}>{verifiedText}</span>
      <span className={`status-dot ${backup === null ? 'is-plain' : 'is-good'}`}>
        {backup === null ? t('status.noBackup') : t('status.backup', { when: ago(backup.at) })}
      </span>
      {status.indexState === 'rebuilding' ? (
        <span className="status-dot is-busy">{t('status.rebuilding')}</span>
      ) : null}
      <ProfileMenu />
      <span className="status-offline">{t('status.offline')}</span>
    </footer>
  );
}
