import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Validity } from '#core/model/validity.ts';
import { call } from '../../bridge/call.ts';
import { attempt } from '../../state/toasts.ts';
import { confirming, decide, dismissing, revoking } from './validity-actions.ts';
import type { Ticked } from './ValidityPanel.tsx';

const AT_ONCE = 1000;
/** As many decisions as one change may hold. */
const MOST = 10_000;

/** Ticks all entries of a list, and decides on those that are ticked. */
export function BulkBar(props: {
  state: 'suggested' | 'decided';
  total: number;
  ticked: Ticked;
  onTick: (ticked: Ticked) => void;
  readOnly: boolean;
}) {
  const { t } = useTranslation();
  const { state, ticked, onTick, readOnly } = props;
  const tickAll = (): void => {
    attempt(async () => {
      const all = new Map<Validity['document']['id'], Validity>();
      for (let offset = 0; offset < Math.min(props.total, MOST); offset += AT_ONCE) {
        const { entries } = await call('validity.list', { state, offset, limit: AT_ONCE });
        for (const entry of entries) all.set(entry.document.id, entry);
      }
      onTick(all);
    });
  };
  const decideAll = async (make: (entry: Validity) => ReturnType<typeof confirming>): Promise<void> => {
    const decisions = [...ticked.values()].map(make).filter((decision) => decision !== null);
    if (await decide(decisions)) onTick(new Map());
  };
  const isNone = readOnly || ticked.size === 0;
  const choices =
    state === 'suggested'
      ? ([
          ['confirmTicked', confirming],
          ['dismissTicked', dismissing],
        ] as const)
      : ([['revokeTicked', revoking]] as const);
  return (
    <div className="bulk" role="group" aria-label={t('registers.validity.bulk')}>
      {ticked.size === 0 ? (
        <Button className="button" onPress={tickAll}>
          {t('registers.validity.tickAll')}
        </Button>
      ) : (
        <Button
          className="button"
          onPress={() => {
            onTick(new Map());
          }}
        >
          {t('registers.validity.tickNone')}
        </Button>
      )}
      {choices.map(([name, make]) => (
        <Button key={name} className="button" isDisabled={isNone} onPress={() => void decideAll(make)}>
          {t(`registers.validity.${name}`, { count: ticked.size })}
        </Button>
      ))}
    </div>
  );
}
