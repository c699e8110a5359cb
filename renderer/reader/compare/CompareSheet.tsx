import { useState } from 'react';
import { Button, Dialog, Heading, Input, Modal, ModalOverlay, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { likenessOf } from '#core/comparison/likeness.ts';
import type { DocumentId } from '#core/model/ids.ts';
import { useOperation } from '../../bridge/use-operation.ts';
import { joinFacts } from '../../i18n/format.ts';
import { EmptyState } from '../../parts/States.tsx';
import { useSettled } from '../../parts/use-settled.ts';
import { goTo, journeyStore } from '../../state/navigation.ts';
import { sheetStore } from '../../state/sheets.ts';
import { useStore } from '../../state/store.ts';
import { useCandidates } from './use-candidates.ts';

function close(): void {
  sheetStore.set(null);
}

/** Lays the open document beside another one, in the same room and tab; one can go back. */
function compareWith(beside: DocumentId): void {
  close();
  journeyStore.update((journey) => {
    const { place } = journey.current;
    return place === null ? journey : goTo(journey, { ...journey.current, place: { ...place, beside } });
  });
}

/** Chooses what the open document is compared with: first what is likely, then whatever is typed. */
export function CompareSheet() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const present = useStore(journeyStore).current.place?.documentId ?? null;
  const ids = useCandidates(present, useSettled(typed.trim(), 150));
  const list = useOperation('documents.list', ids.length === 0 ? null : { issueId: null, ids: [...ids] });
  const title =
    useOperation('documents.get', present === null ? null : { documentId: present }).data?.title ?? '';
  const documents = (list.data?.documents ?? []).toSorted(
    (one, other) => likenessOf(title, other.title) - likenessOf(title, one.title),
  );
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={close} isDismissable>
      <Modal className="sheet is-wide">
        <Dialog className="sheet-body">
          <header className="sheet-head">
            <Heading slot="title">{t('reader.compare.choose')}</Heading>
            <Button className="button is-small" onPress={close}>
              {t('common.close')}
            </Button>
          </header>
          <SearchField
            className="filter is-plain"
            aria-label={t('reader.compare.typed')}
            value={typed}
            onChange={setTyped}
            autoFocus
          >
            <Input placeholder={t('reader.compare.placeholder')} maxLength={200} />
          </SearchField>
          {list.isSuccess && documents.length === 0 ? (
            <EmptyState mark="无" title={t('reader.compare.nothing')} />
          ) : null}
          <ul className="compare-choices">
            {documents.map((document) => (
              <li key={document.id}>
                <button
                  type="button"
                  className="compare-choice"
                  onClick={() => {
                    compareWith(document.id);
                  }}
                >
                  <b>{document.title === '' ? t('reader.untitled') : document.title}</b>
                  <small>
                    {joinFacts([document.documentNumber, document.signedOn ?? document.printedOn])}
                  </small>
                </button>
              </li>
            ))}
          </ul>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
