import { Button, ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { CHECKS, continuityLabels, type Check } from '#core/continuity/labels.ts';
import { listFindings } from '#core/continuity/list-findings.ts';
import type { ContinuityReport } from '#core/model/continuity.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { formatInstant, languageOf } from '../i18n/format.ts';
import { EmptyState, ErrorState, LoadingState } from '../parts/States.tsx';
import { printContinuity, saveContinuity } from './continuity-output.ts';
import { FindingsList } from './FindingsList.tsx';
import { useStore } from '../state/store.ts';
import { shownCheckStore } from './shown-check.ts';
import { YearGrid } from './YearGrid.tsx';

/** What is missing, doubled or doubtful in the holdings: an overview of the issues held, and a list for each check. */
export function ContinuityView() {
  const { t } = useTranslation();
  const report = useOperation('continuity.report', {});
  if (report.isPending) return <LoadingState />;
  if (report.isError) return <ErrorState error={report.error} onRetry={() => void report.refetch()} />;
  if (report.data.issues === 0)
    return <EmptyState mark="全" title={t('continuity.empty')} hint={t('continuity.emptyHint')} />;
  return <Report report={report.data} isChecking={report.isFetching} onCheck={() => void report.refetch()} />;
}

function Report(props: { report: ContinuityReport; isChecking: boolean; onCheck: () => void }) {
  const { t, i18n } = useTranslation();
  const { report } = props;
  const shown = useStore(shownCheckStore);
  const language = languageOf(i18n.language);
  const words = continuityLabels(language);
  const findings = listFindings(report, language);
  const count = (check: Check): number => findings.filter((finding) => finding.check === check).length;
  const choices = [
    { id: 'overview' as const, name: t('continuity.overview'), count: report.issues },
    ...CHECKS.map((check) => ({ id: check, name: words.checks[check], count: count(check) })),
  ];
  return (
    <div className="continuity">
      <header className="continuity-head">
        <p role="status">
          {words.summary(report, formatInstant(report.at, i18n.language))}
          {' · '}
          {findings.length === 0 ? words.nothing : t('continuity.findings', { count: findings.length })}
        </p>
        <Button className="button" isDisabled={props.isChecking} onPress={props.onCheck}>
          {t('continuity.again')}
        </Button>
        <Button className="button" onPress={printContinuity}>
          {t('continuity.print')}
        </Button>
        <Button
          className="button"
          onPress={() => {
            saveContinuity('pdf');
          }}
        >
          {t('continuity.savePdf')}
        </Button>
        <Button
          className="button"
          onPress={() => {
            saveContinuity('csv');
          }}
        >
          {t('continuity.saveCsv')}
        </Button>
      </header>
      <ListBox
        className="continuity-checks"
        aria-label={t('continuity.checks')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[shown]}
        items={choices}
        dependencies={[report, language]}
        onSelectionChange={(keys) => {
          const chosen = choices.find(({ id }) => keys !== 'all' && keys.has(id));
          if (chosen) shownCheckStore.set(chosen.id);
        }}
      >
        {(choice) => (
          <ListBoxItem
            id={choice.id}
            textValue={choice.name}
            className={`continuity-check${choice.id !== 'overview' && choice.count > 0 ? ' is-found' : ''}`}
          >
            <span>{choice.name}</span>
            <small>
              {choice.id !== 'overview' && choice.count === 0 ? t('continuity.fine') : choice.count}
            </small>
          </ListBoxItem>
        )}
      </ListBox>
      <section className="continuity-body" aria-label={choices.find(({ id }) => id === shown)?.name ?? ''}>
        {shown === 'overview' ? (
          <YearGrid
            bulletins={report.bulletins}
            onShowUnnumbered={() => {
              shownCheckStore.set('unnumbered');
            }}
          />
        ) : (
          <FindingsList key={shown} findings={findings.filter(({ check }) => check === shown)} />
        )}
      </section>
    </div>
  );
}
