import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { sheetStore } from '../../state/sheets.ts';
import { chooseIncoming } from './import-state.ts';

/** What concerns all annotations: out to files, in from files, and what colours mean. */
export function ExchangeMenu({ isReadOnly }: { isReadOnly: boolean }) {
  const { t } = useTranslation();
  const actions: Readonly<Record<string, () => void>> = {
    export: () => {
      sheetStore.set('export-annotations');
    },
    import: chooseIncoming,
    meanings: () => {
      sheetStore.set('color-meanings');
    },
  };
  return (
    <MenuTrigger>
      <Button className="button is-small" aria-label={t('annotations.exchange.menu')}>
        ⋯
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={t('annotations.exchange.menu')}
          onAction={(key) => actions[String(key)]?.()}
        >
          <MenuItem id="export" className="menu-item">
            {t('annotations.export')}
          </MenuItem>
          <MenuItem id="import" className="menu-item" isDisabled={isReadOnly}>
            {t('annotations.import')}
          </MenuItem>
          <Separator className="menu-line" />
          <MenuItem id="meanings" className="menu-item" isDisabled={isReadOnly}>
            {t('notes.meanings')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
