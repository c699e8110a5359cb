import { Button, ToggleButton, Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { joinFacts } from '../../i18n/format.ts';
import type { ComparedRow } from './compare-texts.ts';

type Actions = Readonly<
  Record<'nextDifference' | 'previousDifference' | 'swapSides' | 'onlyDifferent' | 'endComparing', () => void>
>;
const KINDS = ['same', 'changed', 'left-only', 'right-only'] as const;

/** Tools of a comparison: how much differs, the walk through it, the sides. */
export function CompareBar(props: {
  rows: readonly ComparedRow[];
  byArticles: boolean;
  isOnlyDifferent: boolean;
  actions: Actions;
}) {
  const { t } = useTranslation();
  const { rows, actions } = props;
  const counts = KINDS.map((kind) =>
    t(`reader.compare.counts.${kind}`, { count: rows.filter((row) => row.kind === kind).length }),
  );
  return (
    <Toolbar className="reader-bar" aria-label={t('reader.compare.label')}>
      <Button
        className="bar-button is-icon"
        aria-label={t('reader.compare.end')}
        onPress={actions.endComparing}
      >
        ×
      </Button>
      <span className="compare-counts" role="status">
        {joinFacts([
          t(props.byArticles ? 'reader.compare.byArticles' : 'reader.compare.byBlocks'),
          ...counts,
        ])}
      </span>
      <span className="grow" />
      <ToggleButton
        className="bar-button is-fixed"
        isSelected={props.isOnlyDifferent}
        onChange={actions.onlyDifferent}
      >
        {t('reader.compare.onlyDifferent')}
      </ToggleButton>
      <Button className="bar-button is-fixed" onPress={actions.swapSides}>
        {t('reader.compare.swap')}
      </Button>
      <Button
        className="bar-button is-icon"
        aria-label={t('reader.compare.previous')}
        onPress={actions.previousDifference}
      >
        ↑
      </Button>
      <Button
        className="bar-button is-icon"
        aria-label={t('reader.compare.next')}
        onPress={actions.nextDifference}
      >
        ↓
      </Button>
    </Toolbar>
  );
}
