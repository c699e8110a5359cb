import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Validity, ValiditySuggestion } from '#core/model/validity.ts';
import { formatInstant } from '../../i18n/format.ts';
import { Facts } from '../../parts/Facts.tsx';
import { useBusy } from '../../parts/use-busy.ts';
import { openSentence } from '../open-sentence.ts';
import { confirming, decide, dismissing, revoking } from './validity-actions.ts';

/** One document whose validity is spoken of: the sentences that say so, and what can be decided, or was. */
export function ValidityCard(props: {
  entry: Validity;
  isTicked: boolean;
  readOnly: boolean;
  onTick: (isTicked: boolean) => void;
  onChange: () => void;
}) {
  const { t } = useTranslation();
  const { entry, readOnly } = props;
  const { document } = entry;
  const title = document.title === '' ? t('reader.untitled') : document.title;
  return (
    <article className="validity-card" aria-label={title}>
      <input
        type="checkbox"
        className="validity-tick"
        aria-label={t('registers.validity.tick', { title })}
        checked={props.isTicked}
        onChange={(event) => {
          props.onTick(event.target.checked);
        }}
      />
      <div className="validity-words">
        <button
          type="button"
          className="validity-title"
          onClick={() => {
            openSentence(document.id, null);
          }}
        >
          {title}
        </button>
        <p className="quiet">
          <Facts facts={[document.documentNumber, document.signedOn ?? document.printedOn]} />
        </p>
        <DecisionLine entry={entry} />
        {entry.suggestions.map((suggestion, index) => (
          <SuggestionLine
            key={`${suggestion.reason} ${suggestion.documentId} ${suggestion.range.start} ${index}`}
            suggestion={suggestion}
          />
        ))}
      </div>
      <CardTools entry={entry} readOnly={readOnly} onChange={props.onChange} />
    </article>
  );
}

/** What was decided, by whom and when; nothing where nothing was. */
function DecisionLine({ entry: { decision } }: { entry: Validity }) {
  const { t, i18n } = useTranslation();
  if (decision === null) return null;
  return (
    <p className="validity-decision">
      <span className={`validity-chip is-${decision.status}`}>
        {t(`registers.validity.statuses.${decision.status}`)}
      </span>
      <Facts
        facts={[
          decision.since === null ? null : t('registers.validity.since', { date: decision.since }),
          t('registers.validity.by', {
            author: decision.author === '' ? t('common.unknown') : decision.author,
            at: formatInstant(decision.at, i18n.language),
          }),
          decision.note,
        ]}
      />
    </p>
  );
}

function SuggestionLine({ suggestion }: { suggestion: ValiditySuggestion }) {
  const { t } = useTranslation();
  return (
    <div className="validity-suggestion">
      <span className={`validity-chip is-${suggestion.status} is-open`}>
        {t('registers.validity.suggested', {
          status: t(`registers.validity.statuses.${suggestion.status}`),
        })}
      </span>
      <span className="quiet">
        <Facts
          facts={[
            t(`registers.validity.reasons.${suggestion.reason}`, { title: suggestion.documentTitle }),
            suggestion.since === null ? null : t('registers.validity.since', { date: suggestion.since }),
          ]}
        />
      </span>
      {suggestion.sentence === '' ? null : (
        <button
          type="button"
          className="validity-sentence"
          title={t('registers.open')}
          onClick={() => {
            openSentence(
              suggestion.documentId,
              suggestion.reason === 'decided-apart' ? null : suggestion.range,
            );
          }}
        >
          {suggestion.sentence}
        </button>
      )}
    </div>
  );
}

function CardTools(props: { entry: Validity; readOnly: boolean; onChange: () => void }) {
  const { t } = useTranslation();
  const { entry, readOnly } = props;
  const [isBusy, begin] = useBusy();
  const decision = confirming(entry);
  const button = (name: 'confirm' | 'change' | 'dismiss' | 'revoke', act: () => void) => (
    <Button className="button is-small" isDisabled={readOnly} isPending={isBusy} onPress={act}>
      {t(`registers.validity.${name}`)}
    </Button>
  );
  return (
    <div className="validity-tools">
      {entry.decision !== null || decision === null
        ? null
        : button('confirm', () => {
            begin(() => decide(decision));
          })}
      {button('change', props.onChange)}
      {button(entry.decision === null ? 'dismiss' : 'revoke', () => {
        begin(() => decide(entry.decision === null ? dismissing(entry) : revoking(entry)));
      })}
    </div>
  );
}
