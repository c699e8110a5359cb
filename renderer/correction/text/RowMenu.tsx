import type { RefObject } from 'react';
import { Menu, MenuItem, Popover, SubmenuTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ACTION_KEYS, BLOCK_ACTIONS, type BlockAction } from './block-actions.ts';
import { KindMenu, type ChooseKind } from './KindMenu.tsx';

/** The menu of the selected rows; it opens beside the row with Enter, the menu key or the right mouse button. */
export function RowMenu(props: {
  row: RefObject<HTMLElement | null>;
  possible: ReadonlySet<BlockAction>;
  onClose: () => void;
  onAct: (action: BlockAction) => void;
  onKind: ChooseKind;
}) {
  const { t } = useTranslation();
  const name = (action: BlockAction) => t(`correction.actions.${action}`);
  const act = (action: BlockAction): void => {
    props.onClose();
    props.onAct(action);
  };
  return (
    <Popover
      className="popover"
      triggerRef={props.row}
      isOpen
      placement="bottom start"
      onOpenChange={props.onClose}
    >
      <Menu className="menu" aria-label={t('correction.actions.label')} autoFocus="first">
        {BLOCK_ACTIONS.filter((action) => props.possible.has(action)).map((action) =>
          action === 'kind' ? (
            <SubmenuTrigger key={action}>
              <MenuItem id={action} className="menu-item" textValue={name(action)}>
                <span>{name(action)}</span>
                <span aria-hidden="true">›</span>
              </MenuItem>
              <Popover className="popover">
                <KindMenu
                  onChoose={(kind, level) => {
                    props.onClose();
                    props.onKind(kind, level);
                  }}
                />
              </Popover>
            </SubmenuTrigger>
          ) : (
            <MenuItem
              key={action}
              id={action}
              className="menu-item"
              textValue={name(action)}
              onAction={() => {
                act(action);
              }}
            >
              <span>{name(action)}</span>
              <kbd aria-hidden="true">{ACTION_KEYS[action]}</kbd>
            </MenuItem>
          ),
        )}
      </Menu>
    </Popover>
  );
}
