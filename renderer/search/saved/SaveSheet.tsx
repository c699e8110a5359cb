import { useState } from 'react';
import { Button, Dialog, Heading, Input, Label, Modal, ModalOverlay, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { tellFilters } from '#core/tables/search-words.ts';
import { languageOf } from '../../i18n/format.ts';
import { useBusy } from '../../parts/use-busy.ts';
import { searchStore } from '../../state/search-state.ts';
import { sheetStore } from '../../state/sheets.ts';
import { saveSearch } from './saved-actions.ts';

function close(): void {
  sheetStore.set(null);
}

/** Asks for the name under which the present search is kept, with all that it is narrowed to. */
export function SaveSheet() {
  const { t, i18n } = useTranslation();
  const { question, sort } = searchStore.get();
  const [name, setName] = useState(question.query.slice(0, 200));
  const [isBusy, begin] = useBusy();
  const narrowed = tellFilters(question.filters, languageOf(i18n.language));
  const save = async (): Promise<void> => {
    if ((await saveSearch({ id: null, name, question, sort })) !== null) close();
  };
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={close} isDismissable>
      <Modal className="sheet">
        <Dialog className="sheet-body">
          <form
            onSubmit={(event) => {
              event.preventDefault();
              begin(save);
            }}
          >
            <header className="sheet-head">
              <Heading slot="title">{t('search.saved.saveTitle')}</Heading>
            </header>
            <p className="saved-query">
              {question.query}
              {narrowed === '' ? null : <small>{narrowed}</small>}
            </p>
            <TextField className="field" autoFocus value={name} maxLength={200} onChange={setName}>
              <Label>{t('search.saved.name')}</Label>
              <Input />
            </TextField>
            <footer className="sheet-foot">
              <Button className="button" onPress={close}>
                {t('common.cancel')}
              </Button>
              <Button
                className="button is-primary"
                type="submit"
                isDisabled={name.trim() === ''}
                isPending={isBusy}
              >
                {t('settings.save')}
              </Button>
            </footer>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
