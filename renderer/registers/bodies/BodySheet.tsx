import { useEffect, useState } from 'react';
import {
  Button,
  Dialog,
  FieldError,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  TextArea,
  TextField,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Authority } from '#core/model/authority.ts';
import { useBusy } from '../../parts/use-busy.ts';
import { sheetStore } from '../../state/sheets.ts';
import { showBody } from '../pages.ts';
import { tellUndoable } from '../../state/tell-undoable.ts';
import { saveAuthority } from './authority-actions.ts';
import { draftOf, emptyName, formOf, problemOf, type NameForm } from './body-form.ts';
import { NameFields } from './NameFields.tsx';

/** What is written down of a body: its preferred name, its other names with their times, a note. */
export function BodySheet({ authority }: { authority: Authority }) {
  const { t } = useTranslation();
  const [form, setForm] = useState(() => formOf(authority));
  const [isBusy, begin] = useBusy();
  useEffect(
    () => () => {
      sheetStore.set(null);
    },
    [],
  );
  const problem = problemOf(form);
  const save = async (): Promise<void> => {
    const saved = await saveAuthority(draftOf(form, authority.id));
    if (saved === null) return;
    sheetStore.set(null);
    if (saved.name !== authority.name) showBody(saved.name);
    tellUndoable(t('registers.bodies.saved'));
  };
  const setName = (place: number, change: Partial<NameForm>): void => {
    setForm({
      ...form,
      names: form.names.map((each, number) => (number === place ? { ...each, ...change } : each)),
    });
  };
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      onOpenChange={() => {
        sheetStore.set(null);
      }}
    >
      <Modal className="sheet is-body">
        <Dialog className="sheet-body">
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (problem === null) begin(save);
            }}
          >
            <header className="sheet-head">
              <Heading slot="title">{t('registers.bodies.editTitle')}</Heading>
            </header>
            <TextField
              className="field"
              value={form.name}
              onChange={(name) => {
                setForm({ ...form, name });
              }}
              maxLength={200}
              isRequired
              autoFocus
            >
              <Label>{t('registers.bodies.preferred')}</Label>
              <Input />
              <FieldError />
            </TextField>
            <fieldset className="name-forms">
              <legend>{t('registers.bodies.otherNames')}</legend>
              {form.names.map((each, place) => (
                <NameFields
                  key={each.key}
                  form={each}
                  onChange={(change) => {
                    setName(place, change);
                  }}
                  onRemove={() => {
                    setForm({ ...form, names: form.names.filter((_, number) => number !== place) });
                  }}
                />
              ))}
              <Button
                className="button is-small"
                onPress={() => {
                  setForm({ ...form, names: [...form.names, emptyName()] });
                }}
              >
                {t('registers.bodies.addName')}
              </Button>
            </fieldset>
            <TextField
              className="field"
              value={form.note}
              onChange={(note) => {
                setForm({ ...form, note });
              }}
              maxLength={10_000}
            >
              <Label>{t('registers.bodies.note')}</Label>
              <TextArea rows={3} />
            </TextField>
            {problem === null || problem === 'no-name' ? null : (
              <p className="form-problem" role="alert">
                {t(`registers.bodies.problems.${problem}`)}
              </p>
            )}
            <footer className="sheet-foot">
              <Button className="button" slot="close">
                {t('common.cancel')}
              </Button>
              <Button
                className="button is-primary"
                type="submit"
                isDisabled={problem !== null}
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
