import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator, Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useColorWords } from '../../notes/color-words.ts';
import { COLORS } from '../../reader/colors.ts';
import { useSelected } from '../../state/store.ts';
import { browseStore, tickNone } from './browse-state.ts';
import { allToDossier, removeAll, setOnAll, tagAll, type BulkAction } from './bulk-actions.ts';

/** What can be done with all that is ticked. */
export function BulkBar({ isReadOnly }: { isReadOnly: boolean }) {
  const { t } = useTranslation();
  const wordsOf = useColorWords();
  const ticked = useSelected(browseStore, (browse) => browse.ticked);
  if (ticked.size === 0) return null;
  const act = (action: BulkAction) => () => {
    action([...ticked]);
  };
  const choices: Readonly<Record<string, BulkAction>> = {
    highlight: setOnAll({ style: 'highlight' }),
    underline: setOnAll({ style: 'underline' }),
    share: setOnAll({ isShared: true }),
    keep: setOnAll({ isShared: false }),
    delete: removeAll,
  };
  return (
    <Toolbar className="bulk-bar" aria-label={t('annotations.bulk')}>
      <span role="status">{t('annotations.ticked', { count: ticked.size })}</span>
      {COLORS.map((color) => (
        <Button
          key={color}
          className={`dot is-${color}`}
          aria-label={wordsOf(color)}
          isDisabled={isReadOnly}
          onPress={act(setOnAll({ color }))}
        />
      ))}
      <Button className="button is-small" isDisabled={isReadOnly} onPress={act(tagAll)}>
        {t('annotations.tag')}
      </Button>
      <Button className="button is-small" isDisabled={isReadOnly} onPress={act(allToDossier)}>
        {t('selection.dossier')}
      </Button>
      <MenuTrigger>
        <Button className="button is-small" aria-label={t('common.more')} isDisabled={isReadOnly}>
          ⋯
        </Button>
        <Popover className="popover" placement="top end">
          <Menu
            className="menu"
            aria-label={t('common.more')}
            onAction={(key) => choices[String(key)]?.([...ticked])}
          >
            <MenuItem id="highlight" className="menu-item">
              {t('notes.highlight')}
              <kbd>H</kbd>
            </MenuItem>
            <MenuItem id="underline" className="menu-item">
              {t('notes.underline')}
              <kbd>U</kbd>
            </MenuItem>
            <Separator className="menu-line" />
            <MenuItem id="share" className="menu-item">
              {t('annotations.share')}
              <kbd>S</kbd>
            </MenuItem>
            <MenuItem id="keep" className="menu-item">
              {t('annotations.keepPrivate')}
              <kbd>P</kbd>
            </MenuItem>
            <Separator className="menu-line" />
            <MenuItem id="delete" className="menu-item is-danger">
              {t('common.delete')}
              <kbd>Delete</kbd>
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <span className="grow" />
      <Button className="button is-small" onPress={tickNone}>
        {t('annotations.tickNone')}
      </Button>
    </Toolbar>
  );
}
