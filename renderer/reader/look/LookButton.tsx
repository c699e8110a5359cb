import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../../parts/Segmented.tsx';
import {
  appearanceStore,
  LEADINGS,
  MEASURES,
  resize,
  SIZES,
  THEMES,
  type Appearance,
} from '../../state/appearance.ts';
import { lookShownStore } from '../../state/reading.ts';
import { useStore } from '../../state/store.ts';

/** Opens the choices of theme, size, line spacing and width. */
export function LookButton() {
  const { t } = useTranslation();
  const isOpen = useStore(lookShownStore);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={lookShownStore.set}>
      <Button className="bar-button is-fixed" aria-label={t('reader.look.label')}>
        {t('reader.look.mark')}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="look-choices" aria-label={t('reader.look.label')}>
          <LookChoices />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function LookChoices() {
  const { t } = useTranslation();
  const look = useStore(appearanceStore);
  const change = (part: Partial<Appearance>): void => {
    appearanceStore.update((now) => ({ ...now, ...part }));
  };
  return (
    <>
      <div className="look-line">
        <span>{t('reader.look.theme')}</span>
        <Segmented
          label={t('reader.look.theme')}
          choices={THEMES.map((value) => ({ value, name: t(`reader.look.themes.${value}`) }))}
          value={look.theme}
          onChange={(theme) => {
            change({ theme });
          }}
        />
      </div>
      <div className="look-line">
        <span>{t('reader.look.size')}</span>
        <span className="look-size">
          <Button
            className="button is-small"
            aria-label={t('reader.look.smaller')}
            isDisabled={look.sizePx === SIZES[0]}
            onPress={() => {
              resize(-1);
            }}
          >
            −
          </Button>
          <output>{look.sizePx}</output>
          <Button
            className="button is-small"
            aria-label={t('reader.look.larger')}
            isDisabled={look.sizePx === SIZES.at(-1)}
            onPress={() => {
              resize(1);
            }}
          >
            +
          </Button>
        </span>
      </div>
      <div className="look-line">
        <span>{t('reader.look.leading')}</span>
        <Segmented
          label={t('reader.look.leading')}
          choices={LEADINGS.map((value) => ({ value, name: t(`reader.look.leadings.${value}`) }))}
          value={look.leading}
          onChange={(leading) => {
            change({ leading });
          }}
        />
      </div>
      <div className="look-line">
        <span>{t('reader.look.measure')}</span>
        <Segmented
          label={t('reader.look.measure')}
          choices={MEASURES.map((value) => ({ value, name: t(`reader.look.measures.${value}`) }))}
          value={look.measure}
          onChange={(measure) => {
            change({ measure });
          }}
        />
      </div>
    </>
  );
}
