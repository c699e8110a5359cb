import { useState } from 'react';
import {
  Autocomplete,
  Button,
  Dialog,
  DialogTrigger,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../bridge/use-operation.ts';
import type { Series } from '../../state/navigation.ts';
import { showSeries } from '../pages.ts';
import { useSettled } from '../../parts/use-settled.ts';

const READ = 1000;
// Few enough to need no scrolling: the list is walked from the field, and a part that scrolls could not be reached by itself.
const SHOWN = 7;

/** Puts another indicator of the same unit beside those that are shown. */
export function AddSeries({ series }: { series: readonly Series[] }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const settled = useSettled(text.trim().slice(0, 200));
  const unit = series[0]?.unit ?? null;
  const list = useOperation('indicators.list', { text: settled, limit: READ }, { keepPrevious: true });
  const others = (list.data?.indicators ?? []).filter(
    (each) => each.unit === unit && !series.some(({ name }) => name === each.name),
  );
  return (
    <DialogTrigger>
      <Button className="button">{t('registers.indicators.compare')}</Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="add-series" aria-label={t('registers.indicators.compare')}>
          <Autocomplete inputValue={text} onInputChange={setText}>
            <SearchField className="field" aria-label={t('registers.indicators.filter')} autoFocus>
              <Input placeholder={t('registers.indicators.placeholder')} />
            </SearchField>
            <p className="quiet">
              {unit === null
                ? t('registers.indicators.sameNoUnit')
                : t('registers.indicators.sameUnit', { unit })}
            </p>
            <ListBox
              className="merge-list"
              aria-label={t('registers.indicators.compare')}
              items={others.slice(0, SHOWN).map((each) => ({ id: each.name, points: each.points }))}
              onAction={(key) => {
                showSeries([...series, { name: String(key), unit }]);
              }}
              renderEmptyState={() => <p className="quiet">{t('registers.nothing')}</p>}
            >
              {({ id, points }) => (
                <ListBoxItem className="merge-item" textValue={id}>
                  {id}
                  <small>{t('registers.indicators.points', { count: points })}</small>
                </ListBoxItem>
              )}
            </ListBox>
            {others.length <= SHOWN ? null : (
              <p className="quiet">{t('registers.moreToFind', { count: others.length - SHOWN })}</p>
            )}
          </Autocomplete>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
