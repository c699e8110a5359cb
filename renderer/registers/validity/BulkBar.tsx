import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '#core/model/ids.ts';
import { useBusy } from '../../parts/use-busy.ts';
import { readEntries, type ValidityState } from './ticked.ts';
import { confirming, decideTicked, dismissing, revoking } from './validity-actions.ts';

/** Ticks all entries of a list, and decides on those that are ticked. */
export function BulkBar(props: {
  state: ValidityState;
  ticked: ReadonlySet<DocumentId>;
  onTick: (ids: ReadonlySet<DocumentId>) => void;
  readOnly: boolean;
}) {
  const { t } = useTranslation();
  const { state, ticked, onTick, readOnly } = props;
  const [isBusy, begin] = useBusy();
  const tickAll = async (): Promise<void> => {
    const all = await readEntries(state, null);
    onTick(new Set(all.map(({ document }) => document.id)));
  };
  const decideAll = async (make: typeof confirming): Promise<void> => {
    await decideTicked({ state, ids: ticked }, make);
  };
  const isNone = ticked.size === 0;
  const choices =
    state === 'suggested'
      ? ([
          ['confirmTicked', confirming],
          ['dismissTicked', dismissing],
        ] as const)
      : ([['revokeTicked', revoking]] as const);
  return (
    <div className="bulk" role="group" aria-label={t('registers.validity.bulk')}>
      <Button
        className="button"
        isPending={isBusy}
        onPress={() => {
          if (isNone) begin(tickAll);
          else onTick(new Set());
        }}
      >
        {t(isNone ? 'registers.validity.tickAll' : 'registers.validity.tickNone')}
      </Button>
      {choices.map(([name, make]) => (
        <Button
          key={name}
          className="button"
          isDisabled={readOnly || isNone}
          isPending={isBusy}
          onPress={() => {
            begin(() => decideAll(make));
          }}
        >
          {t(`registers.validity.${name}`, { count: ticked.size })}
        </Button>
      ))}
    </div>
  );
}
