import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

/** The head of the import preview: importing everything at once is never held up by the looking. */
export function PreviewBar(props: {
  /** How many files were looked at; null while that is not known. */
  looked: number | null;
  ticked: number;
  onLeave: () => void;
  onAll: () => void;
  onTicked: () => void;
}) {
  const { t } = useTranslation();
  const { looked, ticked } = props;
  return (
    <header className="bench-bar">
      <Button className="button is-icon" aria-label={t('preview.cancel')} onPress={props.onLeave}>
        ←
      </Button>
      <h1>
        <span>{t('preview.title')}</span>
      </h1>
      {looked === null ? null : (
        <span className="quiet" role="status">
          {t('preview.scanned', { count: looked })}
        </span>
      )}
      <span className="grow" />
      <Button className="button" onPress={props.onLeave}>
        {t('preview.cancel')}
      </Button>
      <Button
        className={`button${looked === null ? ' is-primary' : ''}`}
        aria-label={looked === null ? t('preview.importAllHint') : t('preview.importAll')}
        onPress={props.onAll}
      >
        {t('preview.importAll')}
      </Button>
      {looked === null ? null : (
        <Button className="button is-primary" isDisabled={ticked === 0} onPress={props.onTicked}>
          {t('preview.importTicked', { count: ticked })}
        </Button>
      )}
    </header>
  );
}
