import type { ReactNode } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ACTION_KEYS, type BlockAction } from './block-actions.ts';

/** A button with what its action does and its key: narrow windows have no room for keys on the buttons. */
export function ActionTooltip({ action, children }: { action: BlockAction; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <TooltipTrigger delay={400}>
      {children}
      <Tooltip className="tooltip" placement="bottom">
        {t(`correction.actions.${action}`)} <kbd>{ACTION_KEYS[action]}</kbd>
      </Tooltip>
    </TooltipTrigger>
  );
}

/** The short name of an action on its button, with its key where there is room. */
export function ActionName({ action }: { action: BlockAction }) {
  const { t } = useTranslation();
  return (
    <>
      {t(`correction.shortActions.${action}`)} <kbd aria-hidden="true">{ACTION_KEYS[action]}</kbd>
    </>
  );
}
