import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../bridge/use-operation.ts';
import { SearchBox } from '../search/SearchBox.tsx';
import { chooseImport, closeArchive, openArchive, openSamples } from '../state/archive-actions.ts';
import { stepAndTell } from '../state/tell-undoable.ts';
import { goBack, goForward, journeyStore, showRoom } from '../state/navigation.ts';
import { sheetStore } from '../state/sheets.ts';
import { describeStep } from '../i18n/describe-step.ts';
import { useStore } from '../state/store.ts';

/** Search field and the few actions wanted everywhere. */
export function TopBar({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation();
  const { past, future } = useStore(journeyStore);
  const chosen = useOperation('dossier.get', {}).data?.items.length ?? 0;
  return (
    <header className="top-bar" aria-label={t('top.tools')}>
      <Button
        className="button is-icon"
        aria-label={t('top.back')}
        isDisabled={past.length === 0}
        onPress={() => {
          journeyStore.update(goBack);
        }}
      >
        ←
      </Button>
      <Button
        className="button is-icon"
        aria-label={t('top.forward')}
        isDisabled={future.length === 0}
        onPress={() => {
          journeyStore.update(goForward);
        }}
      >
        →
      </Button>
      <SearchBox />
      <span className="grow" />
      <MenuTrigger>
        <Button className="button" isDisabled={readOnly}>
          {t('top.import')}
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu
            className="menu"
            onAction={(key) => {
              chooseImport(key === 'folder' ? 'folder' : 'bulletin-files');
            }}
          >
            <MenuItem id="files" className="menu-item">
              {t('top.importFiles')}
            </MenuItem>
            <MenuItem id="folder" className="menu-item">
              {t('top.importFolder')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <Button
        className="button is-primary"
        onPress={() => {
          showRoom('dossier');
        }}
      >
        {t('top.dossier', { count: chosen })}
      </Button>
      <ArchiveMenu />
    </header>
  );
}

function ArchiveMenu() {
  const { t } = useTranslation();
  const actions: Readonly<Record<string, () => void>> = {
    undo: () => {
      stepAndTell('undo');
    },
    redo: () => {
      stepAndTell('redo');
    },
    samples: openSamples,
    create: () => {
      sheetStore.set('new-archive');
    },
    open: () => {
      openArchive();
    },
    close: closeArchive,
    settings: () => {
      sheetStore.set('settings');
    },
    help: () => {
      sheetStore.set('help');
    },
  };
  return (
    <MenuTrigger>
      <Button className="button is-icon" aria-label={t('top.more')}>
        ⋯
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" onAction={(key) => actions[String(key)]?.()}>
          <StepItem direction="undo" shortcut="Ctrl Z" />
          <StepItem direction="redo" shortcut="Ctrl Shift Z" />
          <Separator className="menu-line" />
          <MenuItem id="samples" className="menu-item">
            {t('top.samples')}
          </MenuItem>
          <MenuItem id="create" className="menu-item">
            {t('top.newArchive')}
          </MenuItem>
          <MenuItem id="open" className="menu-item">
            {t('top.openArchive')}
          </MenuItem>
          <MenuItem id="close" className="menu-item">
            {t('top.closeArchive')}
          </MenuItem>
          <Separator className="menu-line" />
          <MenuItem id="settings" className="menu-item">
            {t('top.settings')}
          </MenuItem>
          <MenuItem id="help" className="menu-item">
            {t('top.help')}
            <kbd>?</kbd>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** What the next step takes back or does again, whenever it was made. */
function StepItem({ direction, shortcut }: { direction: 'undo' | 'redo'; shortcut: string }) {
  const { t } = useTranslation();
  const steps = useOperation('undo.list', {}).data;
  const next = (direction === 'undo' ? steps?.past : steps?.future)?.[0];
  const words =
    next === undefined
      ? t(`common.${direction}`)
      : t(`changes.menu.${direction}`, { what: describeStep(t, next) });
  return (
    <MenuItem id={direction} className="menu-item" textValue={words} isDisabled={next === undefined}>
      {words}
      <kbd>{shortcut}</kbd>
    </MenuItem>
  );
}
