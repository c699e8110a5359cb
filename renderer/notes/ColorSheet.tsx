import { useState } from 'react';
import { Button, Dialog, Heading, Input, Label, Modal, ModalOverlay, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ANNOTATION_COLORS } from '#core/model/annotation.ts';
import { call } from '../bridge/call.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { makeChange } from '../state/changes.ts';
import { sheetStore } from '../state/sheets.ts';
import { tellUndoable } from '../state/tell-undoable.ts';
import { attempt } from '../state/toasts.ts';

type Meanings = Readonly<Record<string, string>>;

/** Asks what each colour means in this archive. */
export function ColorSheet() {
  const colors = useOperation('colors.list', {}).data?.colors;
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) sheetStore.set(null);
      }}
    >
      <Modal className="sheet">
        <Dialog className="sheet-body">
          {({ close }) =>
            colors === undefined ? null : (
              <ColorForm
                held={Object.fromEntries(colors.map(({ color, name }) => [color, name]))}
                close={close}
              />
            )
          }
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function ColorForm({ held, close }: { held: Meanings; close: () => void }) {
  const { t } = useTranslation();
  const [written, setWritten] = useState(held);
  const save = (): void => {
    const colors = ANNOTATION_COLORS.map((color) => ({ color, name: (written[color] ?? '').trim() }));
    close();
    if (colors.every(({ color, name }) => name === (held[color] ?? ''))) return;
    attempt(async () => {
      const done = await makeChange(async (told) => {
        told((await call('colors.save', { colors })).inverse);
        return true as const;
      });
      if (done !== null) tellUndoable(t('notes.meaningsSaved'));
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <header className="sheet-head">
        <Heading slot="title">{t('notes.meaningsTitle')}</Heading>
      </header>
      {ANNOTATION_COLORS.map((color, number) => (
        <TextField
          key={color}
          className="field is-color"
          value={written[color] ?? ''}
          onChange={(name) => {
            setWritten({ ...written, [color]: name });
          }}
          maxLength={100}
          autoFocus={number === 0}
        >
          <Label>
            <i className={`dot is-${color}`} aria-hidden="true" /> {t(`notes.colors.${color}`)}
          </Label>
          <Input placeholder={t(`notes.colors.${color}`)} />
        </TextField>
      ))}
      <p className="quiet">{t('notes.meaningsHint')}</p>
      <footer className="sheet-foot">
        <Button className="button" onPress={close}>
          {t('common.cancel')}
        </Button>
        <Button className="button is-primary" type="submit">
          {t('settings.save')}
        </Button>
      </footer>
    </form>
  );
}
