import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { touchedDocument, valueBefore } from '#core/correction/value-before.ts';
import type { Change } from '#core/model/correction.ts';
import { ChangeSides } from '../ChangeSides.tsx';
import { describeChange } from '../describe-change.ts';
import { withoutChange } from '../state/merge-changes.ts';
import type { DeskWork } from '../use-desk.ts';

const MOST_SHOWN = 300;

/** The corrections of this sitting in their order; those that found nothing to correct say why. */
export function StagedList({ work }: { work: DeskWork }) {
  const { t } = useTranslation();
  const { changes } = work.sitting;
  if (changes.length === 0)
    return (
      <div className="facts-pane">
        <p className="staged-empty">{t('correction.nothingStaged')}</p>
        {work.isReadOnly ? null : <p className="quiet">{t('correction.nothingStagedHint')}</p>}
      </div>
    );
  return (
    <ol className="staged" aria-label={t('correction.staged')}>
      {changes.slice(-MOST_SHOWN).map((change, number) => {
        const index = Math.max(0, changes.length - MOST_SHOWN) + number;
        return <StagedChange key={`${index} ${change.change}`} work={work} change={change} index={index} />;
      })}
    </ol>
  );
}

function StagedChange({ work, change, index }: { work: DeskWork; change: Change; index: number }) {
  const { t } = useTranslation();
  const { reading } = work.baseline;
  const words = describeChange(
    t,
    change,
    valueBefore(reading, change) ?? valueBefore(work.preview.reading, change),
  );
  const where = touchedDocument(reading, change) ?? touchedDocument(work.preview.reading, change);
  const state = work.isBehind ? 'in-force' : (work.preview.states[index] ?? 'in-force');
  const at = 'at' in change ? change.at : null;
  return (
    <li className={`staged-change is-${state}`}>
      <span className="staged-what">
        {words.what}
        {state === 'in-force' ? null : <em className="chip">{t(`correction.states.${state}`)}</em>}
      </span>
      <small>{where ?? t('correction.wholeIssue')}</small>
      <ChangeSides words={words} />
      {state === 'not-placed' ? (
        <p className="fact-hint is-bad">{t(`correction.notPlaced.${change.change}`)}</p>
      ) : null}
      <span className="staged-actions">
        {at === null ? null : (
          <Button
            className="link-button"
            onPress={() => {
              work.show({ start: at, end: at + 1 });
            }}
          >
            {t('correction.showSource')}
          </Button>
        )}
        <Button
          className="link-button"
          onPress={() => {
            work.restage((changes) => withoutChange(changes, index));
          }}
        >
          {t('correction.takeBack')}
        </Button>
      </span>
    </li>
  );
}
