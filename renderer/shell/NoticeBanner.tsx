import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Failure } from '#core/contract/contract.ts';
import { call } from '../bridge/call.ts';
import { refresh } from '../bridge/query-client.ts';
import { useEvent } from '../bridge/use-event.ts';
import { FailureText } from '../parts/FailureText.tsx';
import { attempt } from '../state/toasts.ts';

type Notice = { kind: 'restarted' | 'restartedClosed' } | { kind: 'stopped'; failure: Failure };

/** Says that the archive process was lost and started again, or is to be started again by a press; stays until dismissed. */
export function NoticeBanner() {
  const { t } = useTranslation();
  const [notice, setNotice] = useState<Notice | null>(null);
  useEvent('process.restarted', ({ reopened }) => {
    setNotice({ kind: reopened ? 'restarted' : 'restartedClosed' });
  });
  useEvent('process.stopped', ({ failure }) => {
    setNotice({ kind: 'stopped', failure });
  });
  if (notice === null) return null;
  // Opening an archive is a wish that starts the process at once; the event of its restart then replaces this notice.
  const startAgain = (): void => {
    attempt(async () => {
      const [last] = (await call('shell.settings', {})).recentArchives;
      if (last !== undefined) await call('archive.open', { folder: last.folder });
      setNotice((shown) => (shown === notice ? null : shown));
      await refresh(['archive']);
    });
  };
  return (
    <div className="notice" role="alert">
      {notice.kind === 'stopped' ? (
        <>
          <FailureText failure={notice.failure} />
          <Button className="button is-small is-primary" onPress={startAgain}>
            {t('notice.startAgain')}
          </Button>
        </>
      ) : (
        <span>{t(`notice.${notice.kind}`)}</span>
      )}
      <Button
        className="button is-small"
        onPress={() => {
          setNotice(null);
        }}
      >
        {t('common.dismiss')}
      </Button>
    </div>
  );
}
