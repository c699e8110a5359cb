import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { AuthoritySuggestion } from '#core/model/authority.ts';
import { useOperation } from '../../bridge/use-operation.ts';
import { useBusy } from '../../parts/use-busy.ts';
import { useStore } from '../../state/store.ts';
import { tell } from '../../state/toasts.ts';
import { showBody } from '../pages.ts';
import { tellUndoable } from '../../state/tell-undoable.ts';
import { mergeBodies } from './authority-actions.ts';
import { dismissedStore, dismissSuggestion, keyOf } from './dismissed-suggestions.ts';

/** What is suggested and not dismissed; of one body only where its names are given. */
export function useSuggestions(ofNames: readonly string[] | null): readonly AuthoritySuggestion[] {
  const dismissed = useStore(dismissedStore);
  const suggestions = useOperation('authorities.suggest', {}).data?.suggestions ?? [];
  return suggestions.filter(
    ({ names }) =>
      !dismissed.has(keyOf(names)) && (ofNames === null || names.some((name) => ofNames.includes(name))),
  );
}

/** Names that are probably of one body: to be merged, or to be left apart. */
export function SuggestionList(props: { suggestions: readonly AuthoritySuggestion[]; readOnly: boolean }) {
  return (
    <ul className="suggestions">
      {props.suggestions.map((suggestion) => (
        <li key={keyOf(suggestion.names)} className="suggestion">
          <SuggestionView suggestion={suggestion} readOnly={props.readOnly} />
        </li>
      ))}
    </ul>
  );
}

function SuggestionView({ suggestion, readOnly }: { suggestion: AuthoritySuggestion; readOnly: boolean }) {
  const { t } = useTranslation();
  const { names, reason } = suggestion;
  const [isBusy, begin] = useBusy();
  const accept = async (): Promise<void> => {
    const authority = await mergeBodies(names, null);
    if (authority === null) return;
    tellUndoable(t('registers.bodies.merged', { name: authority.name }));
  };
  const dismiss = (): void => {
    dismissSuggestion(names);
    tell(t('registers.bodies.dismissed'), {
      name: t('common.undo'),
      act: () => {
        dismissSuggestion(names, false);
      },
    });
  };
  return (
    <>
      <p className="suggestion-names">
        {names.map((name, number) => (
          <span key={name}>
            {number === 0 ? null : <i aria-hidden="true"> ＝ </i>}
            <button
              type="button"
              className="name-link"
              onClick={() => {
                showBody(name);
              }}
            >
              {name}
            </button>
          </span>
        ))}
        <small>{t(`registers.bodies.reasons.${reason}`)}</small>
      </p>
      <Button
        className="button is-small"
        isDisabled={readOnly}
        isPending={isBusy}
        onPress={() => {
          begin(accept);
        }}
      >
        {t('registers.bodies.accept')}
      </Button>
      <Button className="button is-small" isDisabled={isBusy} onPress={dismiss}>
        {t('registers.bodies.dismiss')}
      </Button>
    </>
  );
}
