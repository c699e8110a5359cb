import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../parts/Segmented.tsx';
import type { Desk } from './state/bench.ts';

const VIEWS = ['text', 'history'] as const satisfies readonly Desk['view'][];

/** The head of the desk: what lies on it, its views, the steps of the sitting, and what becomes of them. */
export function DeskBar(props: {
  title: string;
  /** False for a file, which has no history yet and is kept by its import. */
  isHeld: boolean;
  isReadOnly: boolean;
  view: Desk['view'];
  staged: number;
  canUndo: boolean;
  canRedo: boolean;
  isSaving: boolean;
  onView: (view: Desk['view']) => void;
  onLeave: () => void;
  onUndo: () => void;
  onRedo: () => void;
  onDiscard: () => void;
  onSave: () => void;
}) {
  const { t } = useTranslation();
  const { staged, isHeld } = props;
  return (
    <header className="bench-bar">
      <Button className="button is-icon" aria-label={t('correction.back')} onPress={props.onLeave}>
        ←
      </Button>
      <h1>
        <small>{t('correction.title')}</small>
        <span>{props.title}</span>
      </h1>
      {isHeld ? (
        <Segmented
          label={t('correction.view')}
          choices={VIEWS.map((value) => ({ value, name: t(`correction.${value}`) }))}
          value={props.view}
          onChange={props.onView}
        />
      ) : null}
      <span className="grow" />
      {props.isReadOnly ? null : (
        <>
          <Button
            className="button is-icon"
            aria-label={t('correction.undoHint')}
            isDisabled={!props.canUndo}
            onPress={props.onUndo}
          >
            {t('correction.undo')}
          </Button>
          <Button
            className="button is-icon"
            aria-label={t('correction.redoHint')}
            isDisabled={!props.canRedo}
            onPress={props.onRedo}
          >
            {t('correction.redo')}
          </Button>
          <Button className="button" isDisabled={staged === 0 || props.isSaving} onPress={props.onDiscard}>
            {t('correction.discard')}
          </Button>
          {isHeld ? (
            <Button
              className="button is-primary"
              isDisabled={staged === 0 || props.isSaving}
              onPress={props.onSave}
            >
              {props.isSaving
                ? t('correction.saving')
                : staged === 0
                  ? t('correction.nothingToSave')
                  : t('correction.save', { count: staged })}
            </Button>
          ) : null}
        </>
      )}
    </header>
  );
}
