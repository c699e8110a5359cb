import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

/** Asks what becomes of corrections that are not kept yet. Esc goes on correcting. */
export function LeaveSheet(props: {
  words: string;
  /** What keeping them is called; saving and leaving where nothing else is said. */
  saveWords?: string;
  /** Null where they cannot be kept by themselves. */
  onSave: (() => void) | null;
  onDiscard: () => void;
  onStay: () => void;
}) {
  const { t } = useTranslation();
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={props.onStay} isDismissable>
      <Modal className="sheet">
        <Dialog className="sheet-body is-question" role="alertdialog">
          <header className="sheet-head">
            <Heading slot="title">{t('correction.leaveTitle')}</Heading>
          </header>
          <p>{props.words}</p>
          <footer className="sheet-foot">
            <Button className="button" onPress={props.onStay}>
              {t('correction.leaveStay')}
            </Button>
            <Button className="button" onPress={props.onDiscard}>
              {t('correction.leaveDiscard')}
            </Button>
            {props.onSave === null ? null : (
              <Button className="button is-primary" autoFocus onPress={props.onSave}>
                {props.saveWords ?? t('correction.leaveSave')}
              </Button>
            )}
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
