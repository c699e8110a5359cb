import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '#core/model/document.ts';
import type { IssueId } from '#core/model/ids.ts';
import { countIssues, documentSelectionStore, toggleIssue } from '../correction/state/document-selection.ts';
import { sheetStore } from '../state/sheets.ts';
import { useStore } from '../state/store.ts';

/** How many documents are picked out, of how many issues, and what can be done with them. */
export function SelectionFoot({
  issueId,
  documents,
}: {
  issueId: IssueId;
  documents: readonly DocumentSummary[];
}) {
  const { t } = useTranslation();
  const selection = useStore(documentSelectionStore);
  const count = selection?.size ?? 0;
  return (
    <div className="selection-foot" role="group" aria-label={t('correction.selectMany')}>
      <span role="status">
        {t('correction.selectedIn', {
          documents: t('units.documents', { count }),
          issues: t('units.issues', { count: countIssues(selection) }),
        })}
      </span>
      <Button
        className="button"
        onPress={() => {
          const ids = documents.map(({ id }) => id);
          documentSelectionStore.update((before) => toggleIssue(before, ids, issueId));
        }}
      >
        {t('correction.selectAll')}
      </Button>
      <Button
        className="button"
        isDisabled={count === 0}
        onPress={() => {
          documentSelectionStore.set(new Map());
        }}
      >
        {t('correction.selectClear')}
      </Button>
      <Button
        className="button is-primary"
        isDisabled={count === 0}
        onPress={() => {
          sheetStore.set('set-facts');
        }}
      >
        {t('correction.bulkEdit')}
      </Button>
    </div>
  );
}
