import { useState } from 'react';
import {
  Button,
  Dialog,
  Heading,
  Label,
  Modal,
  ModalOverlay,
  TextArea,
  TextField,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../../parts/Segmented.tsx';
import { askQuestion } from '../../state/search-actions.ts';
import { searchStore } from '../../state/search-state.ts';
import { sheetStore } from '../../state/sheets.ts';
import { useStore } from '../../state/store.ts';
import {
  EMPTY_FORM,
  formStore,
  NEAR_UNITS,
  problemsOf,
  type FormFields,
  type WrittenField,
} from './form-fields.ts';
import { FormField } from './FormField.tsx';
import { readQuery } from './read-query.ts';
import { ReadingLine } from './ReadingLine.tsx';
import { writeForm } from './write-form.ts';

function close(): void {
  sheetStore.set(null);
}

const FACTS: readonly WrittenField[] = ['titleWords', 'number', 'issuer', 'column', 'note', 'tag'];
const SPANS: readonly WrittenField[] = ['yearFrom', 'yearTo', 'dateFrom', 'dateTo'];
const EXAMPLES: Readonly<Partial<Record<WrittenField, string>>> = {
  number: '济政发〔2024〕2号',
  yearFrom: '2019',
  yearTo: '2024',
  dateFrom: '2019-01-01',
  dateTo: '2024-12-31',
};

/** A form that writes the query for those who never learn its signs. What is filled in is written at once, and can be changed by hand. */
export function QueryForm() {
  const { t } = useTranslation();
  const fields = useStore(formStore);
  const { question } = useStore(searchStore);
  const [text, setText] = useState(() => writeForm(fields));
  const read = readQuery({ ...question, query: text });
  const change = (changed: Partial<FormFields>): void => {
    const next = { ...fields, ...changed };
    formStore.set(next);
    setText(writeForm(next));
  };
  const draw = (name: WrittenField, hint = EXAMPLES[name] ?? '') => (
    <FormField
      key={name}
      name={name}
      hint={hint}
      fields={fields}
      problems={problemsOf(fields)}
      onChange={change}
    />
  );
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={close} isDismissable>
      <Modal className="sheet is-wide is-form">
        <Dialog className="sheet-body">
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (read.state !== 'understood') return;
              close();
              askQuestion({ ...question, query: text.trim() });
            }}
          >
            <header className="sheet-head">
              <Heading slot="title">{t('search.form.title')}</Heading>
            </header>
            <fieldset className="form-grid">
              <legend>{t('search.form.groups.words')}</legend>
              {(['all', 'phrase', 'any', 'none'] as const).map((name) =>
                draw(name, t(`search.form.${name}Hint`)),
              )}
            </fieldset>
            <fieldset className="form-grid is-near">
              <legend>{t('search.form.groups.near')}</legend>
              {draw('near', t('search.form.nearHint'))}
              <div className="field">
                <span>{t('search.form.within')}</span>
                <Segmented
                  label={t('search.form.within')}
                  choices={NEAR_UNITS.map((value) => ({ value, name: t(`search.form.units.${value}`) }))}
                  value={fields.unit}
                  onChange={(unit) => {
                    change({ unit });
                  }}
                />
              </div>
              {fields.unit === 'character' ? draw('distance') : null}
            </fieldset>
            <fieldset className="form-grid is-facts">
              <legend>{t('search.form.groups.facts')}</legend>
              {FACTS.map((name) => draw(name))}
              <div className="form-spans">{SPANS.map((name) => draw(name))}</div>
            </fieldset>
            <div className="form-result">
              <TextField className="field is-query" value={text} maxLength={2000} onChange={setText}>
                <Label>{t('search.form.query')}</Label>
                <TextArea rows={2} spellCheck="false" />
              </TextField>
              <ReadingLine query={text} read={read} />
              <footer className="sheet-foot">
                <Button
                  className="button"
                  onPress={() => {
                    change(EMPTY_FORM);
                  }}
                >
                  {t('search.form.clear')}
                </Button>
                <Button className="button" onPress={close}>
                  {t('common.cancel')}
                </Button>
                <Button className="button is-primary" type="submit" isDisabled={read.state !== 'understood'}>
                  {t('search.form.run')}
                </Button>
              </footer>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
