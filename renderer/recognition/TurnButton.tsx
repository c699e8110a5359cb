import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { IssueId } from '#core/model/ids.ts';
import { call } from '../bridge/call.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { attempt } from '../state/toasts.ts';

/** Turns the page in sight where it is a scan, and has it recognised again as it stands then. */
export function TurnButton({ issueId, page }: { issueId: IssueId; page: number }) {
  const { t } = useTranslation();
  const isReadOnly = useOperation('archive.status', {}).data?.readOnly ?? true;
  const scans = useOperation('recognition.scans', { issueId }).data?.scans ?? [];
  if (isReadOnly || !scans.some((scan) => scan.page === page)) return null;
  return (
    <Button
      className="bar-button is-icon"
      aria-label={t('recognition.turn', { page })}
      onPress={() => {
        attempt(() => call('recognition.again', { issueId, pages: [page], turnBy: 90 }));
      }}
    >
      ↻
    </Button>
  );
}
