import { Menu, MenuItem, Popover, SubmenuTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { GIVEN_KINDS, LEVELLED, LEVELS, type GivenKind } from './block-actions.ts';

export type ChooseKind = (kind: GivenKind, level: number | null) => void;

/** The kinds that a block can be given; those with an outline level ask for it, or leave it to the numbering. */
export function KindMenu({ onChoose }: { onChoose: ChooseKind }) {
  const { t } = useTranslation();
  return (
    <Menu className="menu is-kinds" aria-label={t('correction.actions.kind')} autoFocus="first">
      {GIVEN_KINDS.map((kind) => {
        const name = t(`correction.kinds.${kind}`);
        if (!LEVELLED.has(kind))
          return (
            <MenuItem
              key={kind}
              id={kind}
              className="menu-item"
              onAction={() => {
                onChoose(kind, null);
              }}
            >
              {name}
            </MenuItem>
          );
        return (
          <SubmenuTrigger key={kind}>
            <MenuItem id={kind} className="menu-item" textValue={name}>
              <span>{name}</span>
              <span aria-hidden="true">›</span>
            </MenuItem>
            <Popover className="popover">
              <Menu
                className="menu"
                onAction={(level) => {
                  onChoose(kind, Number(level));
                }}
              >
                {LEVELS.map((level) => (
                  <MenuItem key={level} id={level} className="menu-item">
                    {t('correction.levelOf', { kind: name, level })}
                  </MenuItem>
                ))}
              </Menu>
            </Popover>
          </SubmenuTrigger>
        );
      })}
    </Menu>
  );
}
