import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useEvent } from '../bridge/use-event.ts';

/** Says that the archive process was lost and started again; stays until it is dismissed. */
export function NoticeBanner() {
  const { t } = useTranslation();
  const [notice, setNotice] = useState<'restarted' | 'restartedClosed' | null>(null);
  useEvent('process.restarted', ({ reopened }) => {
    setNotice(reopened ? 'restarted' : 'restartedClosed');
  });
  if (notice === null) return null;
  return (
    <div className="notice" role="alert">
      <span>{t(`notice.${notice}`)}</span>
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
