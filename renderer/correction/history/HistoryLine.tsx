import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Correction } from '#core/model/correction.ts';
import { formatInstant } from '../../i18n/format.ts';
import { ChangeSides } from '../ChangeSides.tsx';
import { describeChange } from '../describe-change.ts';
import { restoreCorrection, revokeCorrection } from '../state/correction-actions.ts';

/** One correction: who made it, when, what stood there and what stands there now, and the way back. */
export function HistoryLine({ correction, isReadOnly }: { correction: Correction; isReadOnly: boolean }) {
  const { t, i18n } = useTranslation();
  const { change, before, state } = correction;
  const words = describeChange(t, change, before);
  const isRevoked = state === 'revoked';
  return (
    <div className={`history-line is-${state}`}>
      <time dateTime={correction.at}>{formatInstant(correction.at, i18n.language)}</time>
      <span className="history-author">
        {correction.author === '' ? t('correction.someone') : correction.author}
      </span>
      <div className="history-what">
        <b>{words.what}</b>
        <small>{correction.documentTitle ?? t('correction.wholeIssue')}</small>
        <ChangeSides words={words} />
        {state === 'not-placed' ? (
          <p className="fact-hint is-bad">{t(`correction.notPlaced.${change.change}`)}</p>
        ) : null}
      </div>
      <em className={`chip is-${state}`}>{t(`correction.states.${state}`)}</em>
      <Button
        className="button is-small"
        isDisabled={isReadOnly}
        onPress={() => {
          void (isRevoked ? restoreCorrection(correction.id) : revokeCorrection(correction.id));
        }}
      >
        {t(isRevoked ? 'correction.restore' : 'correction.revoke')}
      </Button>
    </div>
  );
}
