import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../bridge/use-operation.ts';
import { leaveQuestion } from '../../state/search-actions.ts';
import { sheetStore } from '../../state/sheets.ts';
import { runSaved } from './saved-actions.ts';

const MOST_LISTED = 12;

/** Keeps the present search, runs a saved one, or leads to all of them and the record. */
export function SavedMenu({ isAsked }: { isAsked: boolean }) {
  const { t } = useTranslation();
  const searches = useOperation('searches.list', {}).data?.searches ?? [];
  const readOnly = useOperation('archive.status', {}).data?.readOnly ?? true;
  const act = (key: string): void => {
    const saved = searches.find(({ id }) => key === `saved ${id}`);
    if (saved !== undefined) runSaved(saved);
    else if (key === 'save') sheetStore.set('save-search');
    else leaveQuestion();
  };
  return (
    <MenuTrigger>
      <Button className="button is-choice">
        {t('search.saved.menu')}
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={t('search.saved.menu')}
          disabledKeys={[...(isAsked && !readOnly ? [] : ['save']), ...(isAsked ? [] : ['all'])]}
          onAction={(key) => {
            act(String(key));
          }}
        >
          <MenuItem id="save" className="menu-item">
            {t('search.saved.save')}
          </MenuItem>
          <Separator className="menu-line" />
          {searches.slice(0, MOST_LISTED).map(({ id, name }) => (
            <MenuItem key={id} id={`saved ${id}`} className="menu-item">
              {name}
            </MenuItem>
          ))}
          {searches.length === 0 ? null : <Separator className="menu-line" />}
          <MenuItem id="all" className="menu-item">
            {t('search.saved.all')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
