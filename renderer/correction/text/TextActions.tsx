import {
  Button,
  Dialog,
  DialogTrigger,
  MenuTrigger,
  Popover,
  ToggleButton,
  Toolbar,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ActionName, ActionTooltip } from './ActionTooltip.tsx';
import { ACTION_KEYS, BLOCK_ACTIONS, type BlockAction } from './block-actions.ts';
import { KindMenu, type ChooseKind } from './KindMenu.tsx';
import { PageForm, type Scope } from './PageForm.tsx';

/** The actions that ask for something in a popover of their own. */
export type Asking = 'kind' | 'page' | null;

type ActionsProps = {
  possible: ReadonlySet<BlockAction>;
  asking: Asking;
  page: number | null;
  withFurniture: boolean;
  onAsk: (asking: Asking) => void;
  onAct: (action: BlockAction) => void;
  onKind: ChooseKind;
  onPage: (page: number, scope: Scope) => void;
  onFurniture: (shown: boolean) => void;
};

/** What can be done with the selected blocks, each with its key. */
export function TextActions(props: ActionsProps) {
  const { t } = useTranslation();
  return (
    <div className="text-actions">
      <Toolbar aria-label={t('correction.actions.label')}>
        {BLOCK_ACTIONS.map((action) => {
          if (action === 'kind') return <KindButton key={action} {...props} />;
          if (action === 'page') return <PageButton key={action} {...props} />;
          return (
            <ActionTooltip key={action} action={action}>
              <Button
                className="bar-button"
                aria-keyshortcuts={ACTION_KEYS[action]}
                isDisabled={!props.possible.has(action)}
                onPress={() => {
                  props.onAct(action);
                }}
              >
                <ActionName action={action} />
              </Button>
            </ActionTooltip>
          );
        })}
      </Toolbar>
      <span className="grow" />
      <ToggleButton className="bar-button" isSelected={props.withFurniture} onChange={props.onFurniture}>
        {t('correction.showFurniture')}
      </ToggleButton>
    </div>
  );
}

function KindButton({ possible, asking, onAsk, onKind }: ActionsProps) {
  return (
    <MenuTrigger
      isOpen={asking === 'kind'}
      onOpenChange={(open) => {
        onAsk(open ? 'kind' : null);
      }}
    >
      <ActionTooltip action="kind">
        <Button
          className="bar-button"
          aria-keyshortcuts={ACTION_KEYS.kind}
          isDisabled={!possible.has('kind')}
        >
          <ActionName action="kind" />
        </Button>
      </ActionTooltip>
      <Popover className="popover">
        <KindMenu onChoose={onKind} />
      </Popover>
    </MenuTrigger>
  );
}

function PageButton({ possible, asking, page, onAsk, onPage }: ActionsProps) {
  const { t } = useTranslation();
  return (
    <DialogTrigger
      isOpen={asking === 'page'}
      onOpenChange={(open) => {
        onAsk(open ? 'page' : null);
      }}
    >
      <ActionTooltip action="page">
        <Button
          className="bar-button"
          aria-keyshortcuts={ACTION_KEYS.page}
          isDisabled={!possible.has('page')}
        >
          <ActionName action="page" />
        </Button>
      </ActionTooltip>
      <Popover className="popover">
        <Dialog aria-label={t('correction.actions.page')} className="popover-body">
          <PageForm page={page} onKeep={onPage} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
