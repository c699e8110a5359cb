import { Button, ToggleButton, Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#core/model/issue.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { openDesk } from '../correction/state/bench.ts';
import { startReread } from '../correction/state/correction-actions.ts';
import { documentSelectionStore } from '../correction/state/document-selection.ts';
import { jobStore } from '../state/jobs.ts';
import { useStore } from '../state/store.ts';

/** What can be done with an issue as a whole. */
export function IssueActions({ issue }: { issue: Issue }) {
  const { t } = useTranslation();
  const isReadOnly = useOperation('archive.status', {}).data?.readOnly ?? true;
  const isRereading = useStore(jobStore).some(({ kind, state }) => kind === 'reread' && state === 'running');
  const selection = useStore(documentSelectionStore);
  return (
    <Toolbar className="issue-actions" aria-label={t('correction.title')}>
      <Button
        className="button"
        onPress={() => {
          openDesk({ of: 'issue', issueId: issue.id });
        }}
      >
        {t('correction.open')}
      </Button>
      <Button
        className="button"
        onPress={() => {
          openDesk({ of: 'issue', issueId: issue.id }, { order: 1, at: null }, 'history');
        }}
      >
        {t('correction.history')}
      </Button>
      {isReadOnly ? null : (
        <>
          <Button
            className="button"
            isDisabled={isRereading}
            onPress={() => {
              startReread([issue.id]);
            }}
          >
            {t('correction.reread')}
          </Button>
          <ToggleButton
            className="button is-toggle"
            isSelected={selection !== null}
            onChange={(on) => {
              documentSelectionStore.set(on ? new Map() : null);
            }}
          >
            {t(selection === null ? 'correction.selectMany' : 'correction.selectDone')}
          </ToggleButton>
        </>
      )}
    </Toolbar>
  );
}
