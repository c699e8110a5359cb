import { useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../bridge/use-operation.ts';
import { languageOf } from '../../i18n/format.ts';
import { sheetStore } from '../../state/sheets.ts';
import { useStore } from '../../state/store.ts';
import { browseStore } from '../browser/browse-state.ts';
import { isNarrowed } from '../browser/facets.ts';
import { EXPORT_FORMS, exportAnnotations, type ExportForm } from './export-annotations.ts';

/** Asks in which form annotations are written to a file or folder, and which. */
export function ExportSheet() {
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
        <Dialog className="sheet-body">{({ close }) => <ExportWishes close={close} />}</Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function ExportWishes({ close }: { close: () => void }) {
  const { t, i18n } = useTranslation();
  const listed = useStore(browseStore).filter;
  const isFiltered = listed.text !== '' || isNarrowed(listed);
  const [form, setForm] = useState<ExportForm>('docx');
  const [isListedOnly, setListedOnly] = useState(isFiltered);
  const [isSharedOnly, setSharedOnly] = useState(false);
  const chosen = isListedOnly ? listed : { text: '' };
  const filter = isSharedOnly ? { ...chosen, isShared: true } : chosen;
  const count =
    useOperation('annotations.query', { filter, limit: 1 }, { keepPrevious: true }).data?.total ?? 0;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        close();
        exportAnnotations({ form, filter, language: languageOf(i18n.language) });
      }}
    >
      <header className="sheet-head">
        <Heading slot="title">{t('annotations.exchange.exportTitle')}</Heading>
      </header>
      <fieldset className="field radios">
        <legend>{t('annotations.exchange.form')}</legend>
        {EXPORT_FORMS.map((each) => (
          <label key={each} className="radio">
            <input
              type="radio"
              name="form"
              checked={each === form}
              autoFocus={each === form}
              onChange={() => {
                setForm(each);
              }}
            />
            <b>{t(`annotations.exchange.forms.${each}`)}</b>
            <small>{t(`annotations.exchange.formHints.${each}`)}</small>
          </label>
        ))}
      </fieldset>
      {isFiltered ? (
        <SwitchLine
          label={t('annotations.exchange.listedOnly')}
          isOn={isListedOnly}
          onChange={setListedOnly}
        />
      ) : null}
      <SwitchLine label={t('annotations.exchange.sharedOnly')} isOn={isSharedOnly} onChange={setSharedOnly} />
      <footer className="sheet-foot">
        <Button className="button" onPress={close}>
          {t('common.cancel')}
        </Button>
        <Button className="button is-primary" type="submit" isDisabled={count === 0}>
          {t('annotations.exchange.export', { count })}
        </Button>
      </footer>
    </form>
  );
}

function SwitchLine(props: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <label className="switch">
      <input
        type="checkbox"
        role="switch"
        className="visually-hidden"
        checked={props.isOn}
        onChange={(event) => {
          props.onChange(event.target.checked);
        }}
      />
      <span className="switch-track" aria-hidden="true" />
      {props.label}
    </label>
  );
}
