import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { LineOrder, SearchQuestion } from '#core/model/search.ts';
import { useStore } from '../../state/store.ts';
import { copyLines, linesToDossier, MOST_TICKS, saveLines, tickAll, tickNone } from './line-actions.ts';
import { tickedStore, ticksOf } from './ticks.ts';

/** What can be done with the ticked lines, in the order in which they were ticked. */
export function LinesBar(props: { question: SearchQuestion; order: LineOrder; total: number }) {
  const { t } = useTranslation();
  const { total } = props;
  const lines = [...ticksOf(useStore(tickedStore), props.question).lines.values()];
  const isNone = lines.length === 0;
  const actions = [
    ['toDossier', linesToDossier],
    ['copy', copyLines],
    ['save', saveLines],
  ] as const;
  return (
    <div className="lines-bar" role="group" aria-label={t('search.lines.actions')}>
      <Button
        className="button is-small"
        onPress={() => {
          if (isNone) tickAll(props);
          else tickNone();
        }}
      >
        {isNone
          ? total > MOST_TICKS
            ? t('search.lines.tickFirst', { count: MOST_TICKS })
            : t('search.lines.tickAll')
          : t('search.lines.tickNone')}
      </Button>
      <span role="status">
        {isNone ? t('search.lines.tickHint') : t('search.lines.count', { count: lines.length })}
      </span>
      {isNone
        ? null
        : actions.map(([name, act]) => (
            <Button
              key={name}
              className="button is-small"
              onPress={() => {
                act(lines);
              }}
            >
              {t(`search.lines.${name}`)}
            </Button>
          ))}
    </div>
  );
}
