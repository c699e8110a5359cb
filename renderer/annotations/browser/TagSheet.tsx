import { useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { parseTags } from '../../notes/parse-tags.ts';
import { TagField } from '../../notes/TagField.tsx';
import { sheetStore } from '../../state/sheets.ts';
import { useStore } from '../../state/store.ts';
import { setOnAll, taggedStore } from './bulk-actions.ts';

/** Puts tags on many annotations and takes others off. */
export function TagSheet() {
  const isOpen = useStore(sheetStore) === 'tag-annotations';
  return (
    <ModalOverlay
      className="overlay"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) sheetStore.set(null);
      }}
    >
      <Modal className="sheet">
        <Dialog className="sheet-body">{({ close }) => <TagForm close={close} />}</Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function TagForm({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const ids = useStore(taggedStore);
  const [added, setAdded] = useState('');
  const [taken, setTaken] = useState('');
  const change = { addTags: parseTags(added), removeTags: parseTags(taken) };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        close();
        setOnAll(change)(ids);
      }}
    >
      <header className="sheet-head">
        <Heading slot="title">{t('annotations.tagTitle', { count: ids.length })}</Heading>
      </header>
      <TagField isLabelled label={t('annotations.addTags')} value={added} onChange={setAdded} takesFocus />
      <TagField
        isLabelled
        label={t('annotations.removeTags')}
        value={taken}
        onChange={setTaken}
        takesFocus={false}
      />
      <footer className="sheet-foot">
        <Button className="button" onPress={close}>
          {t('common.cancel')}
        </Button>
        <Button
          className="button is-primary"
          type="submit"
          isDisabled={change.addTags.length + change.removeTags.length === 0}
        >
          {t('annotations.setTags')}
        </Button>
      </footer>
    </form>
  );
}
