import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../bridge/use-operation.ts';
import { sheetStore } from '../state/sheets.ts';
import { useStore } from '../state/store.ts';
import { BulkFacts } from './facts/BulkFacts.tsx';
import { setFieldsOfMany } from './state/correction-actions.ts';
import { documentSelectionStore } from './state/document-selection.ts';

/** Sets the same facts of documents of many issues at once. */
export function BulkSheet() {
  const { t } = useTranslation();
  const selection = useStore(documentSelectionStore);
  const ids = [...(selection?.keys() ?? [])];
  const chosen = useOperation('documents.list', { issueId: null, ids: ids.slice(0, 1000) });
  const columns = (chosen.data?.documents ?? []).flatMap(({ column }) => (column === null ? [] : [column]));
  const close = (): void => {
    sheetStore.set(null);
  };
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={close} isDismissable>
      <Modal className="sheet">
        <Dialog className="sheet-body">
          <header className="sheet-head">
            <Heading slot="title">{t('correction.bulkTitle', { count: ids.length })}</Heading>
            <Button className="button is-small" onPress={close}>
              {t('common.cancel')}
            </Button>
          </header>
          <BulkFacts
            count={ids.length}
            columns={[...new Set(columns)]}
            onApply={(fields) => {
              close();
              void setFieldsOfMany(ids, fields).then((isDone) => {
                if (isDone) documentSelectionStore.set(null);
              });
            }}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
