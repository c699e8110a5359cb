import { useTranslation } from 'react-i18next';
import { FILE_FORMATS, type Batch, type BatchFilter, type FileFormat } from '#core/model/batch.ts';
import { ChoiceMenu } from '../parts/ChoiceMenu.tsx';
import { FilterField } from '../parts/FilterField.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { TickShown } from './TickShown.tsx';

const STATES = ['waiting', 'unsure', 'in', 'held', 'same', 'failed', 'skipped'] as const;
type State = (typeof STATES)[number] | 'all';

/** What the list of files is narrowed to: a state, a format, a part of the name. */
export function FileFilters(props: {
  batch: Batch;
  filter: BatchFilter;
  onFilter: (filter: BatchFilter) => void;
}) {
  const { t } = useTranslation();
  const { batch, filter, onFilter } = props;
  const counts: Record<(typeof STATES)[number], number> = { ...batch.counts, unsure: batch.unsure };
  const states = STATES.filter((state) => counts[state] > 0 || filter.state === state);
  const formats = FILE_FORMATS.filter((format) => batch.formats[format] !== undefined);
  return (
    <div className="file-filter">
      {batch.state === 'open' ? <TickShown batch={batch} filter={filter} /> : null}
      <Segmented<State>
        label={t('preview.filter')}
        choices={[
          { value: 'all', name: t('preview.all') },
          ...states.map((value) => ({ value, name: `${t(`batch.states.${value}`)} ${counts[value]}` })),
        ]}
        value={STATES.find((state) => state === filter.state) ?? 'all'}
        onChange={(state) => {
          onFilter({ ...filter, state: state === 'all' ? null : state });
        }}
      />
      {formats.length < 2 && filter.format === null ? null : (
        <ChoiceMenu<FileFormat | 'all'>
          label={t('batch.format')}
          choices={[
            { value: 'all', name: t('batch.allFormats') },
            ...formats.map((value) => ({
              value,
              name: `${t(`batch.formats.${value}`)} ${batch.formats[value] ?? 0}`,
            })),
          ]}
          value={filter.format ?? 'all'}
          onChange={(format) => {
            onFilter({ ...filter, format: format === 'all' ? null : format });
          }}
        />
      )}
      <span className="grow" />
      <FilterField
        label={t('batch.byName')}
        placeholder={t('batch.byName')}
        value={filter.text}
        onChange={(text) => {
          onFilter({ ...filter, text: text.slice(0, 200) });
        }}
      />
    </div>
  );
}
