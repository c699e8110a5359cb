import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ArchiveStatus } from '#core/model/archive-status.ts';
import type { JobKind } from '#core/model/job.ts';
import { call } from '../bridge/call.ts';
import { ContinuityView } from '../continuity/ContinuityView.tsx';
import { keepingViewStore, type KeepingView } from '../continuity/shown-check.ts';
import { BatchList } from '../imports/BatchList.tsx';
import { WatchedFolder } from '../imports/WatchedFolder.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { startReread } from '../correction/state/correction-actions.ts';
import { useNow } from '../parts/use-now.ts';
import { formatAgo, joinFacts } from '../i18n/format.ts';
import { startBackup, startRebuild, startRestore, startVerify } from '../state/archive-actions.ts';
import { jobStore } from '../state/jobs.ts';
import { useStore } from '../state/store.ts';
import { attempt } from '../state/toasts.ts';

const WORK = [
  { name: 'verify', job: 'verify', start: startVerify },
  { name: 'backup', job: 'backup', start: startBackup },
  { name: 'restore', job: 'restore', start: startRestore },
  { name: 'rebuild', job: 'rebuild-index', start: startRebuild },
  { name: 'reread', job: 'reread', start: startRereadOfAll },
] as const satisfies readonly { name: string; job: JobKind; start: () => void }[];

/** Work that changes the archive. */
const WRITING: ReadonlySet<string> = new Set(['rebuild', 'reread']);

function startRereadOfAll(): void {
  startReread(null);
}

/** How the archive is, the work that keeps it so, and what it lacks. */
export function KeepingRoom({ status }: { status: ArchiveStatus }) {
  const { t } = useTranslation();
  const view = useStore(keepingViewStore);
  return (
    <div className="room keeping">
      <header className="keeping-head">
        <h1>{t('keeping.title')}</h1>
        <Segmented
          label={t('keeping.views')}
          choices={[
            { value: 'work', name: t('keeping.work') },
            { value: 'continuity', name: t('continuity.tab') },
            { value: 'batches', name: t('batch.history') },
          ]}
          value={view}
          onChange={(chosen) => {
            keepingViewStore.set(chosen);
          }}
        />
      </header>
      <View view={view} status={status} />
    </div>
  );
}

function View({ view, status }: { view: KeepingView; status: ArchiveStatus }) {
  switch (view) {
    case 'work':
      return <KeepingWork status={status} />;
    case 'continuity':
      return <ContinuityView />;
    case 'batches':
      return (
        <>
          <WatchedFolder status={status} />
          <BatchList isReadOnly={status.readOnly} />
        </>
      );
  }
}

function KeepingWork({ status }: { status: ArchiveStatus }) {
  const { t } = useTranslation();
  const jobs = useStore(jobStore);
  return (
    <>
      <ArchiveFacts status={status} />
      <h2>{t('keeping.work')}</h2>
      <div className="works">
        {WORK.map(({ name, job, start }) => {
          const isRunning = jobs.some((each) => each.kind === job && each.state === 'running');
          return (
            <section key={name} className="work" aria-label={t(`keeping.${name}`)}>
              <h3>{t(`keeping.${name}`)}</h3>
              <p>{t(`keeping.${name}Hint`)}</p>
              <Button
                className="button"
                isDisabled={isRunning || (WRITING.has(name) && status.readOnly)}
                onPress={start}
              >
                {isRunning ? t('keeping.running') : t(`keeping.${name}Start`)}
              </Button>
            </section>
          );
        })}
      </div>
    </>
  );
}

function ArchiveFacts({ status }: { status: ArchiveStatus }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const { lastVerified: verified, lastBackup: backup } = status;
  const ago = (instant: string): string => formatAgo(t, instant, i18n.language, now);
  const show = (path: string): void => {
    attempt(() => call('shell.showInFolder', { path }));
  };
  const facts = [
    ['archive', status.name],
    ['folder', status.folder],
    [
      'contents',
      joinFacts([
        t('keeping.contentsValue', {
          issues: t('units.issues', { count: status.issues }),
          documents: t('units.documents', { count: status.documents }),
          annotations: t('units.annotations', { count: status.annotations }),
        }),
        status.withoutText === null || status.withoutText === 0
          ? null
          : t('keeping.withoutText', { count: status.withoutText }),
      ]),
    ],
    ['mode', t(status.readOnly ? 'keeping.readOnly' : 'keeping.writable')],
    ['index', t(status.indexState === 'ready' ? 'keeping.indexReady' : 'keeping.indexRebuilding')],
    ['registers', t(`keeping.registersStates.${status.registersState}`)],
    [
      'readByOlderRules',
      status.readByOlderRules === 0
        ? t('keeping.readByOlderRulesNone')
        : t('keeping.readByOlderRulesSome', { count: status.readByOlderRules }),
    ],
    [
      'lastVerified',
      verified === null
        ? t('keeping.never')
        : t(verified.ok ? 'keeping.verifiedOk' : 'keeping.verifiedBad', { when: ago(verified.at) }),
    ],
    ['lastBackup', backup === null ? t('keeping.never') : joinFacts([ago(backup.at), backup.file])],
  ] as const;
  return (
    <dl className="facts is-keeping" aria-label={t('keeping.archive')}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`keeping.${name}`)}</dt>
          <dd>
            {value}
            {name === 'folder' ? (
              <Button
                className="button is-small"
                onPress={() => {
                  show(status.folder);
                }}
              >
                {t('keeping.showFolder')}
              </Button>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
