import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../bridge/use-operation.ts';
import { saveProfile } from '../state/profile.ts';
import { sheetStore } from '../state/sheets.ts';

/** As many people as share a computer; others are found in the settings. */
const MOST = 12;

/** Whose name new annotations carry, and a quick way to hand over to another one who annotates here. */
export function ProfileMenu() {
  const { t } = useTranslation();
  const present = useOperation('shell.settings', {}).data?.author ?? '';
  const authors = useOperation('annotations.groups', { by: 'author' }).data?.groups ?? [];
  const known = authors.flatMap(({ value }) => (value === null || value === '' ? [] : [value]));
  const people = [...new Set([...(present === '' ? [] : [present]), ...known])].slice(0, MOST);
  const words = present === '' ? t('status.unsigned') : t('status.profile', { name: present });
  return (
    <MenuTrigger>
      <Button className="profile" aria-label={words}>
        {words} <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover" placement="top end">
        <Menu
          className="menu"
          aria-label={t('status.whoAnnotates')}
          onAction={(key) => {
            if (key === 'other') sheetStore.set('settings');
            else saveProfile(String(key).slice(1));
          }}
        >
          {people.map((name) => (
            <MenuItem key={name} id={`=${name}`} className="menu-item" textValue={name}>
              <span>{name}</span>
              {name === present ? <span aria-hidden="true">✓</span> : null}
            </MenuItem>
          ))}
          <Separator className="menu-line" />
          <MenuItem id="other" className="menu-item">
            {t('status.otherName')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
