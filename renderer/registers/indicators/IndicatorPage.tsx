import { useQueries } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { readOptions } from '../../bridge/query-client.ts';
import { EmptyState, ErrorState, LoadingState } from '../../parts/States.tsx';
import { Segmented } from '../../parts/Segmented.tsx';
import type { Series } from '../../state/navigation.ts';
import { showSeries } from '../pages.ts';
import { PAGE_TITLE_ID, PageTitle } from '../PageTitle.tsx';
import { AddSeries } from './AddSeries.tsx';
import { LineChart } from './LineChart.tsx';
import { SeriesTable } from './SeriesTable.tsx';
import { MEASURES, traceSeries, type Measure } from './trace-series.ts';

export const MOST_SERIES = 4;

/** One indicator across issues, or several of one unit side by side: as a chart, and as the table it is drawn from. */
export function IndicatorPage({ series }: { series: readonly Series[] }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Measure | null>(null);
  const answers = useQueries({ queries: series.map((each) => readOptions('indicators.series', each)) });
  const failed = answers.find((answer) => answer.isError);
  if (failed !== undefined)
    return (
      <ErrorState
        error={failed.error}
        onRetry={() => void Promise.all(answers.map((answer) => answer.refetch()))}
      />
    );
  const all = answers.map((answer) => answer.data?.points);
  if (all.some((points) => points === undefined)) return <LoadingState />;
  const trace = (measure: Measure) =>
    series.map((each, number) => ({ name: each.name, trace: traceSeries(all[number] ?? [], measure) }));
  const values = trace('value');
  // Some indicators are only ever printed as growth.
  const measure = chosen ?? (values.some((curve) => curve.trace.plotted.length > 0) ? 'value' : 'change');
  const curves = measure === 'value' ? values : trace('change');
  const unit = series[0]?.unit ?? null;
  const isEmpty = curves.every((curve) => curve.trace.plotted.length === 0);
  const names = series.map(({ name }) => name).join(t('common.separator'));
  return (
    <article className="register-page is-chart" aria-labelledby={PAGE_TITLE_ID}>
      <header className="register-page-head">
        <PageTitle>{names}</PageTitle>
        <div className="register-page-tools">
          <Segmented
            label={t('registers.indicators.measure')}
            choices={MEASURES.map((value) => ({ value, name: t(`registers.indicators.measures.${value}`) }))}
            value={measure}
            onChange={setChosen}
          />
          {series.length < MOST_SERIES ? <AddSeries series={series} /> : null}
          <Button
            className="button"
            onPress={() => {
              window.print();
            }}
          >
            {t('registers.indicators.print')}
          </Button>
        </div>
      </header>
      <Legend series={series} />
      {isEmpty ? (
        <EmptyState mark="图" title={t('registers.indicators.noFigures')} />
      ) : (
        <LineChart
          key={measure}
          title={t('registers.indicators.chartTitle', { names })}
          unit={unit}
          axis={axisOf(t, measure, unit)}
          curves={curves}
        />
      )}
      {isEmpty
        ? null
        : curves
            .filter((curve) => curve.trace.plotted.length === 0)
            .map(({ name }) => (
              <p key={name} className="quiet">
                {t('registers.indicators.noneOf', { name })}
              </p>
            ))}
      <p className="quiet">{t('registers.indicators.honesty')}</p>
      <SeriesTable curves={values.map((curve, number) => curves[number] ?? curve)} unit={unit} />
    </article>
  );
}

function axisOf(t: TFunction, measure: Measure, unit: string | null): string {
  if (measure === 'change') return t('registers.change');
  return unit === null ? '' : t('registers.indicators.unit', { unit });
}

function Legend({ series }: { series: readonly Series[] }) {
  const { t } = useTranslation();
  if (series.length < 2) return null;
  return (
    <ul className="chart-legend">
      {series.map((each, number) => (
        <li key={each.name} className={`is-series-${number}`}>
          <i aria-hidden="true" />
          {each.name}
          <Button
            className="filter-chip-close"
            aria-label={t('registers.indicators.leaveOut', { name: each.name })}
            onPress={() => {
              showSeries(series.filter((other) => other !== each));
            }}
          >
            ×
          </Button>
        </li>
      ))}
    </ul>
  );
}
