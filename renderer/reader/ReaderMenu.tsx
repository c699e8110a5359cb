import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Document } from '#core/model/document.ts';
import { openDesk } from '../correction/state/bench.ts';
import { addToDossier, documentItem } from '../state/annotation-actions.ts';
import { pureStore, sightStore } from '../state/reading.ts';
import { sheetStore } from '../state/sheets.ts';
import { attempt, tell } from '../state/toasts.ts';

/** Opens the desk of corrections at the block in sight. */
function correct({ blocks, issueId, order }: Document): void {
  const inSight = blocks.findLast(({ range }) => range.start <= sightStore.get());
  openDesk({ of: 'issue', issueId }, { order, at: inSight?.source?.start ?? null });
}

/** What is done with a whole document now and then: the bar has no room for all of it. */
export function ReaderMenu({ document }: { document: Document }) {
  const { t } = useTranslation();
  const actions: Readonly<Record<string, () => void>> = {
    dossier: () => {
      attempt(async () => {
        const done = await addToDossier(documentItem(document.id));
        if (done !== null) tell(t(done === 'added' ? 'selection.added' : 'selection.already'));
      });
    },
    compare: () => {
      sheetStore.set('compare');
    },
    correct: () => {
      correct(document);
    },
    pure: () => {
      pureStore.update((isPure) => !isPure);
    },
  };
  const item = (id: string, words: string, chord: string | null) => (
    <MenuItem id={id} className="menu-item" textValue={words}>
      {words}
      {chord === null ? null : <kbd>{chord}</kbd>}
    </MenuItem>
  );
  return (
    <MenuTrigger>
      <Button className="bar-button is-icon" aria-label={t('reader.more')}>
        ⋯
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={t('reader.more')} onAction={(key) => actions[String(key)]?.()}>
          {item('compare', t('reader.compare.open'), 'V')}
          {item('pure', t('reader.pure'), 'W')}
          {item('dossier', t('reader.addDocument'), null)}
          {item('correct', t('correction.correctThis'), null)}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
