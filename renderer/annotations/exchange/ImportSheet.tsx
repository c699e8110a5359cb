import { useRef, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { AnnotationId } from '#core/model/ids.ts';
import { useVirtualRows } from '../../parts/use-virtual-rows.ts';
import { sheetStore } from '../../state/sheets.ts';
import { useStore } from '../../state/store.ts';
import { ImportEntry } from './ImportEntry.tsx';
import { countOutcomes, incomingStore, isDiffering, takeIn, type Incoming } from './import-state.ts';

const ORDER = ['conflicting', 'changed', 'added', 'unplaced'] as const;

/** What a file of annotations would add, change and contradict, before anything is taken in. */
export function ImportSheet() {
  const incoming = useStore(incomingStore);
  if (incoming === null) return null;
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) sheetStore.set(null);
      }}
    >
      <Modal className="sheet is-wide">
        <Dialog className="sheet-body import-sheet">
          {({ close }) => <ImportForm incoming={incoming} close={close} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function ImportForm({ incoming, close }: { incoming: Incoming; close: () => void }) {
  'use no memo';
  const { t } = useTranslation();
  const { file, unchanged } = incoming;
  const entries = incoming.entries.toSorted(
    (one, other) => ORDER.indexOf(one.outcome) - ORDER.indexOf(other.outcome),
  );
  const [overwritten, setOverwritten] = useState<ReadonlySet<AnnotationId>>(new Set());
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualRows({ scroller, count: entries.length, estimate: 96 });
  const counts = countOutcomes(entries);
  const differing = entries.filter(isDiffering).map(({ id }) => id);
  const taken = counts.added + overwritten.size;
  return (
    <>
      <header className="sheet-head">
        <Heading slot="title">{t('annotations.exchange.importTitle')}</Heading>
        <span className="quiet">{file.split(/[\\/]/u).at(-1)}</span>
      </header>
      <p className="import-counts">
        {ORDER.map((outcome) => (
          <span key={outcome} className={`chip is-${outcome}`}>
            {t(`annotations.exchange.outcomes.${outcome}`)} {counts[outcome]}
          </span>
        ))}
        <span className="quiet">{t('annotations.exchange.unchanged', { count: unchanged })}</span>
      </p>
      <p className="quiet">{t('annotations.exchange.promise')}</p>
      <div
        ref={scroller}
        className="import-entries"
        role="list"
        aria-label={t('annotations.exchange.importTitle')}
        tabIndex={0}
      >
        <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ key, index, start }) => {
            const entry = entries[index];
            return entry === undefined ? null : (
              <div
                key={key}
                ref={rows.measureElement}
                data-index={index}
                role="listitem"
                className="row-place"
                style={{ transform: `translateY(${start}px)` }}
              >
                <ImportEntry
                  entry={entry}
                  isOverwritten={overwritten.has(entry.id)}
                  onOverwrite={(isWanted) => {
                    const next = new Set(overwritten);
                    if (isWanted) next.add(entry.id);
                    else next.delete(entry.id);
                    setOverwritten(next);
                  }}
                />
              </div>
            );
          })}
        </div>
      </div>
      <footer className="sheet-foot">
        {differing.length === 0 ? null : (
          <Button
            className="button"
            onPress={() => {
              setOverwritten(new Set(overwritten.size === differing.length ? [] : differing));
            }}
          >
            {t(
              overwritten.size === differing.length
                ? 'annotations.exchange.overwriteNone'
                : 'annotations.exchange.overwriteAll',
            )}
          </Button>
        )}
        <span className="grow" />
        <Button className="button" onPress={close}>
          {t('common.cancel')}
        </Button>
        <Button
          className="button is-primary"
          isDisabled={taken === 0}
          onPress={() => {
            close();
            takeIn(file, [...overwritten]);
          }}
        >
          {t('annotations.exchange.takeIn', { count: taken })}
        </Button>
      </footer>
    </>
  );
}
