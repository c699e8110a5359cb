import { useEffect, useState } from 'react';
import {
  Button,
  Dialog,
  Heading,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  SearchField,
  Autocomplete,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Authority } from '#core/model/authority.ts';
import { useOperation } from '../../bridge/use-operation.ts';
import { sheetStore } from '../../state/sheets.ts';
import { useBusy } from '../../parts/use-busy.ts';
import { useSettled } from '../../parts/use-settled.ts';
import { tellUndoable } from '../../state/tell-undoable.ts';
import { mergeBodies } from './authority-actions.ts';

// Few enough to need no scrolling: the list is walked from the field, and a part that scrolls could not be reached by itself.
const SHOWN = 8;

/** Chooses another body that is the same as this one; its names become names of this one. */
export function MergeSheet({ authority }: { authority: Authority }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [marked, setMarked] = useState<string | null>(null);
  const [isBusy, begin] = useBusy();
  const settled = useSettled(text.trim().slice(0, 200));
  const list = useOperation('authorities.list', { text: settled, limit: SHOWN + 1 }, { keepPrevious: true });
  const found = list.data?.authorities ?? [];
  const others = found.filter(({ name }) => name !== authority.name).slice(0, SHOWN);
  // Only what is in sight can be merged: the list changes under the mark.
  const chosen = others.some(({ name }) => name === marked) ? marked : null;
  const own = found.some(({ name }) => name === authority.name) ? 1 : 0;
  const more = Math.max(0, (list.data?.total ?? 0) - others.length - own);
  useEffect(
    () => () => {
      sheetStore.set(null);
    },
    [],
  );
  const merge = async (): Promise<void> => {
    if (chosen === null) return;
    const merged = await mergeBodies([authority.name, chosen], authority.name);
    if (merged === null) return;
    sheetStore.set(null);
    tellUndoable(t('registers.bodies.merged', { name: merged.name }));
  };
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      onOpenChange={() => {
        sheetStore.set(null);
      }}
    >
      <Modal className="sheet">
        <Dialog className="sheet-body is-merge">
          <header className="sheet-head">
            <Heading slot="title">{t('registers.bodies.mergeTitle', { name: authority.name })}</Heading>
          </header>
          <p className="quiet">{t('registers.bodies.mergeHint')}</p>
          <Autocomplete
            inputValue={text}
            onInputChange={(input) => {
              setText(input);
              setMarked(null);
            }}
          >
            <SearchField className="field" autoFocus>
              <Label>{t('registers.bodies.mergeField')}</Label>
              <Input placeholder={t('registers.bodies.placeholder')} />
            </SearchField>
            <ListBox
              className="merge-list"
              aria-label={t('registers.bodies.mergeField')}
              items={others.map(({ name, names }) => ({ id: name, names }))}
              selectionMode="single"
              selectedKeys={chosen === null ? [] : [chosen]}
              onSelectionChange={(keys) => {
                const key = keys === 'all' ? undefined : [...keys][0];
                setMarked(key === undefined ? null : String(key));
              }}
              renderEmptyState={() => <p className="quiet">{t('registers.nothing')}</p>}
            >
              {({ id, names }) => (
                <ListBoxItem className="merge-item" textValue={id}>
                  {id}
                  {names.length === 0 ? null : (
                    <small>{names.map(({ name }) => name).join(t('common.separator'))}</small>
                  )}
                </ListBoxItem>
              )}
            </ListBox>
            {more === 0 ? null : <p className="quiet">{t('registers.moreToFind', { count: more })}</p>}
          </Autocomplete>
          <footer className="sheet-foot">
            <Button className="button" slot="close">
              {t('common.cancel')}
            </Button>
            <Button
              className="button is-primary"
              isDisabled={chosen === null}
              isPending={isBusy}
              onPress={() => {
                begin(merge);
              }}
            >
              {t('registers.bodies.mergeNow')}
            </Button>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
