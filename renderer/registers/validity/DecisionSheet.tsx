import { useEffect, useState } from 'react';
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
import { VALIDITY_STATUSES, type Validity } from '#core/model/validity.ts';
import { Segmented } from '../../parts/Segmented.tsx';
import { useBusy } from '../../parts/use-busy.ts';
import { sheetStore } from '../../state/sheets.ts';
import { DayField } from '../../parts/DayField.tsx';
import { dayOf, isDay } from '../../parts/day.ts';
import { decide } from './validity-actions.ts';

/** Decides on the validity of one document in full: status, since when, why. */
export function DecisionSheet({ entry }: { entry: Validity }) {
  const { t } = useTranslation();
  const { document, decision } = entry;
  const [strongest] = entry.suggestions;
  const [status, setStatus] = useState(decision?.status ?? strongest?.status ?? 'in-force');
  const [since, setSince] = useState(decision?.since ?? strongest?.since ?? '');
  const [note, setNote] = useState(decision?.note ?? '');
  const [isBusy, begin] = useBusy();
  useEffect(
    () => () => {
      sheetStore.set(null);
    },
    [],
  );
  const save = async (): Promise<void> => {
    const isKept = await decide({
      documentId: document.id,
      status,
      since: dayOf(since),
      note: note.trim(),
    });
    if (isKept) sheetStore.set(null);
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
              begin(save);
            }}
          >
            <header className="sheet-head">
              <Heading slot="title">{t('registers.validity.changeTitle')}</Heading>
            </header>
            <p className="quiet">{document.title === '' ? t('reader.untitled') : document.title}</p>
            <div className="field">
              <span>{t('registers.validity.status')}</span>
              <Segmented
                label={t('registers.validity.status')}
                choices={VALIDITY_STATUSES.map((value) => ({
                  value,
                  name: t(`registers.validity.statuses.${value}`),
                }))}
                value={status}
                onChange={setStatus}
              />
            </div>
            <DayField
              label={t('registers.validity.sinceLabel')}
              isLabelled
              value={since}
              onChange={setSince}
            />
            <TextField className="field" value={note} onChange={setNote} maxLength={10_000}>
              <Label>{t('registers.bodies.note')}</Label>
              <TextArea rows={3} />
            </TextField>
            <footer className="sheet-foot">
              <Button className="button" slot="close">
                {t('common.cancel')}
              </Button>
              <Button
                className="button is-primary"
                type="submit"
                isDisabled={!isDay(since)}
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
