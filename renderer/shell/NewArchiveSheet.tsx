import { useState } from 'react';
import { Button, Dialog, Heading, Input, Label, Modal, ModalOverlay, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { createArchive } from '../state/archive-actions.ts';

/** Asks the name of a new archive, then its folder. */
export function NewArchiveSheet(props: { isOpen: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(() => t('start.nameDefault'));
  return (
    <ModalOverlay className="overlay" isOpen={props.isOpen} onOpenChange={props.onOpenChange} isDismissable>
      <Modal className="sheet">
        <Dialog className="sheet-body">
          {({ close }) => (
            <form
              onSubmit={(event) => {
                event.preventDefault();
                close();
                createArchive(name.trim());
              }}
            >
              <header className="sheet-head">
                <Heading slot="title">{t('start.create')}</Heading>
              </header>
              <TextField
                className="field"
                value={name}
                onChange={setName}
                maxLength={200}
                isRequired
                autoFocus
              >
                <Label>{t('start.nameLabel')}</Label>
                <Input />
              </TextField>
              <footer className="sheet-foot">
                <Button className="button" onPress={close}>
                  {t('common.cancel')}
                </Button>
                <Button className="button is-primary" type="submit" isDisabled={name.trim() === ''}>
                  {t('start.nameNext')}
                </Button>
              </footer>
            </form>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
